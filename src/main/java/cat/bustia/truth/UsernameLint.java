package cat.bustia.truth;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import java.util.List;
import java.util.Optional;

/** Judges whether a user name pattern makes a name for every user. */
final class UsernameLint {
  private static final List<String> PLACEHOLDERS = List.of("address", "local", "domain");
  private static final String WRITE = "write `{address}`, `{local}` or a pattern with `{domain}`";

  private UsernameLint() {}

  static Optional<Finding> check(Server server) {
    if (server.username().isEmpty()) {
      return server.signsIn() ? Optional.of(missing(server)) : Optional.empty();
    }
    return check(server.username().get());
  }

  /** Judges a pattern, whatever server or form it is for. */
  static Optional<Finding> check(Located<String> username) {
    return problem(username.value())
        .map(
            message ->
                Finding.of(Rule.UNLIKELY_USERNAME, username.place(), message).help(WRITE).build());
  }

  private static Finding missing(Server server) {
    return Finding.of(
            Rule.UNLIKELY_USERNAME,
            server.place(),
            "server `"
                + server.id()
                + "` asks for `"
                + server.methods().get(0).word()
                + "` and for no user name")
        .help("add `username: \"{address}\"`, or `authentication: [none]` if nobody signs in")
        .build();
  }

  private static Optional<String> problem(String pattern) {
    boolean placeholder = false;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = at;
      if (c == '{') {
        end = pattern.indexOf('}', at);
        if (end < 0 || pattern.substring(at + 1, end).indexOf('{') >= 0) {
          return Optional.of("placeholder `" + shown(pattern.substring(at)) + "` is not closed");
        }
        String name = pattern.substring(at + 1, end);
        if (!PLACEHOLDERS.contains(name)) {
          return Optional.of(unknown(name));
        }
        placeholder = true;
      } else if (c == '}') {
        return Optional.of("`}` closes no placeholder in `" + shown(pattern) + "`");
      } else if (c == '%') {
        return Optional.of(foreign(pattern.substring(at)));
      }
      at = end + 1;
    }
    if (placeholder) {
      return Optional.empty();
    }
    return Optional.of(
        pattern.indexOf('@') >= 0
            ? "user name `" + shown(pattern) + "` is one person's address"
            : "user name `" + shown(pattern) + "` is the same for everybody");
  }

  /**
   * A placeholder of autoconfig files stands here only where it is not closed, or none of theirs.
   */
  private static String foreign(String rest) {
    boolean open = rest.indexOf('%', 1) < 0;
    return open && rest.matches("%[A-Z]+")
        ? "placeholder `" + shown(rest) + "` is not closed"
        : "`%` begins no placeholder here in `" + shown(rest) + "`";
  }

  private static String unknown(String name) {
    List<String> near = Nearest.names(name, PLACEHOLDERS);
    return "placeholder `{"
        + shown(name)
        + "}` is not known"
        + (near.isEmpty() ? "" : ", but `{" + near.get(0) + "}` is");
  }

  private static String shown(String text) {
    return text.replace('`', '\'');
  }
}
