package cat.bustia.report;

import cat.bustia.finding.Finding;

/** A finding in one paragraph, for hosts that show no more. */
final class Sentences {
  private Sentences() {}

  /** What is wrong, the notes, and what to do; a sentence each. */
  static String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    add(text, finding.message());
    finding.notes().forEach(note -> add(text, "Note: " + note));
    finding.help().ifPresent(help -> add(text, "Help: " + help));
    return Visible.of(text.toString());
  }

  private static void add(StringBuilder text, String sentence) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(ended(sentence));
  }

  /** The sentence with a full stop, where nothing else ends it. */
  static String ended(String sentence) {
    char last = sentence.isEmpty() ? ' ' : sentence.charAt(sentence.length() - 1);
    boolean ends = last == '.' || last == '?' || last == '!' || last == '…';
    return ends ? sentence : sentence + ".";
  }
}
