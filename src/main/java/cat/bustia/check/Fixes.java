package cat.bustia.check;

import cat.bustia.finding.Applicability;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.source.Edit;
import cat.bustia.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Applies fixes to texts; where two overlap the first by place wins, and the other waits for the
 * next check.
 */
public final class Fixes {
  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparing((Edit edit) -> edit.place().file().path())
          .thenComparing(edit -> edit.place().span());

  private Fixes() {}

  /**
   * What files become.
   *
   * @param unsafeToo whether fixes that need a look are applied as well
   * @return by file, its whole new text without byte order mark, for {@link
   *     SourceFile#withByteOrderMark}; only files that change, sorted by path
   */
  public static Map<SourceFile, String> apply(Collection<Finding> findings, boolean unsafeToo) {
    List<Fix> fixes = new ArrayList<>();
    for (Finding finding : findings) {
      finding
          .fix()
          .filter(fix -> unsafeToo || fix.applicability() == Applicability.SAFE)
          .ifPresent(fixes::add);
    }
    fixes.sort(Comparator.comparing(Fixes::firstEdit, BY_PLACE));
    Map<String, TreeMap<Integer, Edit>> taken = new TreeMap<>();
    for (Fix fix : fixes) {
      if (fix.edits().stream().allMatch(edit -> isFree(edit, taken))) {
        for (Edit edit : fix.edits()) {
          edits(edit, taken).put(edit.place().span().start(), edit);
        }
      }
    }
    Map<SourceFile, String> texts = new LinkedHashMap<>();
    for (TreeMap<Integer, Edit> edits : taken.values()) {
      SourceFile file = edits.firstEntry().getValue().place().file();
      String text = apply(file, edits.values());
      if (!text.equals(file.text())) {
        texts.put(file, text);
      }
    }
    return texts;
  }

  private static Edit firstEdit(Fix fix) {
    return fix.edits().stream().min(BY_PLACE).orElseThrow();
  }

  private static TreeMap<Integer, Edit> edits(
      Edit edit, Map<String, TreeMap<Integer, Edit>> taken) {
    return taken.computeIfAbsent(edit.place().file().path(), path -> new TreeMap<>());
  }

  /** Whether no edit so far touches the same text, or writes to the same place. */
  private static boolean isFree(Edit edit, Map<String, TreeMap<Integer, Edit>> taken) {
    TreeMap<Integer, Edit> others = taken.get(edit.place().file().path());
    if (others == null) {
      return true;
    }
    int start = edit.place().span().start();
    Map.Entry<Integer, Edit> before = others.floorEntry(start);
    Map.Entry<Integer, Edit> after = others.ceilingEntry(start);
    boolean clearBefore =
        before == null
            || (before.getKey() < start && before.getValue().place().span().end() <= start);
    return clearBefore && (after == null || edit.place().span().end() <= after.getKey());
  }

  private static String apply(SourceFile file, Collection<Edit> edits) {
    StringBuilder text = new StringBuilder(file.text().length());
    int from = 0;
    for (Edit edit : edits) {
      text.append(file.text(), from, edit.place().span().start());
      text.append(withLineEndsOf(file, edit.text()));
      from = edit.place().span().end();
    }
    return text.append(file.text(), from, file.text().length()).toString();
  }

  private static String withLineEndsOf(SourceFile file, String text) {
    return text.indexOf('\n') >= 0 && file.text().contains("\r\n")
        ? text.replace("\r\n", "\n").replace("\n", "\r\n")
        : text;
  }
}
