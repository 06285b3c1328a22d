package cat.bustia.statement;

import cat.bustia.source.Located;
import cat.bustia.truth.Field;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement held against every server that it can speak of.
 *
 * @param statement what is said
 * @param meant the servers that it agrees with; where there is none, those that it contradicts
 *     least; none only where the provider has no server of its protocols
 * @param blamed the mentions that contradict all of these
 */
public record Comparison(Statement statement, List<Server> meant, List<Mention> blamed) {

  public Comparison {
    meant = List.copyOf(meant);
    blamed = List.copyOf(blamed);
  }

  /** What is said of several one by one is held against each; the first that contradicts counts. */
  public static Comparison of(Statement statement) {
    for (Set<Protocol> one : statement.each()) {
      Comparison comparison = ofAny(statement.of(one));
      if (!comparison.blamed().isEmpty()) {
        return comparison;
      }
    }
    return ofAny(statement);
  }

  private static Comparison ofAny(Statement statement) {
    int fewest = Integer.MAX_VALUE;
    List<Server> nearest = new ArrayList<>();
    for (Server server : statement.scope()) {
      if (!statement.protocols().contains(server.protocol())) {
        continue;
      }
      int wrong = 0;
      for (Mention mention : statement.mentions()) {
        // A name says more than a number, and a number more than a word.
        wrong += agrees(mention, server, statement.provider()) ? 0 : weight(mention);
      }
      if (wrong < fewest) {
        fewest = wrong;
        nearest.clear();
      }
      if (wrong == fewest) {
        nearest.add(server);
      }
    }
    if (nearest.isEmpty()) {
      return new Comparison(statement, List.of(), statement.mentions());
    }
    List<Mention> blamed = fewest == 0 ? List.of() : blamed(statement, nearest);
    if (fewest > 0 && blamed.isEmpty()) {
      blamed = blamed(statement, nearest.subList(0, 1));
    }
    return new Comparison(statement, nearest, blamed);
  }

  private static int weight(Mention mention) {
    return switch (mention.field()) {
      case HOST -> 18;
      case PORT -> 17;
      default -> 16;
    };
  }

  private static List<Mention> blamed(Statement statement, List<Server> servers) {
    List<Mention> wrong =
        statement.mentions().stream()
            .filter(
                mention ->
                    servers.stream()
                        .noneMatch(server -> agrees(mention, server, statement.provider())))
            .toList();
    // The encryption in "SSL port" labels the number below it: the value is to blame, not the
    // label.
    List<Mention> values =
        wrong.stream().filter(mention -> mention.shape() != Mention.Shape.IMPLIED).toList();
    return values.isEmpty() ? wrong : values;
  }

  /** Whether a server is what a mention says. */
  public static boolean agrees(Mention mention, Server server, Provider provider) {
    if (mention.field() == Field.HOST) {
      return Hosts.of(server, provider).stream().anyMatch(mention.values()::contains);
    }
    Optional<Located<String>> value = server.field(mention.field());
    return value.isPresent() && mention.values().contains(value.get().value());
  }

  /** The values of a field of the servers meant, each once. */
  public Set<String> expected(Field field) {
    Set<String> values = new LinkedHashSet<>();
    for (Server server : meant) {
      server.field(field).ifPresent(value -> values.add(value.value()));
    }
    return values;
  }
}
