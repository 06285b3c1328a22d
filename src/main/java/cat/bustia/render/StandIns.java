package cat.bustia.render;

import cat.bustia.content.FrontMatter;
import cat.bustia.content.Layout;
import cat.bustia.content.Page;
import cat.bustia.content.Phrase;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Messages;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;

/** Pages that every locale has, written by Bústia where its writers wrote none. */
final class StandIns {
  private StandIns() {}

  static Page home(LanguageTag locale, String title) {
    return page(locale, "index.md", title, title, Layout.HOME, "/" + locale + "/");
  }

  static Page notFound(Messages messages) {
    LanguageTag locale = messages.locale();
    return page(
        locale,
        "404.md",
        messages.text("not-found.title"),
        messages.text("not-found.description"),
        Layout.NOT_FOUND,
        "/" + locale + "/404.html");
  }

  /** The empty body of such a page. */
  static Document body(Page page) {
    return new Document(page.file(), List.of(), List.of());
  }

  private static Page page(
      LanguageTag locale,
      String name,
      String title,
      String description,
      Layout layout,
      String permalink) {
    SourceFile file = SourceFile.opaque("content/" + locale + "/" + name);
    FrontMatter front =
        new FrontMatter(
            phrase(title, file),
            phrase(description, file),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            false,
            layout,
            List.of(),
            List.of());
    return new Page(locale, name, file, front, 0, permalink);
  }

  private static Phrase phrase(String text, SourceFile file) {
    Span nowhere = Span.at(0);
    return new Phrase(List.of(new Inline.Text(text, nowhere)), file.at(nowhere));
  }
}
