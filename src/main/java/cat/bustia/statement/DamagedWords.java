package cat.bustia.statement;

import cat.bustia.finding.Nearest;

/** Recognises security words that lost, doubled or exchanged letters. */
final class DamagedWords {
  private DamagedWords() {}

  /** Whether a word was meant to be STARTTLS, and is not: {@code STARTLS}, {@code StartSSL}. */
  static boolean isStartTls(char[] folded, int start, int end) {
    int length = end - start;
    if (length < 6 || length > 10 || folded[end - 1] != 's' && folded[end - 2] != 's') {
      return false;
    }
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
    return Nearest.distance(word, "starttls") <= 2 && word.indexOf('l') >= 0
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
}
