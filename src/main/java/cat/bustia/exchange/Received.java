package cat.bustia.exchange;

import cat.bustia.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A unit as it came back from translators; nothing of it is to be trusted.
 *
 * @param page the path of the source page that its file names
 * @param place where its translation stands, else the unit itself
 * @param target its translation; absent where a part of it has none
 * @param isDone whether its state says that it is translated
 * @param base the digest of the translation that it was exported with
 */
public record Received(
    String page,
    String id,
    Place place,
    Optional<List<Item>> target,
    boolean isDone,
    Optional<String> base) {

  /** What a translation consists of. */
  public sealed interface Item {}

  public record Text(String text) implements Item {}

  /**
   * One end of a code, or a code that stands alone.
   *
   * @param original the id of the code that it is a copy of, else its own
   * @param markdown what the file says that it stands for; empty if it says nothing
   */
  public record Tag(Type type, String id, String original, String markdown) implements Item {}

  /** Which end of a code. */
  public enum Type {
    OPENING,
    CLOSING,
    ALONE
  }
}
