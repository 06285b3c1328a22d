package cat.bustia.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Pages that break Markdown engines, each of a given size. */
final class HostilePages {
  static final int CAP = 64 << 10;

  private HostilePages() {}

  /** The pages by name, each with {@code size} characters at most, and lines within the limit. */
  static Map<String, String> of(int size) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("quotes in one line", repeated(">", size));
    pages.put("quotes with blanks", repeated("> ", size));
    pages.put("bullets in one line", repeated("- ", size));
    pages.put("numbers in one line", repeated("1. ", size));
    pages.put("quotes and bullets", repeated("> - ", size));
    pages.put("deep lists", lines(size, i -> " ".repeat(i * 2) + "- a"));
    pages.put("deep quotes", lines(size, i -> ">".repeat(i + 1) + " a"));
    pages.put("lists of nineteen levels", lines(size, i -> " ".repeat(i % 19 * 2) + "- a"));
    pages.put("lazy quotes", lines(size, i -> i % 2 == 0 ? "> > > > > > > > a" : "lazy"));
    pages.put("opening brackets", repeated("[", size));
    pages.put("closing brackets", repeated("]", size));
    pages.put("nested brackets", "[".repeat(size / 3) + "a" + "]".repeat(size / 3));
    pages.put("link openers", repeated("[a](", size));
    pages.put("links in links", repeated("[a](<b", size));
    pages.put("unclosed targets", repeated("[a](b", size));
    pages.put("parentheses in a target", "[a](" + "(".repeat(size / 2));
    pages.put("images in images", repeated("![", size));
    pages.put("unclosed titles", repeated("[a](b \"", size));
    pages.put("stars and double stars", repeated("*a **a ", size));
    pages.put("stars only", repeated("*", size));
    pages.put("closing stars", repeated("a**b ", size));
    pages.put("stars and underscores", repeated("*_", size));
    pages.put("emphasis by threes", repeated("***a** ", size));
    pages.put("nested emphasis", "*a _".repeat(size / 8) + "b" + "_ *".repeat(size / 8));
    pages.put("nested strong", repeated("**a ", size / 2) + repeated(" b**", size / 2));
    pages.put("growing backticks", lines(size, i -> "`".repeat(i % 1000 + 1) + "a"));
    pages.put("unclosed backticks", repeated("`a``b", size));
    pages.put("entities without end", repeated("&", size));
    pages.put("almost entities", repeated("&aaaaaaaaaaaaaaaaaaaaaaaaaaa", size));
    pages.put("backslashes", repeated("\\", size));
    pages.put("definitions", lines(size, i -> "[a" + i + "]: b"));
    pages.put("one definition and its uses", "[a]: b\n\n" + repeated("[a]", size - 10));
    pages.put("undefined references", repeated("[a][b]", size));
    pages.put("unclosed definitions", lines(size, i -> "[a]: <b"));
    pages.put("titles over lines", lines(size, i -> i == 0 ? "[a]: b '" : "c"));
    pages.put("footnotes", lines(size, i -> "[^" + i + "]: a[^" + (i + 1) + "]"));
    pages.put("one footnote and its uses", "[^a]: b\n\n" + repeated("[^a]", size - 10));
    pages.put("table of bars", repeated("|", size));
    pages.put("a wide table", repeated("|a", 2000) + "\n" + repeated("|-", 2000) + "\n|a\n|a\n|a");
    pages.put("a long table", "a|b\n-|-\n" + lines(size - 10, i -> "c|d"));
    pages.put("separators only", lines(size, i -> "|-|-|-|-|-|-|-|-|-|-|-|-|"));
    pages.put("almost separators", lines(size, i -> "|" + ":-".repeat(500) + "x"));
    pages.put("tags without end", repeated("<a ", size));
    pages.put("attributes without end", "<a" + repeated(" b=\"c", size - 2));
    pages.put("comments without end", repeated("<!--", size));
    pages.put("comment openers in text", "a " + repeated("<!-- b ", size - 2));
    pages.put("declarations", repeated("<!A ", size));
    pages.put("instructions", repeated("<?", size));
    pages.put("character data", repeated("<![CDATA[", size));
    pages.put("autolinks without end", repeated("<https:", size));
    pages.put("mail without end", repeated("<a@b.", size));
    pages.put("headings", lines(size, i -> "# a"));
    pages.put("underlines", lines(size, i -> i % 2 == 0 ? "a" : "="));
    pages.put("closing hashes", lines(size, i -> "# a " + "#".repeat(1000) + " b"));
    pages.put("heading ids", lines(size, i -> "# a {#b"));
    pages.put("fences", lines(size, i -> "```"));
    pages.put("tildes of many lengths", lines(size, i -> "~".repeat(i % 500 + 3)));
    pages.put("open directives", lines(size, i -> ":::note"));
    pages.put("closing directives", lines(size, i -> ":::"));
    pages.put("directives of many lengths", lines(size, i -> ":".repeat(i % 500 + 3) + "note"));
    pages.put("colons", repeated(":", size));
    pages.put("definition items", lines(size, i -> i % 2 == 0 ? "a" : ": b"));
    pages.put("definition items only", lines(size, i -> ": : : :"));
    pages.put("unclosed references", repeated("{{", size));
    pages.put("references", repeated("{{a}}", size));
    pages.put("braces", repeated("{", size));
    pages.put("hard breaks", lines(size, i -> "a\\"));
    pages.put("blanks at the end", lines(size, i -> "a" + " ".repeat(1000)));
    pages.put("blank lines", lines(size, i -> ""));
    pages.put("blank lines in a list", "- a" + lines(size - 10, i -> "") + "  b");
    pages.put("tabs", lines(size, i -> "\t".repeat(i % 50) + "- a"));
    pages.put("rules", lines(size, i -> "* * * * * * * * * * * * * * * * * * * * * * * *"));
    pages.put("nul", repeated("a\0b ", size));
    pages.put("lone surrogates", repeated("\uD800 *a* ", size));
    pages.put("carriage returns", repeated("a\r", size));
    pages.put("bidirectional controls", repeated("\u202E[a](b)\u2066 ", size));
    return pages;
  }

  /** The text again and again, broken into lines of 4,000 characters. */
  private static String repeated(String text, int size) {
    StringBuilder page = new StringBuilder(size);
    int line = 0;
    while (page.length() + text.length() + 1 < size) {
      page.append(text);
      line += text.length();
      if (line > 4_000) {
        page.append('\n');
        line = 0;
      }
    }
    return page.toString();
  }

  private static String lines(int size, IntFunction<String> line) {
    StringBuilder page = new StringBuilder(size);
    for (int i = 0; ; i++) {
      String next = line.apply(i);
      if (page.length() + next.length() + 1 >= size || next.length() > 4_000) {
        return page.toString();
      }
      page.append(next).append('\n');
    }
  }
}
