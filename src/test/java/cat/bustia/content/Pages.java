package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Small pages and sites for tests. */
final class Pages {
  private Pages() {}

  static Page page(String locale, String name) {
    SourceFile file = SourceFile.of("content/" + locale + "/" + name, "");
    return new Page(new LanguageTag(locale), name, file, front(file), 0, "/" + locale + "/");
  }

  static FrontMatter front(SourceFile file) {
    Phrase text = new Phrase(List.of(new Inline.Text("title", Span.at(0))), file.at(Span.at(0)));
    return new FrontMatter(
        text,
        text,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        Layout.PAGE,
        List.of(),
        List.of());
  }

  static Site site(String... locales) {
    List<LanguageTag> tags = Stream.of(locales).map(LanguageTag::new).toList();
    return new Site(
        Map.of(),
        "https://ajuda.example.cat/",
        tags.get(0),
        tags,
        Map.of(),
        Optional.empty(),
        Map.of(),
        Limits.DEFAULT,
        Map.of(),
        Look.PLAIN,
        Optional.empty(),
        SourceFile.of("content/site.yaml", ""));
  }
}
