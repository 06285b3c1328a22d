package cat.bustia.check.rules;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.source.Located;
import cat.bustia.truth.Provider;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says that a host under the provider's domains is none that the definition knows. */
final class UndeclaredHost {
  private UndeclaredHost() {}

  static Finding finding(Judgement judgement) {
    Provider provider = judgement.provider();
    String host = judgement.shown();
    Finding.Builder finding =
        Finding.of(
                judgement.rule(),
                judgement.mention().place(),
                "`" + host + "` is no declared host of " + judgement.providerName())
            .label("the page says " + host)
            .actual(host)
            .related(provider.name().place(), "hosts are declared in this definition");
    Set<String> known = new TreeSet<>();
    provider.servers().forEach(server -> known.add(server.host().value()));
    provider.hosts().stream().map(other -> other.host()).map(Located::value).forEach(known::add);
    List<String> near = Nearest.names(host, known);
    String add = "add it to `hosts` of `" + provider.file().path() + "`";
    return finding
        .help(
            near.isEmpty()
                ? add + " if it is right"
                : "write `" + String.join("` or `", near) + "`, or " + add)
        .build();
  }
}
