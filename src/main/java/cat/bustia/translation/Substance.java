package cat.bustia.translation;

import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.markdown.Anchor;
import cat.bustia.markdown.Document;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a page has to be there in every language.
 *
 * @param document the page's body
 * @param blocks what is translated one by one, in the order of the page
 * @param anchors its headings, in the order of the page
 * @param facts by its full key, each fact that the page states and where it does so first
 * @param contradicted the keys of the facts that it states wrongly
 */
public record Substance(
    Page page,
    Document document,
    List<TextBlock> blocks,
    List<Anchor> anchors,
    Map<String, Span> facts,
    Set<String> contradicted) {

  public Substance {
    blocks = List.copyOf(blocks);
    anchors = List.copyOf(anchors);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    contradicted = Set.copyOf(contradicted);
  }

  /**
   * The substance of a page.
   *
   * @param typed the places that state a fact in words of their own
   * @param contradicted the keys of the facts that it states wrongly
   */
  public static Substance of(
      Page page,
      Document document,
      References references,
      NavigableMap<Span, Fact> typed,
      Set<String> contradicted) {
    TextBlocks read = TextBlocks.of(page, document, references, typed);
    Set<String> keys =
        contradicted.stream().map(key -> key(page, key)).collect(Collectors.toUnmodifiableSet());
    return new Substance(page, document, read.blocks(), Anchor.of(document), read.facts(), keys);
  }

  /** A fact's key as a page counts it: on a page of each provider, whose it is says nothing. */
  static String key(Page page, String key) {
    return page.isTemplate() ? key.substring(key.indexOf('/') + 1) : key;
  }
}
