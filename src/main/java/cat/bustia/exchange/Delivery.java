package cat.bustia.exchange;

import cat.bustia.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A file as it came back from translators, well-formed and of bounded size; nothing of it is to be
 * trusted.
 *
 * @param root where the file says what it is
 * @param sourceLanguage as the file has it
 * @param targetLanguage likewise; empty if it names none
 * @param exportedFor the locale that it was written for; absent where a tool has dropped that
 */
public record Delivery(
    Place root,
    String sourceLanguage,
    String targetLanguage,
    Optional<String> exportedFor,
    List<Received> units) {
  public Delivery {
    units = List.copyOf(units);
  }
}
