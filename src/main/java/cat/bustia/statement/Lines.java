package cat.bustia.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells lines that were broken for their length from those of a form: the ends of the first are
 * blanks, as a reader sees them.
 */
final class Lines {
  /** A label of at most 40 characters and its colon or leading dots, or a protocol. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*(?:[^:\\uFF1A]{0,40}?(?::(?=\\s|$)|\\uFF1A|\\.{4})|(?i:IMAP|POP3?|SMTP)\\b)");

  private Lines() {}

  /** The pieces with a blank for each line end, unless the lines are those of a form. */
  static List<Piece> folded(List<Piece> pieces) {
    boolean breaks = false;
    for (Piece piece : pieces) {
      breaks |= isBroken(piece);
    }
    if (!breaks || isForm(pieces)) {
      return pieces;
    }
    List<Piece> folded = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      String text = isBroken(piece) ? piece.text().replace('\n', ' ') : piece.text();
      folded.add(new Piece(text, piece.span(), piece.form(), piece.fact()));
    }
    return folded;
  }

  private static boolean isBroken(Piece piece) {
    return piece.form() != Piece.Form.BREAK && piece.text().indexOf('\n') >= 0;
  }

  /**
   * Whether the lines begin with labels or protocols, "IMAP: …". Above two such lines a sentence
   * may stand.
   */
  private static boolean isForm(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.fact().isPresent() ? piece.fact().get().value() : piece.text());
    }
    String[] lines = text.toString().strip().split("\n");
    int labelled = 0;
    for (int i = 0; i < lines.length; i++) {
      if (LABELLED.matcher(lines[i]).lookingAt()) {
        labelled++;
      } else if (i > 0) {
        return false;
      }
    }
    return labelled > 1;
  }
}
