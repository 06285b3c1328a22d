package cat.bustia.check.rules;

import cat.bustia.check.PageLink;
import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.Quoted;
import cat.bustia.check.Target;
import cat.bustia.content.Links.Destination;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Edit;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds links, and pages to read next, that lead to no page and no picture. */
public final class BrokenLink implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (PageLink link : page.links()) {
      if (link.target() instanceof Target.Empty empty) {
        findings.accept(
            Finding.of(Rule.BROKEN_LINK, page.at(empty.span()), "link leads nowhere")
                .help("name a page by its file, or give an address")
                .build());
      } else if (link.target() instanceof Target.Relative target) {
        check(target, link, page, findings);
      }
    }
    for (Located<String> related : page.page().front().related()) {
      checkRelated(related, page, findings);
    }
  }

  private static void check(
      Target.Relative target, PageLink link, PageView page, Consumer<Finding> findings) {
    Destination destination = link.destination().orElseThrow();
    if (destination instanceof Destination.ToNothing nothing) {
      findings.accept(noPage(target, nothing.name(), page));
    } else if (destination instanceof Destination.ToNoEdition none) {
      findings.accept(noEdition(page.at(target.fileSpan()), target.file(), none, page));
    } else if (destination instanceof Destination.ToFile file
        && !page.site().pictures().exists(file.path())) {
      findings.accept(noPage(target, belowLocale(file.path(), page), page));
    } else if (destination instanceof Destination.Outside outside
        && WrongLocaleLink.localeOf(outside.path(), page).isEmpty()) {
      findings.accept(outside(target, outside.path(), page));
    }
  }

  private static Finding noPage(Target.Relative target, String name, PageView page) {
    Place place = page.at(target.fileSpan());
    Finding.Builder finding =
        Finding.of(Rule.BROKEN_LINK, place, Quoted.of(target.file()) + " leads to no page")
            .actual(target.file());
    List<String> near = nearest(name, page);
    if (!near.isEmpty()) {
      finding.help("link to " + Quoted.anyOf(near));
      if (target.exact() && near.size() == 1) {
        finding.fix(Fix.unsafe(new Edit(place, near.get(0)), "it is only the nearest name"));
      }
    }
    return finding.build();
  }

  /** A page of each provider that this page's readers do not get. */
  private static Finding noEdition(
      Place place, String file, Destination.ToNoEdition none, PageView page) {
    if (none.provider().isEmpty()) {
      return Finding.of(
              Rule.BROKEN_LINK,
              place,
              Quoted.of(file) + " is a page of each provider, and this page is of none")
          .actual(file)
          .help("link to the page of all providers, or name a `provider` in the front matter")
          .build();
    }
    List<String> asked = none.page().front().offers().stream().map(Located::value).toList();
    return Finding.of(
            Rule.BROKEN_LINK,
            place,
            "readers of "
                + page.provider().map(known -> known.shortName().value()).orElse("some provider")
                + " have no page "
                + Quoted.of(file))
        .actual(file)
        .note("it is for providers that offer " + Quoted.allOf(asked))
        .help("put what links there between `:::offers " + String.join(" ", asked) + "` and `:::`")
        .build();
  }

  private static Finding outside(Target.Relative target, String path, PageView page) {
    Place place = page.at(target.fileSpan());
    if (!path.startsWith("/")) {
      return Finding.of(
              Rule.BROKEN_LINK, place, Quoted.of(path) + " leads out of the pages of its locale")
          .help("link to a page by its path from this one, as `../pop3-imap.md`")
          .build();
    }
    Finding.Builder finding =
        Finding.of(
            Rule.BROKEN_LINK,
            place,
            Quoted.of(path) + " is an address of the built site, and links name source files");
    Optional<Page> meant = byPermalink(path, page);
    if (meant.isEmpty()) {
      return finding.help("link to a page by its path from this one, as `../pop3-imap.md`").build();
    }
    String source = SourcePaths.relative(page.page().name(), meant.get().name());
    finding.help("link to " + Quoted.of(source));
    if (target.exact()) {
      finding.fix(Fix.safe(new Edit(place, source)));
    }
    return finding.build();
  }

  private static void checkRelated(
      Located<String> related, PageView page, Consumer<Finding> findings) {
    PageLink link = PageLink.of(related.value(), related.place().span(), page.page(), page.site());
    if (link.destination().orElse(null) instanceof Destination.ToPage
        || page.page().edition().isPresent()
            && link.destination().orElse(null) instanceof Destination.ToNoEdition) {
      // What some readers do not get is not offered to them to read next.
      return;
    }
    Finding.Builder finding =
        Finding.of(
                Rule.BROKEN_LINK,
                related.place(),
                Quoted.of(related.value()) + " is no page of this locale")
            .actual(related.value());
    if (link.destination().orElse(null) instanceof Destination.ToNothing nothing) {
      List<String> near = nearest(nothing.name(), page);
      if (!near.isEmpty()) {
        finding.help("write " + Quoted.anyOf(near));
      }
    }
    findings.accept(finding.build());
  }

  /** Pages whose names are near, as this page would link to them; a missing ending comes first. */
  private static List<String> nearest(String name, PageView page) {
    LanguageTag locale = page.page().locale();
    String folder = name.endsWith("/") || name.isEmpty() ? name : name + "/";
    for (String full : List.of(name + ".md", folder + "index.md")) {
      if (page.site().catalog().page(locale, full).isPresent()) {
        return List.of(SourcePaths.relative(page.page().name(), full));
      }
    }
    List<String> names = new ArrayList<>();
    List<String> sameFile = new ArrayList<>();
    String file = name.substring(name.lastIndexOf('/') + 1);
    for (Page other : page.site().catalog().pages()) {
      if (other.locale().equals(locale)) {
        names.add(other.name());
        if (other.name().endsWith("/" + file) || other.name().equals(file)) {
          sameFile.add(other.name());
        }
      }
    }
    List<String> near = sameFile.isEmpty() ? Nearest.names(name, names) : sameFile;
    return near.stream()
        .limit(3)
        .map(full -> SourcePaths.relative(page.page().name(), full))
        .toList();
  }

  private static Optional<Page> byPermalink(String path, PageView page) {
    String permalink = path.endsWith("/") ? path : path + "/";
    return page.site().catalog().pages().stream()
        .filter(other -> other.locale().equals(page.page().locale()))
        .filter(other -> other.permalink().equals(permalink))
        .findFirst();
  }

  private static String belowLocale(String path, PageView page) {
    String folder = "content/" + page.page().locale().text() + "/";
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }
}
