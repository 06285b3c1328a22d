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
  /** No host and address is longer: a host has at most 253 characters (RFC 1035). */
  private static final int LONGEST = 320;

  /** The kind of letters of which two make a word. */
  private static final int IDEOGRAPH = Letters.kind('\u4E00');

  private final Reading text;
  private final char[] folded;
  private final Words words;
  private final Hosts hosts;
  private final List<Token> tokens = new ArrayList<>();
  private int facts;

  private Tokenizer(Reading text, Words words, Hosts hosts) {
    this.text = text;
    this.words = words;
    this.hosts = hosts;
    this.folded = new char[text.length];
    for (int i = 0; i < text.length; i++) {
      char c = text.at(i);
      folded[i] = c == Reading.FIRM_BLANK ? ' ' : Letters.fold(c);
    }
  }

  static List<Token> tokens(Reading text, Words words, Hosts hosts) {
    Tokenizer tokenizer = new Tokenizer(text, words, hosts);
    tokenizer.run();
    return Ordinals.join(tokenizer.tokens);
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
    int end = chunkEnd(start);
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
      int whole = trim(start, end);
      tokens.add(Token.text(Meaning.ADDRESS, start, whole, text.slice(start, whole), false));
      return whole;
    }
    int hostEnd = at >= 0 ? at : end;
    if (dot > 0 && dot < hostEnd) {
      Match abbreviated = words.match(text, folded, start, true);
      if (abbreviated != null && abbreviated.end() >= hostEnd) {
        return matched(start, abbreviated);
      }
      int last = dotted(start, trim(start, hostEnd));
      if (last > start) {
        return last;
      }
    }
    if (text.at(hostEnd - 1) == '.' && (text.at(hostEnd) == '{' || text.at(hostEnd) == '<')) {
      return pattern(start, hostEnd);
    }
    return plain(start);
  }

  /** The end of a run of characters that hosts and addresses are made of. */
  private int chunkEnd(int start) {
    int i = start;
    int limit = Math.min(text.length, start + LONGEST);
    while (i < limit) {
      char c = text.at(i);
      boolean part =
          c < 0x80
              ? isWord(c) || c == '.' || c == '-' || c == '@'
              : c < 0x590 && isLetter(c) || (c >= 0x13A0 && c < 0x1400);
      if (!part || text.form(i) == Piece.Form.TARGET) {
        break;
      }
      i++;
    }
    return Math.max(i, start + 1);
  }

  private int trim(int start, int end) {
    int i = end;
    while (i > start && !isLetter(text.at(i - 1)) && !isDigit(text.at(i - 1))) {
      i--;
    }
    return i;
  }

  /** A word with dots inside: a host, or a number, date or version. */
  private int dotted(int start, int end) {
    boolean letters = false;
    for (int i = start; i < end; i++) {
      letters |= isLetter(text.at(i));
    }
    if (!letters) {
      tokens.add(Token.of(Meaning.OPAQUE, start, end));
      return end;
    }
    int lastDot = end - 1;
    while (text.at(lastDot) != '.') {
      lastDot--;
    }
    if (lastDot <= start) {
      return start;
    }
    int cut = end;
    for (int i = lastDot + 2; i < end; i++) {
      // The next sentence begins without a blank: email.active24.comLa
      if (Character.isLowerCase(text.at(i - 1)) && Character.isUpperCase(text.at(i))) {
        cut = i;
        break;
      }
    }
    boolean name = cut - lastDot > 2 || (cut - lastDot == 2 && !isDigit(text.at(lastDot + 1)));
    for (int i = lastDot + 1; i < cut; i++) {
      name &= isLetter(text.at(i)) || text.at(i) == '-';
    }
    if (!name && !hosts.isOwn(Hosts.lower(text.slice(start, cut)))) {
      return sentenceRunOn(start, end);
    }
    int last = splitLabel(start, cut);
    int first = start;
    if (last == cut && !hosts.isServer(text.slice(start, cut))) {
      first = brokenStart(start, cut);
      last = first == start ? turned(start, cut) : cut;
    }
    host(first, last);
    return afterHost(last);
  }

  /** Words that only miss a blank between two sentences, and versions such as v1.25. */
  private int sentenceRunOn(int start, int end) {
    char first = text.at(start);
    char second = text.at(start + 1);
    boolean version = isDigit(first) || (isDigit(second) && isLetter(first));
    if (version) {
      tokens.add(Token.of(Meaning.OPAQUE, start, end));
      return end;
    }
    return start;
  }

  /** The end of a host whose last label stands apart: "in.posta. example". */
  private int splitLabel(int start, int end) {
    int blank = end;
    if (text.at(blank) == '.') {
      blank++;
    }
    int next = skipBlanks(blank);
    if (next == blank) {
      return end;
    }
    boolean dotBefore = blank > end;
    boolean dotAfter = text.at(next) == '.' && isLetter(text.at(next + 1));
    if (dotBefore && dotAfter) {
      return end;
    }
    int from = dotAfter ? next + 1 : next;
    int last = from;
    while (last - from < LONGEST
        && (isWord(text.at(last)) || text.at(last) == '-' || text.at(last) == '.')) {
      last++;
    }
    last = trim(from, last);
    if (last == from) {
      return end;
    }
    String name = text.slice(start, end);
    String joined = name + "." + text.slice(from, last);
    if (hosts.isServer(joined)) {
      return last;
    }
    boolean known = hosts.kind(name, false) != Hosts.Kind.FOREIGN && !dotBefore && !dotAfter;
    return !known && !hosts.isServer(name) && hosts.isNearServer(joined) ? last : end;
  }

  private int skipBlanks(int position) {
    int next = position;
    while (Letters.isBlank(text.at(next)) && text.at(next) != '\n' && next - position < 3) {
      next++;
    }
    return next - position < 3 ? next : position;
  }

  /**
   * The end of a host whose first label comes last: "posta.example in", or as a machine translates,
   * "posta.example de in".
   */
  private int turned(int start, int end) {
    int at = end;
    for (int words = 0; words < 2; words++) {
      int from = skipBlanks(at);
      int last = from;
      while (last - from < 64 && (isWord(text.at(last)) || text.at(last) == '-')) {
        last++;
      }
      if (from == at || last == from || text.at(last) == '.' && isWord(text.at(last + 1))) {
        return end;
      }
      if (hosts.isServer(text.slice(from, last) + "." + text.slice(start, end))) {
        return last;
      }
      at = last;
    }
    return end;
  }

  /** Where a host begins whose first label stands apart: "in. posta.example". */
  private int brokenStart(int start, int end) {
    if (tokens.isEmpty()) {
      return start;
    }
    Token before = tokens.get(tokens.size() - 1);
    boolean stop = before.is(Meaning.STOP) && tokens.size() > 1;
    Token label = stop ? tokens.get(tokens.size() - 2) : before;
    int dots = 0;
    for (int i = label.end(); i < start; i++) {
      char c = text.at(i);
      if (c != '.' && !Letters.isBlank(c) || c == '\n') {
        return start;
      }
      dots += c == '.' ? 1 : 0;
    }
    boolean word = label.text().isEmpty() && label.end() - label.start() < 20;
    if (dots != 1 || start - label.end() > 3 || !word || !isLetter(text.at(label.end() - 1))) {
      return start;
    }
    String joined = text.slice(label.start(), label.end()) + "." + text.slice(start, end);
    if (!hosts.isServer(joined) && !hosts.isNearServer(joined)) {
      return start;
    }
    tokens.remove(tokens.size() - 1);
    if (stop) {
      tokens.remove(tokens.size() - 1);
    }
    return label.start();
  }

  private void host(int start, int end) {
    String name = text.slice(start, end);
    boolean real = hosts.isOwn(Hosts.lower(name)) || !words.isExample(text, folded, start, end);
    tokens.add(Token.text(real ? Meaning.HOST : Meaning.OPAQUE, start, end, name, false));
  }

  /** A port that is glued to its host, and a path after it, which is never read. */
  private int afterHost(int end) {
    int i = end;
    if (text.at(i) == ':' && isDigit(text.at(i + 1))) {
      int last = i + 1;
      while (isDigit(text.at(last))) {
        last++;
      }
      if (!isLetter(text.at(last)) && last - i <= 6) {
        int number = Integer.parseInt(text.slice(i + 1, last));
        tokens.add(Token.number(i + 1, last, number, true));
        i = last;
      }
    }
    if (text.at(i) == '/' && isLetter(text.at(i + 1)) && !isHostAhead(i + 1)) {
      while (i < text.length && !Letters.isBlank(text.at(i)) && text.at(i) != Reading.FACT) {
        i++;
      }
    }
    return i;
  }

  private boolean isHostAhead(int start) {
    int end = trim(start, chunkEnd(start));
    String name = text.slice(start, Math.max(end, start + 1));
    return name.indexOf('.') > 0 && hosts.kind(name, false) != Hosts.Kind.FOREIGN
        || words.match(text, folded, start, true) != null;
  }

  /** A host with a placeholder: known as such, or an example. */
  private int pattern(int start, int open) {
    char closer = text.at(open) == '{' ? '}' : '>';
    int end = open;
    while (end < text.length && end - open < 40 && text.at(end) != closer) {
      end++;
    }
    if (text.at(end) != closer) {
      return plain(start);
    }
    int last = end + 1;
    while (isWord(text.at(last)) || text.at(last) == '.' || text.at(last) == '-') {
      last++;
    }
    last = Math.max(end + 1, trim(start, last));
    boolean known = hosts.isServer(text.slice(start, last));
    tokens.add(
        known
            ? Token.text(Meaning.HOST, start, last, text.slice(start, last), false)
            : Token.of(Meaning.OPAQUE, start, last));
    return last;
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
    tokens.add(
        meaning == Meaning.NUMBER
            ? Token.number(start, end, Integer.parseInt(values.iterator().next()), false)
            : Token.of(meaning, start, end, values));
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
      return end;
    }
    while (isWord(text.at(end))) {
      end++;
    }
    tokens.add(Token.of(Meaning.OPAQUE, start, end));
    return end;
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
    } else if (c == '@') {
      Match match = words.match(text, folded, start, true);
      if (match != null) {
        return matched(start, match);
      }
    }
    return start + 1;
  }
}
