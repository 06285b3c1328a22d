package cat.bustia.truth;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All definitions of a project.
 *
 * @param providers sorted by id
 */
public record Truth(List<Provider> providers) {

  public Truth {
    providers = providers.stream().sorted(Comparator.comparing(Provider::id)).toList();
  }

  /** The provider of this id. A help center may have thousands, and every page asks. */
  public Optional<Provider> provider(String id) {
    int low = 0;
    int high = providers.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = providers.get(middle).id().compareTo(id);
      if (order == 0) {
        return Optional.of(providers.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
