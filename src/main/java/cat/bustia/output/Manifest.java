package cat.bustia.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code site-manifest.json}: a site's plan as JSON, one line a file; what is written reads back as
 * the same plan.
 */
public final class Manifest {
  /** Its path in a site. */
  public static final String PATH = "site-manifest.json";

  private static final String HEAD = "{\"version\": 1, \"files\": [";
  private static final long LARGEST = 64L << 20;

  private Manifest() {}

  /** The manifest's bytes: the same for the same plan. */
  public static byte[] write(SitePlan plan) {
    StringBuilder out = new StringBuilder(256 * (plan.entries().size() + 1)).append(HEAD);
    String before = "\n";
    for (SitePlan.Entry entry : plan.entries()) {
      out.append(before).append("{\"path\": ");
      string(entry.path(), out);
      out.append(", \"sha256\": \"").append(entry.sha256());
      out.append("\", \"size\": ").append(entry.size()).append(", \"type\": ");
      string(entry.type(), out);
      out.append(", \"cache\": \"").append(entry.cache().word()).append("\", \"references\": [");
      String comma = "";
      for (String reference : entry.references()) {
        out.append(comma);
        string(reference, out);
        comma = ", ";
      }
      out.append("]}");
      before = ",\n";
    }
    return out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a manifest back.
   *
   * @return empty for any text that {@link #write} cannot have written
   */
  public static Optional<SitePlan> read(String text) {
    try {
      return Optional.of(new SitePlan(new Cursor(text).files()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The plan of the site in a folder.
   *
   * @return empty where the folder has no manifest of ours
   */
  public static Optional<SitePlan> of(Path folder) throws IOException {
    Path file = folder.resolve(PATH);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    // Bad UTF-8 becomes U+FFFD here and matches no file, so it needs no error of its own.
    return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Reads exactly what {@link #write} writes, and throws IllegalArgumentException otherwise. */
  private static final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
      this.text = text;
    }

    List<SitePlan.Entry> files() {
      expect(HEAD + "\n");
      List<SitePlan.Entry> entries = new ArrayList<>();
      while (!take("]}\n") && !take("\n]}\n")) {
        if (!entries.isEmpty()) {
          expect(",\n");
        }
        entries.add(entry());
      }
      if (at != text.length()) {
        throw new IllegalArgumentException();
      }
      return entries;
    }

    private SitePlan.Entry entry() {
      expect("{\"path\": ");
      String path = string();
      expect(", \"sha256\": ");
      String sha256 = string();
      if (sha256.length() != 64) {
        throw new IllegalArgumentException();
      }
      expect(", \"size\": ");
      long size = number();
      expect(", \"type\": ");
      String type = string();
      expect(", \"cache\": ");
      CacheClass cache = CacheClass.valueOf(string().toUpperCase(Locale.ROOT));
      expect(", \"references\": [");
      List<String> references = new ArrayList<>();
      while (!take("]}")) {
        if (!references.isEmpty()) {
          expect(", ");
        }
        references.add(string());
      }
      return new SitePlan.Entry(path, sha256, size, type, cache, references);
    }

    private long number() {
      int start = at;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      return Long.parseLong(text.substring(start, at));
    }

    private String string() {
      expect("\"");
      StringBuilder out = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"') {
          return out.toString();
        }
        if (c != '\\') {
          out.append(c);
        } else if (take("u") && at + 4 <= text.length()) {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        } else if (at < text.length()) {
          out.append(text.charAt(at++));
        }
      }
      throw new IllegalArgumentException();
    }

    private boolean take(String expected) {
      boolean there = text.startsWith(expected, at);
      at += there ? expected.length() : 0;
      return there;
    }

    private void expect(String expected) {
      if (!take(expected)) {
        throw new IllegalArgumentException();
      }
    }
  }
}
