package cat.bustia.truth;

import java.util.List;
import java.util.Optional;

/**
 * All definitions of a project.
 *
 * @param providers sorted by id
 */
public record Truth(List<Provider> providers) {

  public Truth {
    providers = List.copyOf(providers);
  }

  public Optional<Provider> provider(String id) {
    return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
  }
}
