package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Service;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that front matter names only clients, providers, services and pages that there are.
 */
public final class FrontMatterNames {
  private final Catalog catalog;
  private final Truth truth;
  private final ContentTree tree;
  private final List<Finding> findings = new ArrayList<>();

  private FrontMatterNames(Catalog catalog, Truth truth, ContentTree tree) {
    this.catalog = catalog;
    this.truth = truth;
    this.tree = tree;
  }

  /** Finds the names that lead nowhere. */
  public static List<Finding> check(Catalog catalog, Truth truth, ContentTree tree) {
    FrontMatterNames names = new FrontMatterNames(catalog, truth, tree);
    catalog.pages().forEach(names::check);
    return names.findings;
  }

  private void check(Page page) {
    FrontMatter front = page.front();
    front
        .client()
        .filter(id -> !catalog.clients().containsKey(id.value()))
        .ifPresent(id -> unknown(id, "client", "clients", catalog.clients().keySet()));
    front
        .provider()
        .filter(id -> !front.isOfEach())
        .filter(id -> truth.provider(id.value()).isEmpty())
        .ifPresent(
            id ->
                unknown(
                    id,
                    "provider",
                    "servers",
                    truth.providers().stream().map(Provider::id).toList()));
    Optional<Provider> provider =
        front
            .provider()
            .or(() -> catalog.site().provider())
            .flatMap(id -> truth.provider(id.value()));
    if (!front.isOfEach()) {
      provider.ifPresent(known -> checkServices(front, known));
    }
  }

  private void checkServices(FrontMatter front, Provider provider) {
    List<String> known = provider.services().stream().map(Service::id).toList();
    for (Located<String> id : front.services()) {
      if (!known.contains(id.value())) {
        findings.add(
            finding(
                    id,
                    provider.shortName().value() + " has no service `" + id.value() + "`",
                    known)
                .related(provider.name().place(), "the provider is defined here")
                .build());
      }
    }
  }

  private void unknown(Located<String> id, String kind, String folder, Collection<String> known) {
    if (tree.defines(folder, id.value())) {
      return;
    }
    findings.add(
        finding(id, "there is no " + kind + " `" + id.value() + "`", known)
            .note("it would be defined in content/" + folder + "/" + id.value() + ".yaml")
            .build());
  }

  private static Finding.Builder finding(
      Located<String> id, String message, Collection<String> known) {
    Finding.Builder finding =
        Finding.of(Rule.INVALID_FRONT_MATTER, id.place(), message).actual(id.value());
    List<String> near = Nearest.names(id.value(), known);
    if (!near.isEmpty()) {
      finding.help("write `" + String.join("` or `", near) + "`");
    }
    return finding;
  }
}
