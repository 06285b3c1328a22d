package cat.bustia.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ids that a translation's headings take from those of its source, so that a translated heading
 * breaks no link: the headings of both pages are matched in order, by their levels and by the ids
 * that the translation gives itself.
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
   * @param own the id that a heading gives itself; empty if none
   */
  static InheritedIds of(
      Node tree, List<Anchor> source, Set<String> typed, Function<Heading, String> own) {
    if (source.isEmpty()) {
      return NONE;
    }
    List<Heading> headings = new ArrayList<>();
    for (Node node : tree.getDescendants()) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      }
    }
    Set<String> known = source.stream().map(Anchor::id).collect(Collectors.toSet());
    // A heading that names its source itself can have no other.
    List<String> named =
        headings.stream().map(own).map(id -> known.contains(id) ? id : "").toList();
    int[] partners =
        Alignment.partners(
            headings.size(),
            source.size(),
            (i, j) -> {
              Anchor anchor = source.get(j);
              boolean alike =
                  named.get(i).isEmpty()
                      ? headings.get(i).getLevel() == anchor.level()
                      : named.get(i).equals(anchor.id());
              return alike ? 1 : 0;
            });
    Map<Heading, String> ids = new IdentityHashMap<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] != Alignment.NONE && !typed.contains(source.get(partners[i]).id())) {
        ids.put(headings.get(i), source.get(partners[i]).id());
      }
    }
    return new InheritedIds(ids);
  }

  /** The id that a heading inherits; empty if none. */
  String of(Heading heading) {
    return ids.getOrDefault(heading, "");
  }

  Set<String> all() {
    return new HashSet<>(ids.values());
  }
}
