package cat.bustia.exchange;

import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A page as it is to be: the text of a page that is there, with other words.
 *
 * @param text the whole new text, without byte order mark
 * @param words by piece of the new page, in its order, what it must say
 */
record Draft(String text, List<Said> words) {

  /**
   * What a piece says.
   *
   * @param place where translators said it; absent for what the page had before
   */
  record Said(Form.Kind kind, Wording wording, Optional<Place> place) {}

  /** Collects what changes in a text. */
  static final class Edits {
    private final SourceFile file;
    private final String lineEnd;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int end, String text) {}

    Edits(SourceFile file) {
      this.file = file;
      this.lineEnd = file.text().contains("\r\n") ? "\r\n" : "\n";
    }

    String lineEnd() {
      return lineEnd;
    }

    void replace(Span span, String text) {
      edits.put(span.start(), new Edit(span.end(), text));
    }

    /** Writes the words of a piece in its place. */
    void say(Piece piece, Wording wording) {
      replace(piece.span(), markdown(piece, wording));
    }

    private String markdown(Piece piece, Wording wording) {
      Form form = piece.form();
      String written = WordingWriter.write(wording, form, lineEnd);
      return switch (form.kind()) {
        case VALUE -> YamlScalars.value(written, isQuoted(piece.span()));
        case VALUES -> YamlScalars.values(written, form.prefix(), lineEnd);
        default -> written;
      };
    }

    private boolean isQuoted(Span span) {
      return !span.isEmpty() && "\"'".indexOf(file.text().charAt(span.start())) >= 0;
    }

    /** What a part of the text becomes. */
    String of(Span part) {
      StringBuilder out = new StringBuilder();
      int at = part.start();
      for (var edit : edits.subMap(part.start(), part.end()).entrySet()) {
        out.append(file.text(), at, edit.getKey()).append(edit.getValue().text());
        at = edit.getValue().end();
      }
      return out.append(file.text(), at, part.end()).toString();
    }
  }
}
