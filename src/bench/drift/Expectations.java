import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the files to be checked, without their marks, and keeps what is expected of each. */
final class Expectations {
  private static final int SHOWN = 600;

  private final StringBuilder table = new StringBuilder();
  private int pages;

  /** A name that no page has yet; it says nothing that a checker could read. */
  String name() {
    return String.format(Locale.ROOT, "p%05d", ++pages);
  }

  /** A page of its own around a snippet, which may begin with front matter. */
  void page(Path project, Item item, String group) {
    String front = "";
    String body = item.text();
    if (body.startsWith("---\n")) {
      int end = body.indexOf("\n---\n", 3);
      front = body.substring(4, end + 1);
      body = body.substring(end + 5);
    }
    StringBuilder text = new StringBuilder("---\n");
    for (String line : new String[] {"title: Posta", "description: Posta", "services: [mail]"}) {
      if (!front.contains(line.substring(0, line.indexOf(':') + 1))) {
        text.append(line).append('\n');
      }
    }
    String name = name();
    text.append("slug: ").append(name).append('\n').append(front).append("---\n\n").append(body);
    String file = "content/" + item.language() + "/" + name + ".md";
    put(project, file, item, group, text.append('\n').toString());
  }

  void put(Path project, String file, Item item, String group, String marked) {
    StringBuilder text = new StringBuilder();
    StringBuilder spans = new StringBuilder();
    int line = 1;
    int column = 1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '⟦') {
        spans.append(spans.isEmpty() ? "" : " ").append(line + ":" + column);
      } else if (c == '⟧') {
        spans.append("-" + line + ":" + column);
      } else {
        text.append(c);
        line += c == '\n' ? 1 : 0;
        column = c == '\n' ? 1 : column + 1;
      }
    }
    save(project.resolve(file), text.toString());
    String shown = item.text();
    if (group.equals("mutant") && shown.length() > SHOWN) {
      int at = shown.indexOf('⟦');
      shown =
          shown.substring(Math.max(0, at - SHOWN / 2), Math.min(shown.length(), at + SHOWN / 2));
    }
    row(project, file, item, group, spans.toString(), shown);
  }

  /** A marked value that is told apart from all others, wherever a page shows it. */
  void anywhere(Path project, Item item) {
    String text = item.text();
    String value = text.substring(text.indexOf('⟦') + 1, text.indexOf('⟧'));
    row(project, "", item, "mutant", "=" + value, text);
  }

  private void row(Path project, String file, Item item, String group, String spans, String shown) {
    String line = shown.strip().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", " ");
    table
        .append(project.getFileName())
        .append('\t' + file + '\t' + item.language() + '\t' + group + '\t' + item.kind())
        .append('\t' + item.rules() + '\t' + (item.any() ? "any" : "all"))
        .append('\t' + spans + '\t' + line + '\n');
  }

  void write(Path file) {
    save(file, table.toString());
  }

  static void save(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
