package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.Ledger;
import cat.bustia.content.Page;
import cat.bustia.content.Permalinks;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.output.CacheClass;
import cat.bustia.output.Headers;
import cat.bustia.output.OutputFile;
import cat.bustia.output.PathProblem;
import cat.bustia.output.Redirects;
import cat.bustia.output.Robots;
import cat.bustia.output.SitePlan;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a site that are no pages and need no template. */
final class SiteFiles {
  private static final List<String> SCHEMAS =
      List.of(
          "baseline",
          "client",
          "facts",
          "front-matter",
          "glossary",
          "messages",
          "permalinks",
          "picture",
          "server-definition",
          "servers",
          "site");

  private SiteFiles() {}

  /** Redirects, {@code robots.txt} and the schemas; what cannot be redirected is a finding. */
  static List<OutputFile> of(Catalog catalog, List<Finding> findings) throws IOException {
    List<OutputFile> files = new ArrayList<>();
    files.add(redirects(catalog, findings));
    files.add(Robots.file(catalog.site().baseUrl()));
    for (String name : SCHEMAS) {
      files.add(schema("schema/" + name + ".schema.json"));
    }
    return files;
  }

  /** Written last, as it says how long each file may be kept. */
  static OutputFile headers(SitePlan plan) {
    return Headers.file(plan.entries());
  }

  private static OutputFile redirects(Catalog catalog, List<Finding> findings) {
    Map<String, Located<String>> places = new HashMap<>();
    List<Redirects.Redirect> redirects = new ArrayList<>();
    List<Page> shown =
        catalog.pages().stream()
            .filter(page -> !page.front().draft())
            .flatMap(page -> catalog.editions(page).stream())
            .toList();
    Set<String> pages = new HashSet<>();
    shown.forEach(page -> pages.add(page.permalink()));
    for (Page page : shown) {
      for (Located<String> alias : page.front().aliases()) {
        String from = Permalinks.aliasAddress(page, alias.value());
        // An address that is taken is a finding of Permalinks already.
        if (!pages.contains(from) && places.putIfAbsent(from, alias) == null) {
          redirects.add(new Redirects.Redirect(from, page.permalink(), page.file().path()));
        }
      }
    }
    for (Ledger.Entry entry : catalog.ledger().entries().values()) {
      if (!entry.gone()) {
        Ledger.successor(entry, catalog)
            .ifPresent(
                page ->
                    moved(entry, page, catalog).stream()
                        .filter(each -> !pages.contains(each.from()))
                        .filter(each -> !places.containsKey(each.from()))
                        .forEach(redirects::add));
      }
    }
    Redirects made = Redirects.of(redirects, pages);
    for (Redirects.Problem problem : made.problems()) {
      Located<String> alias = places.get(problem.redirect().from());
      if (alias != null) {
        findings.add(
            Finding.of(
                    Rule.DUPLICATE_PERMALINK,
                    alias.place(),
                    "the alias `" + alias.value() + "` " + problem.reason())
                .build());
      }
    }
    return made.file();
  }

  /** From where a page was to where it is, for each provider that has it. */
  private static List<Redirects.Redirect> moved(Ledger.Entry entry, Page page, Catalog catalog) {
    String origin = page.file().path();
    if (!entry.isOfEach()) {
      return List.of(new Redirects.Redirect(entry.url().value(), page.permalink(), origin));
    }
    List<Redirects.Redirect> moved = new ArrayList<>();
    for (String provider : catalog.providers()) {
      catalog
          .edition(page, Optional.of(provider))
          .ifPresent(
              edition ->
                  moved.add(
                      new Redirects.Redirect(
                          entry.addressFor(provider), edition.permalink(), origin)));
    }
    return moved;
  }

  private static OutputFile schema(String path) throws IOException {
    try (InputStream in = SiteFiles.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + path);
      }
      return new OutputFile(
          path,
          in.readAllBytes(),
          "application/schema+json",
          CacheClass.SHORT,
          List.of(),
          "the shape of its files");
    }
  }

  /** Paths that no file can have, or that several want. */
  static List<Finding> problems(List<PathProblem> problems) {
    List<Finding> findings = new ArrayList<>();
    for (PathProblem problem : problems) {
      if (problem instanceof PathProblem.Taken taken) {
        List<String> origins = taken.owners().stream().map(PathProblem.Owner::origin).toList();
        findings.add(
            Finding.of(
                    Rule.DUPLICATE_PERMALINK,
                    start(origins.get(origins.size() - 1)),
                    "`" + taken.path() + "` is made by " + String.join(" and by ", origins))
                .help("give one of them another `slug`")
                .build());
      } else if (problem instanceof PathProblem.Unsafe unsafe) {
        findings.add(
            Finding.of(
                    Rule.UNSAFE_PATH,
                    start(unsafe.origin()),
                    "the path `" + unsafe.path() + "` " + unsafe.reason())
                .build());
      }
    }
    return findings;
  }

  private static cat.bustia.source.Place start(String origin) {
    return SourceFile.opaque(origin).at(Span.at(0));
  }
}
