import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One item of the corpus: a sentence, list or table as a help page has it. What must be blamed
 * stands between ⟦ and ⟧; with {@code any} one of several such places is enough.
 */
record Item(String language, String kind, String rules, boolean any, String text) {
  static final Pattern FACT =
      Pattern.compile("\\{\\{((?:imap|pop3|smtp)\\.(?:host|port|security))}}");

  /** What pages write for the facts of {@code posta.example.yaml}. */
  static final Map<String, String> POSTA =
      Map.of(
          "imap.host", "in.posta.example",
          "imap.port", "993",
          "imap.security", "SSL/TLS",
          "pop3.host", "in.posta.example",
          "pop3.port", "995",
          "pop3.security", "SSL/TLS",
          "smtp.host", "out.posta.example",
          "smtp.port", "587",
          "smtp.security", "STARTTLS");

  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("port-other-protocol", "wrong-port"),
          Map.entry("port-digits", "wrong-port"),
          Map.entry("port-obsolete", "wrong-port,retired-value"),
          Map.entry("security", "wrong-security"),
          Map.entry("security-damaged", "wrong-security"),
          Map.entry("pair", "wrong-port,wrong-security"),
          Map.entry("host-role", "wrong-host"),
          Map.entry("host-typo", "wrong-host,undeclared-host,look-alike-host"),
          Map.entry("host-translated", "wrong-host,undeclared-host"),
          Map.entry("undeclared", "undeclared-host,wrong-host"),
          Map.entry("look-alike", "look-alike-host,hidden-character,wrong-host"),
          Map.entry("retired", "retired-value"),
          Map.entry("swapped", "wrong-port,wrong-security,wrong-host"),
          Map.entry("misplaced-reference", "misplaced-reference"),
          Map.entry("unknown-reference", "unknown-reference"),
          Map.entry("username", "wrong-username"),
          Map.entry("other-service", "wrong-port,wrong-security,wrong-host"),
          Map.entry("same-server", "wrong-host"),
          Map.entry("spelled-number", "wrong-port,retired-value"));

  private static final Pattern PROTOCOL =
      Pattern.compile("(?<![.\\w])(?:IMAP|POP3?|SMTP)(?![.\\w])", Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /** The whole corpus by language, in the order of the tags. */
  static Map<String, List<Item>> corpus(Path folder) throws IOException {
    Map<String, List<Item>> corpus = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String language = file.getFileName().toString().replace(".txt", "");
        corpus.put(language, read(language, Files.readString(file)));
      }
    }
    return corpus;
  }

  private static List<Item> read(String language, String text) {
    List<Item> items = new ArrayList<>();
    String[] parts = text.split("(?m)^@@ ");
    for (String part : List.of(parts).subList(1, parts.length)) {
      int end = part.indexOf('\n');
      String head = part.substring(0, end).strip();
      boolean any = head.endsWith(" any");
      head = any ? head.substring(0, head.length() - " any".length()) : head;
      String[] halves = head.split(":", 2);
      String kind = halves[0].strip();
      String rules = halves.length == 2 ? halves[1].strip() : RULES.getOrDefault(kind, "");
      Item item = new Item(language, kind, rules, any, unescaped(part.substring(end + 1).strip()));
      if (item.silent() == item.text.contains("⟦") || item.silent() != rules.isEmpty()) {
        throw new IllegalArgumentException(
            language + ": a drift needs a known kind or rules, and a mark: " + head + ": " + item);
      }
      items.add(item);
    }
    return items;
  }

  // Invisible and look-alike characters are written by number, so that an editor can see them.
  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }

  /** References replaced by what they mean. */
  static String typed(String text, Map<String, String> truth) {
    return FACT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(truth.get(m.group(1))));
  }

  boolean right() {
    return kind.equals("right");
  }

  boolean silent() {
    return Stream.of("right", "trap", "prose").anyMatch(kind::startsWith);
  }

  /** One paragraph without structure, which can stand in any place. */
  boolean sentence() {
    return !text.contains("\n") && !text.matches("([#>|*-]|\\d+\\.|!\\[).*");
  }

  /**
   * Can follow another sentence and still mean the same: it ends as one, and if it states a value
   * it says by itself of which server.
   */
  boolean joins() {
    boolean ends = language.equals("th") || text.matches(".*[.!?。।؟]");
    boolean named = PROTOCOL.matcher(FACT.matcher(text).replaceAll("")).find();
    return sentence() && ends && (right() || named || !text.contains("{{"));
  }

  boolean states() {
    return Arrays.stream(new String[] {"host}}", "port}}"}).anyMatch(text::contains);
  }
}
