package cat.bustia.export;

import cat.bustia.truth.Authentication;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A format that holds one host for all users, and few ways of signing in. */
enum Limited {
  PROFILE(
      "the Apple profile",
      EnumSet.of(
          Authentication.PASSWORD,
          Authentication.ENCRYPTED_PASSWORD,
          Authentication.NTLM,
          Authentication.CLIENT_IP,
          Authentication.NONE)),
  AUTODISCOVER(
      "`autodiscover.xml`",
      EnumSet.of(
          Authentication.PASSWORD,
          Authentication.NTLM,
          Authentication.CLIENT_IP,
          Authentication.NONE));

  private final String named;
  private final Set<Authentication> methods;

  Limited(String named, Set<Authentication> methods) {
    this.named = named;
    this.methods = Set.copyOf(methods);
  }

  /** As a sentence names it. */
  String named() {
    return named;
  }

  /** The method that the format states of a server: the most preferred one that it knows. */
  Optional<Authentication> method(Server server) {
    return server.methods().stream().filter(methods::contains).findFirst();
  }

  boolean holds(Server server) {
    return !hasPlaceholder(server) && method(server).isPresent();
  }

  /** The most preferred server of a protocol that the format can hold. */
  Optional<Server> first(Provider provider, Protocol protocol) {
    return provider.servers().stream()
        .filter(server -> server.protocol() == protocol && holds(server))
        .findFirst();
  }

  static boolean hasPlaceholder(Server server) {
    return server.host().value().contains("{domain}");
  }
}
