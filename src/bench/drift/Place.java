import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a page that can hold a sentence, and the Markdown that puts it there. */
record Place(String name, String text) {
  private static final Pattern PLAIN = Pattern.compile("[^`*\\[\\]|\"]*");

  /** All places that can hold a sentence; one with markup or references fits fewer. */
  static List<Place> of(String sentence) {
    List<Place> places = new ArrayList<>();
    places.add(new Place("paragraph", sentence));
    places.add(new Place("heading", "## " + sentence));
    places.add(new Place("list", "- " + sentence));
    places.add(new Place("list", "1. " + sentence));
    places.add(new Place("quote", "> " + sentence));
    places.add(new Place("note", ":::note\n" + sentence + "\n:::"));
    places.add(new Place("definition", "Posta\n: " + sentence));
    places.add(new Place("footnote", "Posta[^1]\n\n[^1]: " + sentence));
    if (PLAIN.matcher(sentence).matches()) {
      places.add(new Place("table", "| Posta |\n|---|\n| " + sentence + " |"));
      places.add(new Place("link", "[" + sentence + "](https://www.example.org/)"));
      places.add(new Place("image", "![" + sentence + "](posta.png)"));
      places.add(new Place("title", "---\ntitle: \"" + sentence + "\"\n---\nPosta."));
      places.add(new Place("description", "---\ndescription: \"" + sentence + "\"\n---\nPosta."));
      if (!sentence.contains("{{")) {
        places.add(new Place("code", "`" + sentence + "`"));
        places.add(new Place("fence", "```\n" + sentence + "\n```"));
      }
    }
    return places;
  }

  /** The page with this place more, before its first block or in its front matter. */
  String in(String page, int body) {
    if (!text.startsWith("---\n")) {
      return page.substring(0, body) + "\n" + text + "\n\n" + page.substring(body);
    }
    String line = text.lines().skip(1).findFirst().orElseThrow();
    return Pattern.compile("^" + name + ": .*", Pattern.MULTILINE)
        .matcher(page)
        .replaceFirst(Matcher.quoteReplacement(line));
  }

  /** What the place of an offset is called. */
  static String name(String page, int at, int body, boolean code) {
    String line = page.substring(page.lastIndexOf('\n', at) + 1, at).strip();
    if (at < body) {
      return line.startsWith("title") ? "title" : "description";
    }
    return code
        ? "code"
        : line.startsWith("#")
            ? "heading"
            : line.startsWith("|") ? "table" : line.matches("([-*]|\\d+\\.).*") ? "list" : "text";
  }
}
