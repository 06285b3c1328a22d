package cat.bustia.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids that a translation's headings take from those of its source, so that a translated heading
 * breaks no link: the headings of both pages are matched in order, by their levels.
 */
final class InheritedIds {
  static final InheritedIds NONE = new InheritedIds(Map.of());

  private final Map<Heading, String> ids;

  private InheritedIds(Map<Heading, String> ids) {
    this.ids = ids;
  }

  /**
   * @param source the anchors of the source, in its order; empty for a page that is none's
   *     translation
   * @param typed ids that the page gives itself, which nothing inherits
   */
  static InheritedIds of(Node tree, List<Anchor> source, Set<String> typed) {
    if (source.isEmpty()) {
      return NONE;
    }
    List<Heading> headings = new ArrayList<>();
    for (Node node : tree.getDescendants()) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      }
    }
    Map<Heading, String> ids = new IdentityHashMap<>();
    int[][] common = common(headings, source);
    int i = 0;
    int j = 0;
    while (i < headings.size() && j < source.size()) {
      if (headings.get(i).getLevel() == source.get(j).level()) {
        if (!typed.contains(source.get(j).id())) {
          ids.put(headings.get(i), source.get(j).id());
        }
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new InheritedIds(ids);
  }

  /** How many levels the rests of both pages have in common, in order. */
  private static int[][] common(List<Heading> headings, List<Anchor> source) {
    int[][] common = new int[headings.size() + 1][source.size() + 1];
    for (int i = headings.size() - 1; i >= 0; i--) {
      for (int j = source.size() - 1; j >= 0; j--) {
        common[i][j] =
            headings.get(i).getLevel() == source.get(j).level()
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** The id that a heading inherits; empty if none. */
  String of(Heading heading) {
    return ids.getOrDefault(heading, "");
  }

  Set<String> all() {
    return new HashSet<>(ids.values());
  }
}
