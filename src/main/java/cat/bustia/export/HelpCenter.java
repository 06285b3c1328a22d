package cat.bustia.export;

import cat.bustia.truth.Extras.HelpPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What exports say of the help center that publishes them.
 *
 * @param baseUrl absolute, ends in a slash
 * @param provider the id of the provider whose files stand at the well-known places
 * @param pages by a provider's id, the pages that explain its settings
 */
public record HelpCenter(
    String baseUrl, Optional<String> provider, Map<String, List<HelpPage>> pages) {
  public HelpCenter {
    pages = Map.copyOf(pages);
  }
}
