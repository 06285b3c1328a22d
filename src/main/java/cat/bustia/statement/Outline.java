package cat.bustia.statement;

import cat.bustia.content.Client;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Provider;
import java.util.List;
import java.util.Optional;

/**
 * A whole text whose statements are wanted, with what holds for all of it.
 *
 * @param file the file that all spans count in
 * @param provider whose servers it speaks of
 * @param services the ids of the services that it is valid for; none: the provider's own values
 * @param client the client whose words it uses
 */
public record Outline(
    SourceFile file,
    LanguageTag locale,
    Provider provider,
    List<String> services,
    Optional<Client> client,
    List<Passage> passages) {

  public Outline {
    services = List.copyOf(services);
    passages = List.copyOf(passages);
  }
}
