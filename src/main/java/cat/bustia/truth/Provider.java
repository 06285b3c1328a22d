package cat.bustia.truth;

import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Who runs the mail servers: one definition file.
 *
 * @param id a host name, also the file's name
 * @param shortName at most 20 characters; the name where the definition gives none
 * @param domains e-mail domains served
 * @param servers in order of preference
 */
public record Provider(
    String id,
    Located<String> name,
    Located<String> shortName,
    List<Located<String>> domains,
    Optional<Located<String>> webmail,
    List<Server> servers,
    List<Service> services,
    List<OtherHost> hosts,
    List<Retired> retired,
    Extras extras,
    SourceFile file) {

  public Provider {
    domains = List.copyOf(domains);
    servers = List.copyOf(servers);
    services = List.copyOf(services);
    hosts = List.copyOf(hosts);
    retired = List.copyOf(retired);
  }

  /** Whether the definition gives a short name beside the name. */
  public boolean hasShortName() {
    return !shortName.place().equals(name.place());
  }

  /** The provider's own server of this id. */
  public Optional<Server> server(String id) {
    return servers.stream().filter(server -> server.id().equals(id)).findFirst();
  }

  public Optional<Service> service(String id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }
}
