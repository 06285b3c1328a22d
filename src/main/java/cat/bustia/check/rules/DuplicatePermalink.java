package cat.bustia.check.rules;

import cat.bustia.check.Quoted;
import cat.bustia.check.SiteRule;
import cat.bustia.check.SiteView;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds pages and aliases that would be written to one address, also where only a file system that
 * ignores case or Unicode form would take them for one.
 */
public final class DuplicatePermalink implements SiteRule {

  @Override
  public void check(SiteView site, Consumer<Finding> findings) {
    Map<String, Place> owners = new HashMap<>();
    for (Page page : site.catalog().pages()) {
      Place place =
          page.front()
              .slug()
              .map(Located::place)
              .orElseGet(() -> page.file().at(Span.at(page.bodyStart())));
      claim(page.permalink(), place, "page", owners, findings);
    }
    for (Page page : site.catalog().pages()) {
      for (Located<String> alias : page.front().aliases()) {
        claim(address(alias.value(), page), alias.place(), "alias", owners, findings);
      }
    }
  }

  private static void claim(
      String permalink,
      Place place,
      String what,
      Map<String, Place> owners,
      Consumer<Finding> findings) {
    Place owner = owners.putIfAbsent(key(permalink), place);
    if (owner != null) {
      findings.accept(
          Finding.of(
                  Rule.DUPLICATE_PERMALINK,
                  place,
                  what + " wants the address " + Quoted.of(permalink) + ", which is taken")
              .actual(permalink)
              .related(owner, "taken here")
              .help("give it an address of its own")
              .build());
    }
  }

  /** An alias is a path from the site's root, or below its page's locale. */
  private static String address(String alias, Page page) {
    String from = alias.startsWith("/") ? alias : "/" + page.locale() + "/" + alias;
    return from.endsWith("/") ? from : from + "/";
  }

  private static String key(String permalink) {
    boolean ascii = permalink.chars().allMatch(c -> c < 0x80);
    String normal = ascii ? permalink : Normalizer.normalize(permalink, Normalizer.Form.NFC);
    return normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
