package cat.bustia.statement;

import static cat.bustia.statement.Boundaries.isDigit;
import static cat.bustia.statement.Boundaries.isLetter;
import static cat.bustia.statement.Boundaries.isWord;

import cat.bustia.i18n.Letters;
import java.util.List;

/** Reads names with dots, whole or in parts, and the ports that are glued to them. */
final class HostReader {
  /** No host and address is longer: a host has at most 253 characters (RFC 1035). */
  private static final int LONGEST = 320;

  private final Reading text;
  private final char[] folded;
  private final Words words;
  private final Hosts hosts;
  private final List<Token> tokens;

  HostReader(Reading text, char[] folded, Words words, Hosts hosts, List<Token> tokens) {
    this.text = text;
    this.folded = folded;
    this.words = words;
    this.hosts = hosts;
    this.tokens = tokens;
  }

  /** The end of a run of characters that hosts and addresses are made of. */
  int chunkEnd(int start) {
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

  int trim(int start, int end) {
    int i = end;
    while (i > start && !isLetter(text.at(i - 1)) && !isDigit(text.at(i - 1))) {
      i--;
    }
    return i;
  }

  /**
   * Reads a word with dots inside: a host, or a number, date or version.
   *
   * @return the position after it; its start if it is none of these
   */
  int read(int start, int end) {
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
    cut = withoutEnding(start, lastDot, cut);
    boolean name = cut - lastDot > 2 || (cut - lastDot == 2 && !isDigit(text.at(lastDot + 1)));
    for (int i = lastDot + 1; i < cut; i++) {
      name &= isLetter(text.at(i)) || text.at(i) == '-';
    }
    if (!name && !isOurs(text.slice(start, cut))) {
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

  /** Whether a name stands under one of our domains, or seems to: in.posta.examp1e. */
  private boolean isOurs(String name) {
    return hosts.isOwn(Hosts.lower(name))
        || !isDigit(name.charAt(0)) && hosts.kind(name, false) == Hosts.Kind.LOOK_ALIKE;
  }

  /** Where a host ends that has a case ending: Hungarian in.posta.example-hoz. */
  private int withoutEnding(int start, int lastDot, int end) {
    int dash = end - 1;
    while (dash > lastDot && text.at(dash) != '-') {
      dash--;
    }
    if (dash <= lastDot + 1 || end - dash > 6) {
      return end;
    }
    return switch (hosts.kind(text.slice(start, dash), false)) {
      case FOREIGN, NOTHING, LOOK_ALIKE, BROKEN -> end;
      default -> dash;
    };
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
    if (isOwner(name)) {
      tokens.add(Token.of(Meaning.OPAQUE, start, end));
      return;
    }
    boolean real = hosts.isOwn(Hosts.lower(name)) || !words.isExample(text, folded, start, end);
    tokens.add(Token.text(real ? Meaning.HOST : Meaning.OPAQUE, start, end, name, false));
  }

  /** The name of a service's record, {@code _imaps._tcp.posta.example} (RFC 2782), is no host. */
  private static boolean isOwner(String name) {
    return name.contains("._tcp.") || name.contains("._udp.");
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

  /**
   * Reads a host with a placeholder: known as such, or an example.
   *
   * @return the position after it; its start if the placeholder has no end
   */
  int pattern(int start, int open) {
    char closer = text.at(open) == '{' ? '}' : '>';
    int end = open;
    while (end < text.length && end - open < 40 && text.at(end) != closer) {
      end++;
    }
    if (text.at(end) != closer) {
      return start;
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
}
