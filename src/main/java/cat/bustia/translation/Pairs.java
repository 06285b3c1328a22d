package cat.bustia.translation;

import cat.bustia.markdown.Alignment;
import cat.bustia.markdown.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which section of a translation stands for which of its source: by the ids of their headings where
 * each has its own, otherwise by order, level and what no translation changes.
 */
record Pairs(List<Pair> all, List<Section> added) {

  /**
   * A section of the source.
   *
   * @param own what stands for it in the translation; empty if nothing does
   * @param before the section of the translation after which it has its place
   */
  record Pair(Section source, Optional<Section> own, Section before) {}

  static Pairs of(List<Section> source, List<Section> translation) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < translation.size(); i++) {
      places.put(translation.get(i).id(), i);
    }
    Set<String> ids = new HashSet<>();
    source.forEach(section -> ids.add(section.id()));
    int[] partners =
        places.keySet().equals(ids)
            ? source.stream().mapToInt(section -> places.getOrDefault(section.id(), 0)).toArray()
            : Alignment.partners(
                source.size(),
                translation.size(),
                (i, j) -> likeness(source.get(i), translation.get(j)));
    List<Pair> pairs = new ArrayList<>();
    Set<Integer> paired = new HashSet<>();
    Section before = translation.get(0);
    for (int i = 0; i < partners.length; i++) {
      Optional<Section> own = Optional.empty();
      if (partners[i] != Alignment.NONE) {
        paired.add(partners[i]);
        own = Optional.of(translation.get(partners[i]));
      }
      before = own.orElse(before);
      pairs.add(new Pair(source.get(i), own, before));
    }
    List<Section> added = new ArrayList<>();
    for (int j = 0; j < translation.size(); j++) {
      if (!paired.contains(j)) {
        added.add(translation.get(j));
      }
    }
    return new Pairs(pairs, added);
  }

  /** The level counts most, so that as many as possible find one; an id that was typed is final. */
  private static int likeness(Section source, Section own) {
    if (source.id().equals(own.id()) && own.heading().map(Block.Heading::explicitId).orElse(true)) {
      return 10;
    }
    if (source.level() == 0 || own.level() == 0) {
      return 0;
    }
    int marks = source.marks().likeness(own.marks());
    return source.level() == own.level() ? 4 + marks : marks == 2 ? 1 : 0;
  }

  /** Whether each section has its counterpart. */
  boolean isComplete() {
    return added.isEmpty() && all.stream().allMatch(pair -> pair.own().isPresent());
  }
}
