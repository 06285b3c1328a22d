package cat.bustia.exchange;

import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.translation.Lock.Recorded;
import cat.bustia.translation.Staleness;
import cat.bustia.translation.Staleness.Change;
import cat.bustia.translation.Substance;
import cat.bustia.translation.TextBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the source beside its translation, block by block.
 *
 * @param translation absent where the page is not translated
 * @param recorded what the translation was made from, if that is known
 * @param blocks as many as the source has, in its order
 */
public record PagePair(
    Substance source,
    Optional<Substance> translation,
    Optional<List<Recorded>> recorded,
    List<Twin> blocks) {

  /** How far the translation of a block is. */
  enum State {
    CURRENT,
    STALE,
    /** Translated, but nothing says from what. */
    UNRECORDED,
    MISSING
  }

  /**
   * A block of the source and its translation.
   *
   * @param was what the translation was made from, where that was something else
   * @param number of the block in the translation, from 0; -1 if there is none
   * @param pieces of the source
   * @param translated as many pieces of the translation, or none
   */
  record Twin(
      TextBlock source,
      State state,
      Optional<Recorded> was,
      int number,
      List<Piece> pieces,
      List<Piece> translated) {}

  /** The pair, or why its blocks cannot be told apart. */
  public record Result(Optional<PagePair> pair, List<Finding> findings) {}

  public PagePair {
    blocks = List.copyOf(blocks);
  }

  /** Puts a page beside its translation. */
  public static Result of(
      Substance source, Optional<Substance> translation, Optional<List<Recorded>> recorded) {
    List<List<Piece>> pieces = Pieces.of(source);
    List<List<Piece>> own = translation.map(Pieces::of).orElse(List.of());
    int made = recorded.map(List::size).orElse(source.blocks().size());
    if (translation.isPresent() && made != own.size()) {
      String from = made + (recorded.isPresent() ? " that it was made from" : " of its source");
      return refused(translation.get(), "it has " + own.size() + " blocks, and not the " + from);
    }
    Map<TextBlock, Change> changes = new IdentityHashMap<>();
    Map<String, Deque<Integer>> unchanged = new HashMap<>();
    if (recorded.isPresent()) {
      Staleness.between(recorded.get(), source.blocks()).changes().stream()
          .filter(change -> change.now().isPresent())
          .forEach(change -> changes.put(change.now().get(), change));
      for (int i = 0; i < recorded.get().size(); i++) {
        String digest = recorded.get().get(i).digest();
        unchanged.computeIfAbsent(digest, key -> new ArrayDeque<>()).add(i);
      }
    }
    List<Twin> twins = new ArrayList<>();
    for (int i = 0; i < source.blocks().size(); i++) {
      TextBlock block = source.blocks().get(i);
      Optional<Change> change = Optional.ofNullable(changes.get(block));
      int number =
          recorded.isEmpty()
              ? i
              : change.isEmpty()
                  ? unchanged.getOrDefault(block.digest(), new ArrayDeque<>()).remove()
                  : change.get().was().isPresent() ? change.get().place() : -1;
      if (translation.isEmpty() || number < 0) {
        Optional<Recorded> none = Optional.empty();
        twins.add(new Twin(block, State.MISSING, none, -1, pieces.get(i), List.of()));
        continue;
      }
      List<Piece> translated = own.get(number);
      TextBlock twin = translation.get().blocks().get(number);
      if (twin.kind() != block.kind() || translated.size() != pieces.get(i).size()) {
        return refused(
            translation.get(),
            "its " + kind(twin) + " is no translation of a " + kind(block) + ": " + block.text());
      }
      State state =
          recorded.isEmpty() ? State.UNRECORDED : change.isPresent() ? State.STALE : State.CURRENT;
      Optional<Recorded> was = change.flatMap(Change::was);
      twins.add(new Twin(block, state, was, number, pieces.get(i), translated));
    }
    return new Result(Optional.of(new PagePair(source, translation, recorded, twins)), List.of());
  }

  private static String kind(TextBlock block) {
    return block.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Result refused(Substance translation, String why) {
    Page page = translation.page();
    Finding finding =
        Finding.of(
                Rule.BROKEN_EXCHANGE,
                page.front().title().place(),
                "the blocks of this translation cannot be told apart: " + why)
            .help(
                "give it the blocks of its source, one for one, then run `bustia status --accept "
                    + page.file().path()
                    + "`")
            .build();
    return new Result(Optional.empty(), List.of(finding));
  }

  /** The page's path below its locale's folder, the same for both. */
  public String name() {
    return source.page().name();
  }
}
