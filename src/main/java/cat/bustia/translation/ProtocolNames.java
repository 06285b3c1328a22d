package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds sections of a source that name a protocol where the translation does not, by its name, a
 * reference or a card: nobody translates {@code IMAP}.
 */
final class ProtocolNames {
  /** Each with the forms of which one is enough: a pop-up window is no protocol. */
  private static final Map<String, List<String>> FORMS =
      Map.of(
          "IMAP", List.of("IMAP"),
          "POP3", List.of("POP"),
          "SMTP", List.of("SMTP"),
          "STARTTLS", List.of("STARTTLS"),
          "SSL/TLS", List.of("SSL", "TLS"));

  private static final List<String> NAMES = List.of("IMAP", "POP3", "SMTP", "STARTTLS", "SSL/TLS");

  private final Structure structure;
  private final Map<String, String> source = new HashMap<>();
  private final Map<String, String> translation = new HashMap<>();

  ProtocolNames(Structure structure) {
    this.structure = structure;
    for (TextBlock block : structure.source().blocks()) {
      // What a card or a reference shows is a fact, and facts are compared elsewhere.
      if (block.kind() != TextBlock.Kind.DIRECTIVE && block.kind() != TextBlock.Kind.KEYWORDS) {
        source.merge(block.section(), withoutKeys(block.text()), (all, more) -> all + "\n" + more);
      }
    }
    for (TextBlock block : structure.translation().blocks()) {
      translation.merge(block.section(), block.text(), (all, more) -> all + "\n" + more);
    }
  }

  /**
   * Holds a section against its source.
   *
   * @param section of the source
   * @param own of the translation
   */
  Optional<Finding> check(Section section, Section own) {
    String theirs = source.getOrDefault(section.id(), "");
    String mine = translation.getOrDefault(own.id(), "");
    List<String> lost =
        NAMES.stream()
            .filter(name -> names(theirs, name, false) && !names(mine, name, true))
            .toList();
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    String quoted = "`" + String.join("`, `", lost) + "`";
    return Optional.of(
        structure
            .finding(
                Rule.TRANSLATED_PROTOCOL,
                structure.begin(own),
                "the source names " + quoted + " in this section, and this translation does not")
            .related(structure.beginThere(section), "named in this section")
            .help("write " + quoted + " as it is: no language translates the names of protocols")
            .build());
  }

  private static boolean names(String text, String name, boolean anyCase) {
    List<String> forms = FORMS.getOrDefault(name, List.of());
    return forms.stream().anyMatch(form -> contains(text, form))
        || anyCase
            && forms.stream().anyMatch(form -> contains(text.toUpperCase(Locale.ROOT), form));
  }

  /** Whether a word begins so: {@code POP3}, {@code IMAPu} and {@code IMAP-Server} all do. */
  private static boolean contains(String text, String form) {
    for (int i = text.indexOf(form); i >= 0; i = text.indexOf(form, i + 1)) {
      if (i == 0 || !isAsciiLetter(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String withoutKeys(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(text, from, open);
      from = close + 1;
    }
    return out.append(text, Math.min(from, text.length()), text.length()).toString();
  }
}
