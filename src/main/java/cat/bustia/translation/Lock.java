package cat.bustia.translation;

import cat.bustia.i18n.LanguageTag;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The source blocks that the pages of one locale were translated from: {@code
 * content/<locale>/translation.lock.yaml}.
 *
 * @param pages by the page's name below its locale's folder
 */
public record Lock(SortedMap<String, List<Recorded>> pages) {

  /** A block of the source as it was when it was translated. */
  public record Recorded(String digest, String text) {
    /** A block as it is now. */
    public static Recorded of(TextBlock block) {
      return new Recorded(block.digest(), block.text());
    }
  }

  public Lock {
    SortedMap<String, List<Recorded>> copy = new TreeMap<>();
    pages.forEach((name, blocks) -> copy.put(name, List.copyOf(blocks)));
    pages = Collections.unmodifiableSortedMap(copy);
  }

  public static Lock empty() {
    return new Lock(new TreeMap<>());
  }

  /** The path of a locale's lock in a project. */
  public static String path(LanguageTag locale) {
    return "content/" + locale + "/translation.lock.yaml";
  }

  /** The lock in which a page is current with these blocks of its source. */
  public Lock with(String name, List<TextBlock> source) {
    return recording(name, source.stream().map(Recorded::of).toList());
  }

  /** The lock in which a page was made from these blocks. */
  public Lock recording(String name, List<Recorded> recorded) {
    SortedMap<String, List<Recorded>> changed = new TreeMap<>(pages);
    changed.put(name, recorded);
    return new Lock(changed);
  }

  /** The lock without a page that is no more. */
  public Lock without(String name) {
    SortedMap<String, List<Recorded>> changed = new TreeMap<>(pages);
    changed.remove(name);
    return new Lock(changed);
  }

  /** The file's text: pages by name, a line for each block, so that it merges line by line. */
  public String text() {
    StringBuilder out = new StringBuilder(1 << 12);
    out.append("# The source blocks that these translations were made from.");
    out.append(" Kept by `bustia status --accept`.\n");
    if (pages.isEmpty()) {
      out.append("{}\n");
    }
    pages.forEach(
        (name, blocks) -> {
          out.append(quoted(name)).append(":\n");
          for (Recorded block : blocks) {
            out.append("  - {digest: \"").append(block.digest()).append("\", text: ");
            out.append(quoted(block.text())).append("}\n");
          }
        });
    return out.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
