package cat.bustia.truth;

import cat.bustia.source.Located;
import java.util.List;

/**
 * A mail product that a mailbox owner knows by name.
 *
 * @param id its key in the definition
 * @param synchronises what it carries besides mail: {@code contacts}, {@code calendars} …
 * @param servers all servers of the service: the provider's, with the service's own overrides,
 *     without those not offered
 */
public record Service(
    String id, Located<String> name, List<Located<String>> synchronises, List<Server> servers) {
  public Service {
    synchronises = List.copyOf(synchronises);
    servers = List.copyOf(servers);
  }
}
