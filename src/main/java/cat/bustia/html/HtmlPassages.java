package cat.bustia.html;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.SourceFile;
import cat.bustia.statement.Passage;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Reads any HTML as the passages in which statements are found. */
public final class HtmlPassages {
  private HtmlPassages() {}

  /**
   * The passages of a page, by their language.
   *
   * @param file a whole page or a part of one; spans count in it
   * @param locale of what names no language itself
   */
  public static Map<LanguageTag, List<Passage>> read(SourceFile file, LanguageTag locale) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    return PageOutline.read(
            Jsoup.parse(file.text(), "", parser),
            new Spans.Tracked(file.text()),
            Map.of(),
            text -> false,
            locale)
        .passages();
  }
}
