package cat.bustia.build;

import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.html.HtmlPage;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Messages;
import cat.bustia.output.OutputFile;
import cat.bustia.search.SearchIndex;
import cat.bustia.search.SearchPage;
import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gathers what the readers of each locale can search: its own pages, as they were rendered. Any
 * thread may use it.
 */
final class SearchFiles {
  private static final List<String> WORDS = List.of("box", "close", "count", "none", "others");

  private final Map<LanguageTag, Messages> messages;
  private final Map<LanguageTag, Gathered> gathered = new ConcurrentHashMap<>();

  /** Pages by path; the editions of many providers are more than a phone can search. */
  private static final class Gathered {
    private final Map<String, SearchPage> pages = new ConcurrentHashMap<>();
    private final Map<String, SearchPage> editions = new ConcurrentHashMap<>();
    private final AtomicLong ofEditions = new AtomicLong();

    void add(String path, SearchPage page, boolean edition) {
      if (!edition) {
        pages.put(path, page);
      } else if (ofEditions.addAndGet(page.length()) > SearchIndex.MOST_TEXT) {
        editions.clear();
      } else {
        editions.put(path, page);
      }
    }

    List<SearchPage> all() {
      List<SearchPage> all = new ArrayList<>(pages.values());
      if (ofEditions.get() <= SearchIndex.MOST_TEXT) {
        all.addAll(editions.values());
      }
      return all;
    }
  }

  SearchFiles(Map<LanguageTag, Messages> messages) {
    this.messages = Map.copyOf(messages);
    messages.keySet().forEach(locale -> gathered.put(locale, new Gathered()));
  }

  /** Notes a rendered page, unless it is in another language, or leads nowhere by itself. */
  void add(Page page, String path, HtmlPage html) {
    Layout layout = page.front().layout();
    Gathered own = gathered.get(page.locale());
    if (own == null || page.isFallback() || layout == Layout.INDEX || layout == Layout.NOT_FOUND) {
      return;
    }
    List<String> keywords = page.front().keywords().stream().map(Located::value).toList();
    boolean edition = page.edition().isPresent();
    boolean general = page.front().client().isEmpty();
    boolean start = layout == Layout.PAGE && !edition && isTop(page.name());
    own.add(path, SearchPage.of(path, html, keywords, general, start), edition);
  }

  /** Whether a page stands in its locale's folder, or is the index of a folder there. */
  private static boolean isTop(String name) {
    int slash = name.indexOf('/');
    return slash < 0 || name.substring(slash).equals("/index.md");
  }

  /** An index for each locale of the site, even if it has no page of its own. */
  List<OutputFile> files() {
    List<OutputFile> files = new ArrayList<>();
    Map<String, String> filled = Map.of("count", "{count}", "words", "{words}");
    gathered.forEach(
        (locale, own) -> {
          Map<String, String> words = new LinkedHashMap<>();
          Messages strings = messages.get(locale);
          if (strings != null) {
            WORDS.forEach(word -> words.put(word, strings.text("search." + word, filled)));
          }
          files.add(SearchIndex.of(locale, own.all(), words));
        });
    return files;
  }
}
