package cat.bustia.exchange;

import cat.bustia.exchange.Draft.Said;
import cat.bustia.exchange.PagePair.State;
import cat.bustia.exchange.PagePair.Twin;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import cat.bustia.translation.Lock.Recorded;
import cat.bustia.translation.Substance;
import cat.bustia.translation.TextBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts what came back for one page into its Markdown, and reads it back: a page that does not say
 * what translators said, block by block, is a finding.
 */
public final class PageImport {
  private final PagePair page;
  private final List<Received> units;
  private final Answers answers;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A text as a page of the help center.
   *
   * @param findings what is wrong with it
   */
  public record Read(Substance substance, List<Finding> findings) {}

  /**
   * What came of a page; with an error among the findings nothing of it may be written.
   *
   * @param text the page's whole new text without byte order mark; absent where it stays as it is
   * @param recorded what the translation is made from now; absent where that stays as it is
   * @param units how many units are new in the page
   */
  public record Result(
      Optional<String> text, Optional<List<Recorded>> recorded, int units, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private PageImport(PagePair page, List<Received> units) {
    this.page = page;
    this.units = units;
    this.answers = new Answers(page, units);
    findings.addAll(answers.findings());
  }

  /**
   * Imports a page.
   *
   * @param units what came back for it
   * @param reader reads a text as this page
   */
  public static Result of(PagePair page, List<Received> units, Function<String, Read> reader) {
    return new PageImport(page, units).result(reader);
  }

  private Result result(Function<String, Read> reader) {
    List<Answer> given =
        page.blocks().stream()
            .flatMap(block -> block.pieces().stream())
            .flatMap(piece -> answers.to(piece).stream())
            .toList();
    int fresh = (int) given.stream().filter(Answer::isNew).count();
    if (given.isEmpty() || isBroken()) {
      return nothing();
    }
    Drafting drafting = new Drafting(page, answers);
    if (page.translation().isEmpty() && drafting.missing() > 0) {
      findings.add(incomplete(drafting.missing()));
      return nothing();
    }
    Optional<Draft> draft = Optional.empty();
    if (fresh > 0) {
      draft = Optional.of(page.translation().isEmpty() ? drafting.create() : drafting.revise());
      hold(draft.get(), reader);
      homeless(drafting);
    }
    if (isBroken()) {
      return nothing();
    }
    List<Recorded> recorded = recorded(drafting);
    boolean same = recorded.equals(page.recorded().orElse(List.of()));
    return new Result(
        draft.map(Draft::text), same ? Optional.empty() : Optional.of(recorded), fresh, findings);
  }

  private boolean isBroken() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  private Result nothing() {
    return new Result(Optional.empty(), Optional.empty(), 0, findings);
  }

  /** Reads a draft back, piece by piece. */
  private void hold(Draft draft, Function<String, Read> reader) {
    Read read = reader.apply(draft.text());
    List<Piece> pieces = Pieces.of(read.substance()).stream().flatMap(List::stream).toList();
    List<Said> words = draft.words();
    for (int i = 0; i < words.size(); i++) {
      Said said = words.get(i);
      boolean same =
          i < pieces.size()
              && pieces.get(i).form().kind() == said.kind()
              && reads(pieces.get(i), said);
      if (!same || i + 1 == words.size() && pieces.size() > words.size()) {
        findings.add(unwritable(before(words, i)));
        return;
      }
    }
    for (Finding finding : read.findings()) {
      place(finding.place().span(), pieces, words)
          .ifPresent(at -> findings.add(moved(finding, at)));
    }
  }

  private static boolean reads(Piece piece, Said said) {
    return said.kind() == Form.Kind.VALUES
        ? YamlScalars.same(piece.wording(), said.wording())
        : piece.wording().equals(said.wording());
  }

  /** What was said right before a piece that nobody said anything to. */
  private Place before(List<Said> words, int number) {
    for (int i = number; i >= 0; i--) {
      if (words.get(i).place().isPresent()) {
        return words.get(i).place().get();
      }
    }
    return units.get(0).place();
  }

  /** Where translators said what is wrong at a place of the draft, if they did. */
  private static Optional<Place> place(Span span, List<Piece> pieces, List<Said> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).place().isPresent() && pieces.get(i).span().contains(span)) {
        return words.get(i).place();
      }
    }
    return Optional.empty();
  }

  private Finding moved(Finding finding, Place place) {
    Finding.Builder told =
        Finding.of(finding.rule(), place, finding.message())
            .note("the page would be `" + target() + "`");
    finding.help().ifPresent(told::help);
    return told.build().withLevel(finding.level());
  }

  private String target() {
    return page.translation()
        .map(own -> own.page().file().path())
        .orElse("the translation of " + page.source().page());
  }

  private static Finding unwritable(Place place) {
    return Finding.of(
            Rule.BROKEN_EXCHANGE,
            place,
            "these words cannot be written in the page so that they read the same")
        .note("emphasis and links need words inside, and no letters that touch them from outside")
        .help(
            "put the codes around whole words, with nothing but blanks or punctuation beside them")
        .build();
  }

  private Finding incomplete(long missing) {
    return Finding.of(
            Rule.MISSING_TRANSLATION,
            units.get(0).place(),
            "`"
                + page.source().page()
                + "` is not translated as a whole: "
                + missing
                + " of its "
                + page.blocks().size()
                + " blocks have no translation")
        .note("a page that is new is written when all of its blocks are translated")
        .help("translate the rest and import the file again")
        .build();
  }

  /** Blocks that have come back and have no place in the page. */
  private void homeless(Drafting drafting) {
    for (Twin block : page.blocks()) {
      if (block.number() < 0 && !drafting.isAdded(block)) {
        block.pieces().stream()
            .flatMap(piece -> answers.to(piece).stream())
            .filter(Answer::isNew)
            .findFirst()
            .ifPresent(answer -> findings.add(homeless(answer)));
      }
    }
  }

  private Finding homeless(Answer answer) {
    return Finding.of(
            Rule.STALE_TRANSLATION,
            answer.place(),
            "this block is new in the source, and has no clear place in `" + target() + "`")
        .note("its neighbours are not translated, or other things stand between them")
        .help("put it there by hand")
        .build();
  }

  /** What the translation is made from when the draft is written. */
  private List<Recorded> recorded(Drafting drafting) {
    Set<TextBlock> done = new HashSet<>();
    for (Twin block : page.blocks()) {
      boolean answered =
          block.pieces().stream()
              .filter(piece -> !piece.wording().isEmpty())
              .allMatch(piece -> answers.to(piece).filter(Answer::isDone).isPresent());
      boolean none = block.pieces().isEmpty() && block.state() == State.UNRECORDED;
      boolean there = block.number() >= 0 && answered && !block.pieces().isEmpty();
      if (block.state() == State.CURRENT || none || there || drafting.isAdded(block)) {
        done.add(block.source());
      }
    }
    if (page.recorded().isEmpty() || page.translation().isEmpty()) {
      List<TextBlock> blocks = page.source().blocks();
      return done.containsAll(blocks) ? blocks.stream().map(Recorded::of).toList() : List.of();
    }
    // What was recorded stands in the order of the translation's blocks.
    List<Recorded> after = new ArrayList<>(page.recorded().get());
    for (Twin block : page.blocks()) {
      if (block.number() >= 0 && done.contains(block.source())) {
        after.set(block.number(), Recorded.of(block.source()));
      }
    }
    for (int i = after.size() - 1; i >= 0; i--) {
      after.addAll(i + 1, drafting.addedAfter(i).stream().map(Recorded::of).toList());
    }
    return after;
  }
}
