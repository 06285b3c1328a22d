package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.export.Exports;
import cat.bustia.export.HelpCenter;
import cat.bustia.export.ProfileSigner;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Walk;
import cat.bustia.output.OutputFile;
import cat.bustia.output.WorldFailure;
import cat.bustia.render.Renderer;
import cat.bustia.source.Located;
import cat.bustia.truth.Extras.HelpPage;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The machine-readable files of a site, which point at the pages that explain their values. */
final class ExportedFiles {
  private ExportedFiles() {}

  /** Whether a page shows users of any client how to receive and how to send. */
  static boolean explainsSettings(Page page, Document document, Optional<Provider> provider) {
    if (page.front().layout() != Layout.PAGE
        || page.front().client().isPresent()
        || page.front().draft()) {
      return false;
    }
    Set<Role> shown = EnumSet.noneOf(Role.class);
    Walk.over(
        document,
        node -> {
          if (node instanceof Block.Directive directive && directive.name().equals("settings")) {
            directive.arguments().stream()
                .flatMap(id -> provider.flatMap(known -> known.server(id.text())).stream())
                .forEach(server -> shown.add(server.protocol().role()));
          }
        });
    return shown.size() == Role.values().length;
  }

  /**
   * The files; what formats cannot express is a finding.
   *
   * @param explaining the addresses of the pages that explain the settings
   * @param signer signs the Apple profiles, where they are to be signed
   * @throws WorldFailure if it cannot
   */
  static List<OutputFile> of(
      Catalog catalog,
      Truth truth,
      Facts facts,
      Optional<Renderer> renderer,
      Set<String> explaining,
      Optional<ProfileSigner> signer,
      List<Finding> findings)
      throws WorldFailure {
    Optional<String> main = main(catalog, truth);
    Map<String, List<HelpPage>> pages = new LinkedHashMap<>();
    List<Page> published =
        catalog.pages().stream().flatMap(page -> catalog.editions(page).stream()).toList();
    for (Page page : published) {
      Optional<String> provider =
          page.edition().or(() -> page.front().provider().map(Located::value)).or(() -> main);
      if (renderer.isPresent() && provider.isPresent() && explaining.contains(page.permalink())) {
        HelpPage help =
            new HelpPage(
                renderer.get().address(page),
                Map.of(language(page.locale(), catalog), renderer.get().title(page)));
        pages.computeIfAbsent(provider.get(), id -> new ArrayList<>()).add(help);
      }
    }
    Exports.Made made =
        Exports.of(truth, facts, new HelpCenter(catalog.site().baseUrl(), main, pages));
    findings.addAll(made.findings());
    return signer.isPresent() ? made.signedBy(signer.get()).files() : made.files();
  }

  /** The id of the site's provider: the one that it names, else the only one there is. */
  private static Optional<String> main(Catalog catalog, Truth truth) {
    Optional<String> named = catalog.site().provider().map(Located::value);
    return named.isEmpty() && truth.providers().size() == 1
        ? Optional.of(truth.providers().get(0).id())
        : named;
  }

  /** The language alone, where no other locale of the site shares it. */
  private static String language(LanguageTag locale, Catalog catalog) {
    boolean shared =
        catalog.site().locales().stream()
            .anyMatch(other -> !other.equals(locale) && other.language().equals(locale.language()));
    return shared ? locale.text() : locale.language();
  }
}
