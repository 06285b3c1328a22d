package cat.bustia.translation;

import cat.bustia.translation.Lock.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has changed in a source since a translation was made. A block that only moved has not
 * changed.
 *
 * @param changes in the order of the source, then what is gone
 * @param recorded how many blocks the translation was made from
 * @param blocks how many blocks the source has now
 */
public record Staleness(List<Change> changes, int recorded, int blocks) {

  /**
   * A block that is new, gone, or says something else.
   *
   * @param was what the translation was made from; absent for a new block
   * @param now what the source says; absent for one that is gone
   * @param place the number of the recorded block, from 0, that the change is at or after
   */
  public record Change(Optional<Recorded> was, Optional<TextBlock> now, int place) {}

  public Staleness {
    changes = List.copyOf(changes);
  }

  /** Compares the blocks of a source with those that were recorded. */
  public static Staleness between(List<Recorded> recorded, List<TextBlock> source) {
    Map<String, Integer> left = new HashMap<>();
    recorded.forEach(block -> left.merge(block.digest(), 1, Integer::sum));
    // What stands after the same unchanged block is the same block, changed.
    Map<String, List<TextBlock>> added = new LinkedHashMap<>();
    String after = "";
    for (TextBlock block : source) {
      String digest = block.digest();
      if (left.getOrDefault(digest, 0) > 0) {
        left.merge(digest, -1, Integer::sum);
        after = digest;
      } else {
        added.computeIfAbsent(after, key -> new ArrayList<>()).add(block);
      }
    }
    Map<String, Integer> kept = new HashMap<>();
    source.forEach(block -> kept.merge(block.digest(), 1, Integer::sum));
    List<Change> changes = new ArrayList<>();
    List<Change> gone = new ArrayList<>();
    after = "";
    Map<String, Integer> places = new HashMap<>(Map.of("", 0));
    for (int i = 0; i < recorded.size(); i++) {
      Recorded block = recorded.get(i);
      if (kept.getOrDefault(block.digest(), 0) > 0) {
        kept.merge(block.digest(), -1, Integer::sum);
        after = block.digest();
        places.put(after, i + 1);
        continue;
      }
      List<TextBlock> candidates = added.getOrDefault(after, List.of());
      if (candidates.isEmpty()) {
        gone.add(new Change(Optional.of(block), Optional.empty(), i));
      } else {
        changes.add(new Change(Optional.of(block), Optional.of(candidates.remove(0)), i));
      }
    }
    added.forEach(
        (before, blocks) ->
            blocks.forEach(
                block ->
                    changes.add(
                        new Change(
                            Optional.empty(),
                            Optional.of(block),
                            places.getOrDefault(before, recorded.size())))));
    changes.sort(
        java.util.Comparator.comparingInt(
            change -> change.now().map(block -> block.span().start()).orElse(0)));
    changes.addAll(gone);
    return new Staleness(changes, recorded.size(), source.size());
  }

  public boolean isCurrent() {
    return changes.isEmpty();
  }
}
