package cat.bustia.statement;

import cat.bustia.i18n.Letters;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of pieces as one text: without invisible characters, with plain blanks, ASCII digits and
 * ASCII punctuation for its full-width forms. Each character knows where it comes from.
 */
final class Reading {
  /** Stands for a fact that carries its source. */
  static final char FACT = '\uFFFC';

  /** Stands for a blank that does not break, as in a number of five digits. */
  static final char FIRM_BLANK = '\u00A0';

  private static final Set<String> NAMES = Set.of("provider.name", "provider.shortName");

  /** Stands for a sign in a name: no digit, and nothing that a host's name has. */
  private static final char NAME_SIGN = '\u00B7';

  private static final byte REPLACED = 1;
  private static final byte HIDDEN = 2;

  char[] text;
  int length;
  private int[] from;
  private int[] to;
  private Piece.Form[] forms;
  private byte[] odd;
  private byte pending;
  private final @Nullable Fact[] facts;
  private int factCount;

  private Reading(int capacity, int factCapacity) {
    text = new char[capacity];
    from = new int[capacity];
    to = new int[capacity];
    forms = new Piece.Form[capacity];
    odd = new byte[capacity];
    facts = new Fact[factCapacity];
  }

  static Reading of(List<Piece> pieces) {
    int capacity = 1;
    int factCapacity = 0;
    for (Piece piece : pieces) {
      boolean fact = piece.fact().isPresent();
      capacity += fact ? 1 + piece.fact().get().value().length() : piece.text().length() + 1;
      factCapacity += fact ? 1 : 0;
    }
    Reading reading = new Reading(capacity, factCapacity);
    for (Piece piece : pieces) {
      reading.append(piece);
    }
    return reading;
  }

  private void append(Piece piece) {
    if (piece.form() == Piece.Form.BREAK) {
      put('\n', piece.span().start(), piece.span().end(), piece.form());
      return;
    }
    String shown = piece.text();
    if (piece.fact().isPresent()) {
      Fact fact = piece.fact().get();
      if (fact.server().isPresent()) {
        facts[factCount++] = fact;
        put(FACT, piece.span().start(), piece.span().end(), piece.form());
        return;
      }
      shown = isName(fact) ? name(fact.value()) : fact.value();
    }
    int start = piece.span().start();
    boolean exact = shown.length() == piece.span().length();
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      int first = exact ? start + i : start;
      int last = exact ? first + 1 : piece.span().end();
      if (c < 0x7F) {
        put(c == '\t' || c == '\r' ? ' ' : c, first, last, piece.form());
      } else if (Character.isHighSurrogate(c) && i + 1 < shown.length()) {
        i++;
        putSupplementary(
            Character.toCodePoint(c, shown.charAt(i)), first, exact ? last + 1 : last, piece);
      } else {
        putWide(c, first, last, piece);
      }
    }
  }

  /** Whether a fact is a provider's name, or its domain by itself and no part of a host. */
  private boolean isName(Fact fact) {
    String name = fact.key().substring(fact.key().lastIndexOf('/') + 1);
    char before = length == 0 ? ' ' : text[length - 1];
    boolean joined = before == '.' || before == '@' || before == '-';
    return NAMES.contains(name) || name.equals("provider.domain") && !joined;
  }

  /** A provider's name states nothing, even if it is Microsoft 365 or mail.com. */
  private static String name(String value) {
    StringBuilder letters = new StringBuilder(value);
    for (int i = 0; i < letters.length(); i++) {
      if (!Character.isLetter(letters.charAt(i)) && letters.charAt(i) != ' ') {
        letters.setCharAt(i, NAME_SIGN);
      }
    }
    return letters.toString();
  }

  private void putWide(char c, int first, int last, Piece piece) {
    if (Letters.isIgnorable(c)) {
      pending = HIDDEN;
    } else if (Letters.isBlank(c)) {
      boolean firm = c == 0xA0 || c == 0x202F || c == 0x2009;
      put(firm ? FIRM_BLANK : ' ', first, last, piece.form());
    } else if (Letters.isJoining(c) && length > 0) {
      join(c, last);
    } else if (c == '\u2018' || c == '\u2019') {
      put('\'', first, last, piece.form());
    } else if (c == '\u2010' || c == '\u2011') {
      put('-', first, last, piece.form());
    } else if (c == '\u3002' || c == '\uFF61') {
      put('\u3002', first, last, piece.form());
    } else if (Letters.digit(c) >= 0) {
      put((char) ('0' + Letters.digit(c)), first, last, piece.form());
      odd[length - 1] |= REPLACED;
    } else if (isCompatible(c)) {
      putNormalised(String.valueOf(c), first, last, piece);
    } else {
      put(c, first, last, piece.form());
    }
  }

  /** A mark that makes a letter with the one before it does so; others are left out. */
  private void join(char c, int last) {
    String joined = Normalizer.normalize(text[length - 1] + String.valueOf(c), Normalizer.Form.NFC);
    text[length - 1] = joined.charAt(0);
    to[length - 1] = Math.max(to[length - 1], last);
  }

  private void putSupplementary(int codePoint, int first, int last, Piece piece) {
    int digit = Letters.digit(codePoint);
    if (digit >= 0) {
      put((char) ('0' + digit), first, last, piece.form());
      odd[length - 1] |= REPLACED;
    } else if (Character.isLetter(codePoint)) {
      putNormalised(Character.toString(codePoint), first, last, piece);
    } else {
      put('\u00B7', first, last, piece.form());
    }
  }

  /** Letters and signs that mean another character: full-width, circled, superscript, ligatures. */
  private static boolean isCompatible(char c) {
    return (c >= 0x2100 && c < 0x2150)
        || (c >= 0x2460 && c < 0x2500)
        || (c >= 0xFB00 && c < 0xFFEF)
        || (c >= 0x2024 && c <= 0x2024);
  }

  private void putNormalised(String raw, int first, int last, Piece piece) {
    String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    for (int i = 0; i < plain.length(); i++) {
      if (Letters.isJoining(plain.charAt(i)) && length > 0) {
        join(plain.charAt(i), last);
        continue;
      }
      put(plain.charAt(i), first, last, piece.form());
      odd[length - 1] |= REPLACED;
    }
  }

  private void put(char c, int first, int last, Piece.Form form) {
    if (length == text.length) {
      int larger = length * 2;
      text = Arrays.copyOf(text, larger);
      from = Arrays.copyOf(from, larger);
      to = Arrays.copyOf(to, larger);
      forms = Arrays.copyOf(forms, larger);
      odd = Arrays.copyOf(odd, larger);
    }
    text[length] = c;
    from[length] = first;
    to[length] = last;
    forms[length] = form;
    odd[length] = pending;
    pending = 0;
    length++;
  }

  /** The character at a position; 0 before the first and after the last. */
  char at(int position) {
    return position < 0 || position >= length ? 0 : text[position];
  }

  Piece.Form form(int position) {
    return forms[position];
  }

  /** Whether the source writes these characters otherwise than they are read. */
  boolean isOdd(int start, int end) {
    for (int i = start; i < end; i++) {
      if (odd[i] != 0 && (i > start || odd[i] != HIDDEN)) {
        return true;
      }
    }
    return false;
  }

  String slice(int start, int end) {
    return new String(text, start, end - start);
  }

  Span span(int start, int end) {
    int first = from[start];
    int last = to[end - 1];
    for (int i = start; i < end; i++) {
      first = Math.min(first, from[i]);
      last = Math.max(last, to[i]);
    }
    return new Span(first, last);
  }

  /** The n-th fact of the run, from 0. */
  Fact fact(int index) {
    Fact fact = facts[index];
    if (fact == null) {
      throw new IllegalArgumentException("no fact " + index);
    }
    return fact;
  }
}
