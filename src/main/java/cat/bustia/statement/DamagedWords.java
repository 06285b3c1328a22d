package cat.bustia.statement;

import cat.bustia.finding.Nearest;
import java.util.Set;

/** Recognises security words that lost, doubled or exchanged letters. */
final class DamagedWords {
  private static final Set<String> SURE =
      Set.of("SLL", "TSL", "SSSL", "SSLL", "TLLS", "TLSS", "LSS");

  private DamagedWords() {}

  /** Whether a word was meant to be STARTTLS, and is not: {@code STARTLS}, {@code StartSSL}. */
  static boolean isStartTls(char[] folded, int start, int end) {
    int length = end - start;
    if (length < 6 || length > 10) {
      return false;
    }
    boolean ends = folded[end - 1] == 's' || folded[end - 2] == 's';
    if (folded[start] != 's' && folded[start + 1] != 's' && folded[start] != 't') {
      return false;
    }
    int strange = 0;
    for (int i = start; i < end; i++) {
      strange += "startls".indexOf(folded[i]) < 0 ? 1 : 0;
    }
    if (strange > 2) {
      return false;
    }
    String word = new String(folded, start, length);
    int distance = Nearest.distance(word, "starttls");
    return distance <= 1
        || distance == 2 && ends && word.indexOf('l') >= 0
        || Nearest.distance(word, "startssl") <= 1;
  }

  /** Whether a word in the place of a security word was meant to be SSL or TLS. */
  static boolean isShort(Reading text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > 4) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      if (c < 'A' || c > 'Z') {
        return false;
      }
    }
    String word = text.slice(start, end);
    return Nearest.distance(word, "SSL") <= 1 || Nearest.distance(word, "TLS") <= 1;
  }

  /** Whether a word is SSL or TLS with two letters exchanged or one doubled, wherever it stands. */
  static boolean isSure(Reading text, int start, int end) {
    int length = end - start;
    return length >= 3 && length <= 4 && SURE.contains(text.slice(start, end));
  }

  /**
   * The end of a STARTTLS that is cut in two at a wrong place, "STAR TTLS" or "START-TSL"; where
   * the first part ends if it is none.
   *
   * @param end where the first part ends
   */
  static int split(Reading text, char[] folded, int start, int end) {
    int length = end - start;
    int from = end + 1;
    char sign = text.at(end);
    boolean sized = length >= 3 && length <= 6 && folded[start] == 's';
    if (!sized || !Character.isUpperCase(text.at(start)) || sign != ' ' && sign != '-') {
      return end;
    }
    int last = from;
    while (text.at(last) >= 'A' && text.at(last) <= 'Z' && last - from < 6) {
      last++;
    }
    if (last - from < 2 || Boundaries.isWord(text.at(last))) {
      return end;
    }
    char[] joined = new char[length + last - from];
    System.arraycopy(folded, start, joined, 0, length);
    System.arraycopy(folded, from, joined, length, last - from);
    return isStartTls(joined, 0, joined.length) ? last : end;
  }
}
