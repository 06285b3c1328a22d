package cat.bustia.html;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.statement.Mention;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Field;
import cat.bustia.truth.Server;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement beside the server that it agrees with best: of those it can speak of, the first with
 * the fewest contradicted values.
 *
 * @param server absent where the provider offers nothing of the kind
 */
record Agreement(Statement statement, Optional<Server> server) {

  static Agreement of(Statement statement) {
    Optional<Server> best = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (Server server : statement.scope()) {
      boolean meant =
          statement.protocols().contains(server.protocol())
              && statement.role().map(role -> role == server.protocol().role()).orElse(true);
      if (meant) {
        int contradicted = 0;
        for (Mention mention : statement.mentions()) {
          contradicted += mention.isLiteral() && contradicts(mention, server) ? 1 : 0;
        }
        if (contradicted < fewest) {
          fewest = contradicted;
          best = Optional.of(server);
        }
      }
    }
    return new Agreement(statement, best);
  }

  private static boolean contradicts(Mention mention, Server server) {
    if (mention.shape() == Mention.Shape.WEB) {
      return false;
    }
    return server
        .field(mention.field())
        .map(value -> !mention.values().contains(value.value()))
        .orElse(false);
  }

  /** Whether the truth says something else than a value does. */
  boolean blames(Mention mention) {
    return switch (mention.shape()) {
      case WEB -> isRetired(mention);
      case LOOK_ALIKE, UNDECLARED -> true;
      case PLAIN, WORDED, IMPLIED -> server.map(right -> contradicts(mention, right)).orElse(true);
    };
  }

  private boolean isRetired(Mention mention) {
    return statement.provider().retired().stream()
        .anyMatch(retired -> retired.host().filter(mention.values()::contains).isPresent());
  }

  /** A value that contradicts the truth where no element could carry its source. */
  Finding drifted(Mention mention) {
    String text = mention.place().text().strip();
    return finish(
        Finding.of(
                Rule.DRIFTED_VALUE, mention.place(), "`" + text + "` is not the " + what(mention))
            .label("the page says " + text),
        mention);
  }

  /** A value that names no fact. */
  Finding unsourced(Mention mention) {
    String text = mention.place().text().strip();
    String not = blames(mention) ? ", and is not the " + what(mention) : "";
    return finish(
        Finding.of(
                Rule.UNSOURCED_VALUE,
                mention.place(),
                "`" + text + "` names no fact that it comes from" + not)
            .label("no `data-fact` here"),
        mention);
  }

  private Finding finish(Finding.Builder finding, Mention mention) {
    finding.actual(mention.place().text().strip());
    Optional<Located<String>> right = server.flatMap(found -> found.field(mention.field()));
    right.ifPresent(
        value -> {
          finding.expected(value.value());
          finding.related(value.place(), "declared here");
        });
    return finding
        .help(
            "look for it in the templates, the messages and the definitions' texts, and state it"
                + " by reference there")
        .build();
  }

  private String what(Mention mention) {
    String field =
        mention.field() == Field.USERNAME
            ? "user name"
            : mention.field().name().toLowerCase(Locale.ROOT);
    String of =
        server.map(found -> found.protocol().name() + " " + field).orElse(field + " of a server");
    return of + " of " + statement.provider().shortName().value();
  }
}
