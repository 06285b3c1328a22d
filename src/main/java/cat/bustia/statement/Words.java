package cat.bustia.statement;

import cat.bustia.statement.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * The words of one page: those of its language, and before them those of the client's screens.
 *
 * @param client null where the page is about no client
 */
record Words(Lexicon language, @Nullable Lexicon client) {

  /** The longest word at a position; of two equally long ones the client's. */
  @Nullable Match match(Reading text, char[] folded, int start, boolean atStart) {
    Match general = language.match(text, folded, start, atStart);
    if (client == null || !atStart) {
      return general;
    }
    Match own = client.match(text, folded, start, true);
    return own != null && (general == null || own.end() >= general.end()) ? own : general;
  }

  /** Whether a name of a host has a label of an example: imap.your-domain.com. */
  boolean isExample(Reading text, char[] folded, int start, int end) {
    for (int i = start; i < end; i++) {
      Match match = text.at(i) == '.' ? language.match(text, folded, i, true) : null;
      if (match != null && match.term().meaning() == Meaning.EXAMPLE) {
        return match.end() < end;
      }
    }
    return false;
  }

  boolean hasInner() {
    return language.hasInner();
  }
}
