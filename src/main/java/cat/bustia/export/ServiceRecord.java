package cat.bustia.export;

import cat.bustia.truth.Server;
import java.util.Optional;

/**
 * An SRV record (RFC 2782) with absolute names, each with its final dot.
 *
 * @param owner as {@code _imaps._tcp.posta.example.}
 * @param target the root, {@code .}, where the service is not offered
 * @param server the server of the definition whose host and port it states; absent where it is
 *     offered by none, or by a host that is no mail server
 */
public record ServiceRecord(
    String owner, int priority, int weight, int port, String target, Optional<Server> server) {
  /** How long resolvers may keep a record, in seconds. */
  static final int TTL = 3600;

  /** The record as a line of a zone file, up to its port. */
  public String beforePort() {
    return owner + " " + TTL + " IN SRV " + priority + " " + weight + " ";
  }

  /** The record as a line of a zone file, without a newline. */
  String line() {
    return beforePort() + port + " " + target;
  }
}
