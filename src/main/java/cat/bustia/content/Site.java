package cat.bustia.content;

import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A help center's own settings.
 *
 * @param titles by locale
 * @param baseUrl absolute, http or https, ends in a slash
 * @param sourceLocale where pages are written first; one of {@code locales}
 * @param locales in the order of the language switcher
 * @param fallback by locale, the locales tried in order where a page is not translated
 * @param provider of every page that names none
 * @param budgets by locale, how much of it may be {@code stale} or {@code missing}, in percent
 * @param look how it differs from the theme
 * @param report where readers tell of a page that does not help: an address of the web, in which
 *     {@code {page}}, {@code {locale}} and {@code {build}} stand for what they name, or {@code
 *     mailto:}
 * @param policies the level of a rule where it is not the rule's own; empty: off
 */
public record Site(
    Map<LanguageTag, Located<String>> titles,
    String baseUrl,
    LanguageTag sourceLocale,
    List<LanguageTag> locales,
    Map<LanguageTag, List<LanguageTag>> fallback,
    Optional<Located<String>> provider,
    Map<Rule, Optional<Level>> policies,
    Limits limits,
    Map<LanguageTag, Map<String, Located<Integer>>> budgets,
    Look look,
    Optional<Located<String>> report,
    SourceFile file) {

  /** The same site with another level of a rule. */
  public Site withPolicy(Rule rule, Level level) {
    Map<Rule, Optional<Level>> changed = new EnumMap<>(Rule.class);
    changed.putAll(policies);
    changed.put(rule, Optional.of(level));
    return with(baseUrl, changed);
  }

  /** The same site at another address. */
  public Site withBaseUrl(String url) {
    return with(url, policies);
  }

  private Site with(String url, Map<Rule, Optional<Level>> levels) {
    return new Site(
        titles,
        url,
        sourceLocale,
        locales,
        fallback,
        provider,
        levels,
        limits,
        budgets,
        look,
        report,
        file);
  }
}
