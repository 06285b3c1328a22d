package cat.bustia.render;

import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the pages of one locale hang together: each has a parent, the index page of its folder or of
 * the next folder above that has one, and neighbours, sorted by order, then as the locale sorts.
 */
final class Outline {
  private final Map<String, Page> byName = new HashMap<>();
  private final Map<String, List<Page>> children = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Page> top = new ArrayList<>();
  private final List<Page> pages;

  /**
   * An outline.
   *
   * @param pages the published pages of one locale
   * @param likeness sorts pages of the same order
   */
  Outline(List<Page> pages, Comparator<Page> likeness) {
    this.pages =
        pages.stream()
            .sorted(
                Comparator.<Page>comparingInt(page -> page.front().order())
                    .thenComparing(likeness)
                    .thenComparing(Page::name))
            .toList();
    for (Page page : this.pages) {
      byName.put(page.name(), page);
    }
    for (Page page : this.pages) {
      Layout layout = page.front().layout();
      if (layout != Layout.HOME && layout != Layout.NOT_FOUND) {
        List<Page> siblings =
            parent(page)
                .map(up -> children.computeIfAbsent(up.name(), name -> new ArrayList<>()))
                .orElse(top);
        places.put(page.name(), siblings.size());
        siblings.add(page);
      }
    }
  }

  /** The published pages, sorted. */
  List<Page> pages() {
    return pages;
  }

  /** The pages that no other page but the home page stands above. */
  List<Page> top() {
    return top;
  }

  List<Page> children(Page page) {
    return children.getOrDefault(page.name(), List.of());
  }

  Optional<Page> first(Layout layout) {
    return pages.stream().filter(page -> page.front().layout() == layout).findFirst();
  }

  /** The first page of the provider whose editions are among the pages. */
  Optional<Page> firstOfProvider() {
    return first(Layout.PROVIDER);
  }

  /**
   * The page above this one; empty for the home page and the pages right below it. Of a provider's
   * pages the highest stand below its first page, and that below the page of all providers.
   */
  Optional<Page> parent(Page page) {
    Optional<Page> index = index(page);
    if (page.front().layout() == Layout.PROVIDER) {
      return first(Layout.PROVIDERS).or(() -> index);
    }
    boolean within = index.filter(found -> found.edition().isPresent()).isPresent();
    return page.edition().isPresent() && !within ? firstOfProvider().or(() -> index) : index;
  }

  /** The index page of a page's folder, or of the next folder above that has one. */
  private Optional<Page> index(Page page) {
    String name = page.name();
    int slash = name.lastIndexOf('/');
    if (slash >= 0 && name.endsWith("/index.md")) {
      slash = name.lastIndexOf('/', slash - 1);
    }
    while (slash > 0) {
      Page index = byName.get(name.substring(0, slash) + "/index.md");
      if (index != null && index != page) {
        return Optional.of(index);
      }
      slash = name.lastIndexOf('/', slash - 1);
    }
    return Optional.empty();
  }

  /** The pages from the one below the home page down to the one above this. */
  List<Page> ancestors(Page page) {
    List<Page> chain = new ArrayList<>();
    for (Optional<Page> up = parent(page); up.isPresent(); up = parent(up.get())) {
      chain.add(0, up.get());
    }
    return chain;
  }

  Optional<Page> previous(Page page) {
    return neighbour(page, -1);
  }

  Optional<Page> next(Page page) {
    return neighbour(page, 1);
  }

  private Optional<Page> neighbour(Page page, int step) {
    Integer place = places.get(page.name());
    if (place == null) {
      return Optional.empty();
    }
    List<Page> siblings = parent(page).map(this::children).orElse(top);
    int at = place + step;
    boolean there = at >= 0 && at < siblings.size();
    return there ? Optional.of(siblings.get(at)).filter(Outline::isArticle) : Optional.empty();
  }

  private static boolean isArticle(Page page) {
    return page.front().layout() == Layout.PAGE;
  }
}
