package cat.bustia.render;

import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.Layout;
import cat.bustia.content.Links;
import cat.bustia.content.Links.Destination;
import cat.bustia.content.Page;
import cat.bustia.i18n.Dates;
import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageNames;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Lists;
import cat.bustia.i18n.Territories;
import cat.bustia.markdown.Block;
import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What templates see of one page: maps, lists, strings and finished HTML. */
final class PageModel {
  private static final int FEWEST_CONTENTS = 3;

  private final Catalog catalog;
  private final Links links;
  private final Addresses addresses;
  private final Alternates alternates;
  private final SetupBlock setup;
  private final PhoneCodes codes;
  private final List<Language> languages;

  /** A locale of the site as every page shows it. */
  private record Language(LanguageTag tag, String dir, String name, String territory) {}

  PageModel(
      Catalog catalog,
      Links links,
      Addresses addresses,
      Alternates alternates,
      SetupBlock setup,
      PhoneCodes codes) {
    this.catalog = catalog;
    this.links = links;
    this.addresses = addresses;
    this.alternates = alternates;
    this.setup = setup;
    this.codes = codes;
    this.languages =
        catalog.site().locales().stream()
            .map(
                tag ->
                    new Language(
                        tag,
                        Direction.of(tag).word(),
                        LanguageNames.own(tag),
                        Territories.locale(tag)))
            .toList();
  }

  /** The model of a page, without its body. */
  Map<String, Object> of(Page page, LocaleView view, Phrases phrases, List<Block> blocks) {
    Map<String, Object> model = new HashMap<>();
    LanguageTag locale = page.locale();
    Layout layout = page.front().layout();
    String title = view.title(page);
    String description = phrases.text(page.front().description());
    List<JsonLd.Step> path = path(page, view);
    model.put("lang", locale.text());
    model.put("dir", Direction.of(locale).word());
    if (page.isFallback()) {
      fallback(page, view, model);
    }
    model.put("title", title);
    model.put("headTitle", title.equals(view.title()) ? title : title + " – " + view.title());
    model.put("heading", Templates.html(phrases.html(page.front().title())));
    model.put("description", description);
    model.put("alternates", alternates(page));
    model.put("languages", languages(page, view));
    model.put("breadcrumbs", breadcrumbs(page, view));
    model.put("contents", layout == Layout.PAGE ? contents(blocks, phrases) : List.of());
    model.put("related", related(page, view));
    if (layout != Layout.NOT_FOUND) {
      openGraph(page, model);
      if (!page.isFallback()) {
        Optional<String> modified =
            page.front().reviewed().map(review -> review.on().value().toString());
        String data = JsonLd.article(locale.text(), title, description, path, modified);
        model.put("jsonLd", Templates.html(data));
      }
      reviewed(page, model);
    }
    if (layout == Layout.PAGE) {
      view.outline(page).previous(page).ifPresent(other -> model.put("previous", view.link(other)));
      view.outline(page).next(page).ifPresent(other -> model.put("next", view.link(other)));
    }
    catalog
        .client(page)
        .ifPresent(
            client -> {
              model.put("client", client(client, locale));
              setup.of(page, client).ifPresent(block -> model.put("setup", block));
              codes.of(page, client).ifPresent(code -> model.put("code", code));
            });
    return model;
  }

  /** What a reader is told of a page that is not translated: in which language it is. */
  private void fallback(Page page, LocaleView view, Map<String, Object> model) {
    LanguageTag language = page.language();
    model.put("language", Map.of("tag", language.text(), "dir", Direction.of(language).word()));
    if (!sameLanguage(page)) {
      String name = LanguageNames.in(language, page.locale());
      model.put("fallback", view.messages().text("fallback", Map.of("language", name)));
      others(page)
          .ifPresent(
              others -> model.put("others", view.messages().text("fallback.others", others)));
    }
  }

  /** The other languages that a page which stands in is really there in, as a reader lists them. */
  private Optional<Map<String, Object>> others(Page page) {
    List<String> names =
        catalog.site().locales().stream()
            .filter(tag -> !tag.equals(page.language()) && Alternates.isHreflang(tag))
            .filter(tag -> alternates.published(tag, page).isPresent())
            .map(tag -> LanguageNames.in(tag, page.locale()))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Map.of("languages", Lists.and(names, page.locale()), "count", names.size()));
  }

  /**
   * Where the original of a translation says something newer: a link to it, and the sections.
   *
   * @param anchors the ids of their headings; empty for what comes before the first
   */
  Optional<Map<String, Object>> newer(
      Page page, List<String> anchors, List<Block> blocks, Phrases phrases) {
    LanguageTag source = catalog.site().sourceLocale();
    Optional<Page> original = alternates.published(source, page);
    if (anchors.isEmpty() || original.isEmpty()) {
      return Optional.empty();
    }
    List<Map<String, String>> sections = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading && anchors.contains(heading.id())) {
        sections.add(Map.of("id", heading.id(), "title", phrases.text(heading.content())));
      }
    }
    return Optional.of(
        Map.of(
            "url", addresses.link(original.get()),
            "tag", source.text(),
            "language", LanguageNames.in(source, page.locale()),
            "sections", sections));
  }

  /** The page itself, or the one that it stands in with. */
  private Page own(Page page) {
    return page.isFallback() ? alternates.published(page.language(), page).orElse(page) : page;
  }

  private void openGraph(Page page, Map<String, Object> model) {
    model.put("canonical", addresses.absolute(own(page)));
    model.put("ogType", page.front().layout() == Layout.HOME ? "website" : "article");
    Set<String> others = new LinkedHashSet<>();
    for (Language language : languages) {
      if (language.tag().equals(page.language())) {
        model.put("ogLocale", language.territory());
      } else if (!page.isFallback() && alternates.published(language.tag(), page).isPresent()) {
        others.add(language.territory());
      }
    }
    // A regional form may have the territory of its language, and a page is no alternate of itself.
    others.remove(String.valueOf(model.get("ogLocale")));
    model.put("ogAlternates", List.copyOf(others));
  }

  private List<Map<String, String>> alternates(Page page) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Alternates.Alternate alternate : alternates.of(page)) {
      all.add(Map.of("hreflang", alternate.hreflang(), "url", alternate.url()));
    }
    return all;
  }

  private List<Map<String, Object>> languages(Page page, LocaleView view) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Language language : languages) {
      Map<String, Object> entry = new HashMap<>();
      entry.put("tag", language.tag().text());
      entry.put("dir", language.dir());
      entry.put("name", language.name());
      entry.put("current", language.tag().equals(page.locale()));
      Optional<Page> other = alternates.served(language.tag(), page);
      boolean everywhere =
          page.front().layout() == Layout.HOME || page.front().layout() == Layout.NOT_FOUND;
      if (everywhere) {
        entry.put("url", addresses.home(language.tag()));
      } else {
        other.ifPresent(found -> entry.put("url", addresses.link(found)));
        // A regional form is served in its own language, and misses nothing.
        if (other.isEmpty() || !sameLanguage(other.get())) {
          entry.put("missing", view.messages().text("language.missing"));
        }
      }
      all.add(entry);
    }
    return all;
  }

  private static boolean sameLanguage(Page page) {
    return page.language().language().equals(page.locale().language());
  }

  private List<Map<String, String>> breadcrumbs(Page page, LocaleView view) {
    List<Map<String, String>> steps = new ArrayList<>();
    if (page.front().layout() != Layout.HOME) {
      steps.add(
          Map.of("url", addresses.home(page.locale()), "title", view.messages().text("home")));
      view.outline(page).ancestors(page).forEach(above -> steps.add(view.link(above)));
    }
    return steps;
  }

  private List<JsonLd.Step> path(Page page, LocaleView view) {
    List<JsonLd.Step> path = new ArrayList<>();
    if (page.front().layout() != Layout.HOME) {
      path.add(
          new JsonLd.Step(view.messages().text("home"), addresses.absolute(page.locale() + "/")));
      for (Page above : view.outline(page).ancestors(page)) {
        path.add(new JsonLd.Step(view.title(above), addresses.absolute(above)));
      }
    }
    path.add(new JsonLd.Step(view.title(page), addresses.absolute(page)));
    return path;
  }

  private static List<Map<String, String>> contents(List<Block> blocks, Phrases phrases) {
    List<Map<String, String>> headings = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading && heading.level() == 2) {
        headings.add(Map.of("id", heading.id(), "title", phrases.text(heading.content())));
      }
    }
    return headings.size() < FEWEST_CONTENTS ? List.of() : headings;
  }

  private List<Map<String, String>> related(Page page, LocaleView view) {
    List<Map<String, String>> related = new ArrayList<>();
    for (Located<String> target : page.front().related()) {
      if (links.resolve(page, target.value()) instanceof Destination.ToPage other
          && !other.page().front().draft()) {
        related.add(view.link(other.page()));
      }
    }
    return related;
  }

  private static void reviewed(Page page, Map<String, Object> model) {
    page.front()
        .reviewed()
        .ifPresent(
            review -> {
              Map<String, String> reviewed = new HashMap<>();
              reviewed.put("date", Dates.inFull(review.on().value(), page.locale()));
              review.version().ifPresent(version -> reviewed.put("version", version));
              model.put("reviewed", reviewed);
            });
  }

  private static Map<String, String> client(Client client, LanguageTag locale) {
    Map<String, String> model = new HashMap<>();
    model.put("name", client.name().value());
    client.supportEnded().ifPresent(day -> model.put("supportEnded", Dates.inFull(day, locale)));
    return model;
  }
}
