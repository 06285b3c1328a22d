package cat.bustia.export;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What formats cannot express: no file says less than the truth in silence. A definition is not
 * wrong for that, so these are notes.
 */
final class MissingExports {
  private MissingExports() {}

  /**
   * Checks all definitions.
   *
   * @param main the id of the provider whose files stand at the well-known places; no other has an
   *     autodiscover file
   */
  static List<Finding> check(Truth truth, Optional<String> main) {
    List<Finding> findings = new ArrayList<>();
    for (Provider provider : truth.providers()) {
      for (Protocol protocol : Protocol.values()) {
        provider.servers().stream()
            .filter(server -> server.protocol() == protocol)
            .findFirst()
            .ifPresent(
                first -> check(provider, main.equals(Optional.of(provider.id())), first, findings));
      }
    }
    return findings;
  }

  private static void check(Provider provider, boolean main, Server first, List<Finding> findings) {
    List<Limited> without =
        Arrays.stream(Limited.values())
            .filter(format -> main || format != Limited.AUTODISCOVER)
            .filter(format -> format.first(provider, first.protocol()).isEmpty())
            .toList();
    if (without.isEmpty()) {
      return;
    }
    String names = without.stream().map(Limited::named).collect(Collectors.joining(" and of "));
    boolean host = Limited.hasPlaceholder(first);
    String what =
        host
            ? "no host with `{domain}`"
            : "no sign-in by `"
                + first.methods().stream()
                    .map(method -> method.word())
                    .collect(Collectors.joining("`, `"))
                + "`";
    findings.add(
        Finding.of(
                Rule.MISSING_EXPORT,
                host || first.authentication().isEmpty()
                    ? first.host().place()
                    : first.authentication().get(0).place(),
                "server `" + first.id() + "` is left out of " + names)
            .label(host ? "differs from user to user" : "known to other clients only")
            .note("such a file can hold " + what)
            .help(
                "tell readers to type the values, or declare a further "
                    + first.protocol().name()
                    + " server that it can hold")
            .build());
  }
}
