package cat.bustia.export;

import cat.bustia.truth.Protocol;
import cat.bustia.truth.Server;
import java.util.List;

/**
 * An Apple profile for a provider's users to download.
 *
 * @param path of the file in the site
 * @param servers those that it sets up
 */
public record Download(Protocol protocol, String path, List<Server> servers) {
  public Download {
    servers = List.copyOf(servers);
  }
}
