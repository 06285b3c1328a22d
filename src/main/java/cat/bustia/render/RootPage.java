package cat.bustia.render;

import cat.bustia.content.Layout;
import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageNames;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Territories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The site's own start, which offers every language and forces none upon the reader. */
final class RootPage {
  private RootPage() {}

  /**
   * What its template sees.
   *
   * @param views the site's locales, in their order
   * @param source the locale whose words it has
   */
  static Map<String, Object> model(
      Collection<LocaleView> views, LocaleView source, Addresses addresses) {
    List<Map<String, String>> languages = new ArrayList<>();
    List<Map<String, String>> alternates = new ArrayList<>();
    for (LocaleView view : views) {
      LanguageTag tag = view.locale();
      languages.add(
          Map.of(
              "tag", tag.text(),
              "dir", Direction.of(tag).word(),
              "name", LanguageNames.own(tag),
              "title", view.title(),
              "url", addresses.home(tag)));
      if (Alternates.isHreflang(tag) && hasOwnHome(view)) {
        alternates.add(Map.of("hreflang", tag.text(), "url", addresses.absolute(tag + "/")));
      }
    }
    alternates.add(Map.of("hreflang", "x-default", "url", addresses.absolute("")));
    Map<String, Object> page = new HashMap<>();
    page.put("lang", source.locale().text());
    page.put("dir", Direction.of(source.locale()).word());
    page.put("description", source.messages().text("languages.choose"));
    page.put("canonical", addresses.absolute(""));
    page.put("alternates", alternates);
    page.put("ogLocale", Territories.locale(source.locale()));
    page.put("languages", languages);
    return page;
  }

  /** A home page that stands in points to no others, so none may point to it. */
  private static boolean hasOwnHome(LocaleView view) {
    return view.outline().first(Layout.HOME).filter(home -> !home.isFallback()).isPresent();
  }
}
