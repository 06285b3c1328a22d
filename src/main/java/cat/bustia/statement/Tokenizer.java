package cat.bustia.statement;

import static cat.bustia.statement.Boundaries.isDigit;
import static cat.bustia.statement.Boundaries.isLetter;
import static cat.bustia.statement.Boundaries.isWord;

import cat.bustia.i18n.Letters;
import cat.bustia.statement.Lexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a reading into tokens: words of the lists, hosts, addresses, numbers, signs. */
final class Tokenizer {
  private static final int LONGEST_ENDING = 6;

  /** Korean writes its particles onto the word before. */
  private static final int HANGUL = Letters.kind('\uAC00');

  /** The kind of letters of which two make a word. */
  private static final int IDEOGRAPH = Letters.kind('\u4E00');

  private final Reading text;
  private final char[] folded;
  private final Words words;
  private final List<Token> tokens = new ArrayList<>();
  private final HostReader names;
  private int facts;

  private Tokenizer(Reading text, Words words, Hosts hosts) {
    this.text = text;
    this.words = words;
    this.folded = new char[text.length];
    for (int i = 0; i < text.length; i++) {
      char c = text.at(i);
      folded[i] = c == Reading.FIRM_BLANK ? ' ' : Letters.fold(c);
    }
    this.names = new HostReader(text, folded, words, hosts, tokens);
  }

  static List<Token> tokens(Reading text, Words words, Hosts hosts) {
    Tokenizer tokenizer = new Tokenizer(text, words, hosts);
    tokenizer.run();
    return AtSigns.join(Ordinals.join(tokenizer.tokens));
  }

  private void run() {
    int position = 0;
    while (position < text.length) {
      char c = text.at(position);
      if (text.form(position) == Piece.Form.TARGET) {
        position = target(position);
      } else if (c == Reading.FACT) {
        tokens.add(Token.fact(position, text.fact(facts++)));
        position++;
      } else if (isLetter(c) || isDigit(c)) {
        position = word(position);
      } else if (c == '{' || c == '<' || c == '%') {
        position = placeholder(position);
      } else {
        position = sign(position, c);
      }
    }
  }

  private int target(int start) {
    int end = start;
    while (end < text.length && text.form(end) == Piece.Form.TARGET) {
      if (text.at(end) == Reading.FACT) {
        facts++;
      }
      end++;
    }
    String whole = text.slice(start, end);
    int scheme = whole.indexOf("://");
    boolean open = whole.startsWith("//");
    if (scheme > 0 && scheme < 20) {
      new UrlReader(text, tokens).read(start, start + scheme, end);
    } else if (open) {
      new UrlReader(text, tokens).read(start, start - 1, end);
    }
    return end;
  }

  private int word(int start) {
    int end = names.chunkEnd(start);
    if (text.at(end) == ':' && text.at(end + 1) == '/' && text.at(end + 2) == '/') {
      return new UrlReader(text, tokens).read(start, end, text.length);
    }
    int at = -1;
    int dot = -1;
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      if (c == '@') {
        at = at < 0 ? i : at;
      } else if (c == '.' && dot < 0 && i + 1 < end && i > start) {
        dot = i;
      }
    }
    if (at > start && dot > at) {
      int whole = names.trim(start, end);
      tokens.add(Token.text(Meaning.ADDRESS, start, whole, text.slice(start, whole), false));
      return whole;
    }
    int hostEnd = at >= 0 ? at : end;
    if (dot > 0 && dot < hostEnd) {
      Match abbreviated = words.match(text, folded, start, true);
      if (abbreviated != null && abbreviated.end() >= hostEnd) {
        return matched(start, abbreviated);
      }
      int last = names.read(start, names.trim(start, hostEnd));
      if (last > start) {
        return last;
      }
    }
    if (text.at(hostEnd - 1) == '.' && (text.at(hostEnd) == '{' || text.at(hostEnd) == '<')) {
      int last = names.pattern(start, hostEnd);
      if (last > start) {
        return last;
      }
    }
    return plain(start);
  }

  private int plain(int start) {
    Match match = words.match(text, folded, start, true);
    int whole = start;
    int kind = Letters.kind(text.at(start));
    while (whole - start < 12 && kind > 0 && Letters.kind(text.at(whole)) == kind) {
      whole++;
    }
    if ((match == null || match.end() < whole) && DamagedWords.isStartTls(folded, start, whole)) {
      tokens.add(Token.of(Meaning.DAMAGED_SECURITY, start, whole));
      return whole;
    }
    if (match == null || match.end() <= whole) {
      int last = DamagedWords.split(text, folded, start, whole);
      if (last > whole) {
        tokens.add(Token.of(Meaning.DAMAGED_SECURITY, start, last));
        return last;
      }
    }
    if (match != null) {
      return matched(start, match);
    }
    if (isDigit(text.at(start))) {
      return number(start);
    }
    int stem = new Prefixes(text, folded, words, tokens).read(start);
    if (stem > start) {
      return stem;
    }
    int end = start + 1;
    while (end < text.length && (isUnspaced(end) || !Boundaries.between(text, end))) {
      if (words.hasInner() || isUnspaced(end)) {
        Match inner = words.match(text, folded, end, false);
        if (inner != null && (inner.end() - end > 2 || isUnspaced(end))) {
          tokens.add(Token.word(start, end, weight(start, end)));
          return matched(end, inner);
        }
      }
      end++;
    }
    tokens.add(Token.word(start, end, weight(start, end)));
    return end;
  }

  /** Whether a position is inside a stretch of a script that does not part its words. */
  private boolean isUnspaced(int position) {
    return Letters.isUnspaced(text.at(position)) && Letters.isUnspaced(text.at(position - 1));
  }

  /** A word of two and more letters is one; of scripts without blanks it may be several. */
  private int weight(int start, int end) {
    if (end - start < 2 || !Letters.isUnspaced(text.at(start))) {
      return end - start < 2 ? 0 : 1;
    }
    int quarters = 0;
    for (int i = start; i < end; i++) {
      quarters += Letters.kind(text.at(i)) == IDEOGRAPH ? 2 : 1;
    }
    return (quarters + 3) / 4;
  }

  private int matched(int start, Match match) {
    int end = match.end();
    if (!match.term().end()) {
      while (end < text.length
          && !Boundaries.between(text, end)
          && (!words.hasInner() || words.match(text, folded, end, false) == null)) {
        end++;
      }
    }
    Meaning meaning = match.term().meaning();
    Set<String> values = match.term().values();
    boolean number = meaning == Meaning.NUMBER;
    boolean form = meaning == Meaning.ADDRESS_FORM || meaning == Meaning.LOCAL_FORM;
    if (number || form && Letters.kind(text.at(match.end() - 1)) == HANGUL) {
      // What goes on after such a value is an ending, which stays when the value is replaced.
      int last = match.end();
      tokens.add(
          number
              ? Token.number(start, last, Integer.parseInt(values.iterator().next()), false)
              : Token.of(meaning, start, last, values));
      if (end > last) {
        tokens.add(Token.of(Meaning.SMALL, last, end));
      }
    } else {
      tokens.add(Token.of(meaning, start, end, values));
    }
    return end;
  }

  private int number(int start) {
    int end = start;
    while (isDigit(text.at(end))) {
      end++;
    }
    if (Numbers.isPlain(text, start, end, lastEnd()) && !isGluedWord(start, end)) {
      int number = Integer.parseInt(text.slice(start, end));
      tokens.add(Token.number(start, end, number, false));
      return afterEnding(end);
    }
    while (isWord(text.at(end))) {
      end++;
    }
    tokens.add(Token.of(Meaning.OPAQUE, start, end));
    return end;
  }

  /** The end of a case ending that is tied to a number: Hungarian 993-as, Finnish 993:ssa. */
  private int afterEnding(int end) {
    if (text.at(end) != '-' && text.at(end) != '\'' && text.at(end) != ':') {
      return end;
    }
    int last = end + 1;
    while (isLetter(text.at(last))
        && !Character.isUpperCase(text.at(last))
        && last - end <= LONGEST_ENDING) {
      last++;
    }
    boolean ending =
        last > end + 1
            && last - end <= LONGEST_ENDING
            && !isWord(text.at(last))
            && (last == end + 2 || words.match(text, folded, end + 1, true) == null);
    return ending ? last : end;
  }

  /**
   * A letter right after a number makes a unit, a hash or a version of it, unless a word starts.
   */
  private boolean isGluedWord(int start, int end) {
    char after = text.at(end);
    return isLetter(after)
        && Letters.kind(after) == 1
        && words.match(text, folded, end, true) == null;
  }

  private int lastEnd() {
    return tokens.isEmpty() || tokens.get(tokens.size() - 1).is(Meaning.WORD)
        ? -1
        : tokens.get(tokens.size() - 1).end();
  }

  private int placeholder(int start) {
    char open = text.at(start);
    char close = open == '{' ? '}' : open == '<' ? '>' : '%';
    int end = start + 1;
    while (end < text.length && end - start < 40 && text.at(end) != close) {
      end++;
    }
    boolean word = text.at(end) == close && end > start + 1 && isLetter(text.at(start + 1));
    if (!word) {
      return sign(start, open);
    }
    String inner = text.slice(start + 1, end);
    if (inner.indexOf(' ') >= 0 && open != '<') {
      return sign(start, open);
    }
    int last = end + 1;
    // {local}@{domain} and <name>@<domain> are one user name.
    while (last < text.length && "@.{}<>%".indexOf(text.at(last)) >= 0
        || isWord(text.at(last)) && text.at(last - 1) != close) {
      last++;
    }
    while (last > end + 1 && text.at(last - 1) == '.') {
      last--;
    }
    tokens.add(Token.text(Meaning.PLACEHOLDER, start, last, text.slice(start, last), false));
    return last;
  }

  private int sign(int start, char c) {
    Meaning meaning = Signs.meaning(text, start, c);
    if (meaning != null) {
      tokens.add(Token.of(meaning, start, start + 1));
    } else if (c == '@' || c >= 0x2000) {
      Match match = words.match(text, folded, start, true);
      if (match != null) {
        return matched(start, match);
      }
    }
    return start + 1;
  }
}
