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
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds links that take the reader into another language, by source path or by address. */
public final class WrongLocaleLink implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (PageLink link : page.links()) {
      if (link.target() instanceof Target.Relative target) {
        Destination destination = link.destination().orElseThrow();
        if (destination instanceof Destination.ToOtherLocale other) {
          report(target, other.locale(), other.name(), page, findings);
        } else if (destination instanceof Destination.Outside outside) {
          localeOf(outside.path(), page)
              .ifPresent(
                  locale ->
                      report(target, locale, nameOf(outside.path(), locale, page), page, findings));
        }
      } else if (link.target() instanceof Target.Absolute target) {
        checkAddress(target, page, findings);
      }
    }
  }

  private static void checkAddress(
      Target.Absolute target, PageView page, Consumer<Finding> findings) {
    String base = page.site().catalog().site().baseUrl();
    if (target.url().startsWith(base)) {
      localeOf("/" + target.url().substring(base.length()), page)
          .ifPresent(
              locale ->
                  findings.accept(finding(target.url(), target.span(), locale, page).build()));
    }
  }

  /** The other locale that an address of the built site, {@code /es/…}, belongs to. */
  static Optional<LanguageTag> localeOf(String path, PageView page) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    int slash = path.indexOf('/', 1);
    String first = path.substring(1, slash < 0 ? path.length() : slash);
    return page.site().catalog().site().locales().stream()
        .filter(locale -> locale.text().equals(first) && !locale.equals(page.page().locale()))
        .findFirst();
  }

  private static String nameOf(String path, LanguageTag locale, PageView page) {
    String permalink = path.endsWith("/") ? path : path + "/";
    return page.site().catalog().pages().stream()
        .filter(other -> other.locale().equals(locale) && other.permalink().equals(permalink))
        .findFirst()
        .map(Page::name)
        .orElse("");
  }

  private static void report(
      Target.Relative target,
      LanguageTag locale,
      String name,
      PageView page,
      Consumer<Finding> findings) {
    Finding.Builder finding = finding(target.file(), target.fileSpan(), locale, page);
    if (page.site().catalog().page(page.page().locale(), name).isPresent()) {
      String own = SourcePaths.relative(page.page().name(), name);
      finding.help("link to the same page in this language, " + Quoted.of(own));
      if (target.exact()) {
        finding.fix(Fix.safe(new Edit(page.at(target.fileSpan()), own)));
      }
    }
    findings.accept(finding.build());
  }

  private static Finding.Builder finding(
      String shown, Span span, LanguageTag locale, PageView page) {
    Place place = page.at(span);
    return Finding.of(
            Rule.WRONG_LOCALE_LINK,
            place,
            Quoted.of(shown)
                + " leads from `"
                + page.page().locale()
                + "` into the pages in `"
                + locale
                + "`")
        .actual(shown);
  }
}
