package cat.bustia.check;

import cat.bustia.source.SourceFile;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Shows what fixes change, in the form that {@code patch} and reviewers read. */
public final class Diff {
  private static final int CONTEXT = 3;
  private static final String NO_END = "\\ No newline at end of file";

  private Diff() {}

  /** The unified difference of all files, as {@link Fixes#apply} gives them. */
  public static String unified(Map<SourceFile, String> texts) {
    StringBuilder out = new StringBuilder();
    texts.forEach((file, text) -> unified(file, text, out));
    return out.toString();
  }

  private static void unified(SourceFile file, String text, StringBuilder out) {
    List<String> before = lines(file.withByteOrderMark(file.text()));
    List<String> after = lines(file.withByteOrderMark(text));
    List<String> rows =
        UnifiedDiffUtils.generateUnifiedDiff(
            name("a/", file), name("b/", file), before, DiffUtils.diff(before, after), CONTEXT);
    rows.forEach(row -> out.append(row).append('\n'));
  }

  /** A file's name as git writes it: a tab ends one that holds a blank. */
  private static String name(String side, SourceFile file) {
    return side + file.path() + (file.path().indexOf(' ') >= 0 ? "\t" : "");
  }

  /** The lines, the last one marked where nothing ends it. */
  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String[] lines = text.split("\n", -1);
    int last = lines.length - 1;
    if (lines[last].isEmpty()) {
      return Arrays.asList(lines).subList(0, last);
    }
    lines[last] = lines[last] + "\n" + NO_END;
    return Arrays.asList(lines);
  }
}
