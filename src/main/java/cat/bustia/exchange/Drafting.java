package cat.bustia.exchange;

import cat.bustia.exchange.Draft.Edits;
import cat.bustia.exchange.Draft.Said;
import cat.bustia.exchange.PagePair.Twin;
import cat.bustia.markdown.Block;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.translation.Substance;
import cat.bustia.translation.TextBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts answers into a page: into the translation where there is one, which keeps all that no answer
 * is about, else into a copy of the source.
 */
final class Drafting {
  private final PagePair page;
  private final Answers answers;

  /** The blocks of the source that the translation gets, though it has none for them yet. */
  private final Set<TextBlock> added = new HashSet<>();

  /** The same, by the number of the translation's block that each follows. */
  private final Map<Integer, List<TextBlock>> addedAfter = new HashMap<>();

  Drafting(PagePair page, Answers answers) {
    this.page = page;
    this.answers = answers;
  }

  /** Whether all that a block says is answered anew. */
  private boolean isAnswered(Twin block) {
    return block.pieces().stream()
        .filter(piece -> !piece.wording().isEmpty())
        .allMatch(piece -> answers.to(piece).filter(Answer::isNew).isPresent());
  }

  /** How many blocks of the source nobody has translated. */
  long missing() {
    return page.blocks().stream().filter(block -> !isAnswered(block)).count();
  }

  boolean isAdded(Twin block) {
    return added.contains(block.source());
  }

  /** The blocks of the source that follow a block of the translation from now on. */
  List<TextBlock> addedAfter(int number) {
    return addedAfter.getOrDefault(number, List.of());
  }

  /** A new page: the source with other words, and without what is the source's alone. */
  Draft create() {
    Edits edits = new Edits(page.source().page().file());
    List<Said> words = new ArrayList<>();
    for (Twin block : page.blocks()) {
      added.add(block.source());
      words.addAll(say(block, edits));
    }
    withoutIds(page.source(), edits);
    aliases().ifPresent(span -> edits.replace(span, ""));
    return new Draft(edits.of(page.source().page().file().whole()), words);
  }

  private List<Said> say(Twin block, Edits edits) {
    List<Said> words = new ArrayList<>();
    for (Piece piece : block.pieces()) {
      Optional<Answer> answer = answers.to(piece);
      answer.ifPresent(given -> edits.say(piece, given.wording()));
      words.add(
          new Said(
              piece.form().kind(),
              answer.map(Answer::wording).orElse(Wording.EMPTY),
              answer.map(Answer::place)));
    }
    return words;
  }

  /** The headings of a translation have the ids of its source without giving them. */
  private static void withoutIds(Substance source, Edits edits) {
    headings(source.document().blocks(), edits);
    headings(source.document().footnotes(), edits);
  }

  private static void headings(List<? extends Block> blocks, Edits edits) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading && heading.explicitId()) {
        if (!heading.content().isEmpty()) {
          int end = heading.content().get(heading.content().size() - 1).span().end();
          edits.replace(new Span(end, heading.span().end()), "");
        }
      } else if (block instanceof Block.Directive directive) {
        headings(directive.content(), edits);
      }
    }
  }

  /** The lines of the front matter that tell of former addresses, which were the source's. */
  private Optional<Span> aliases() {
    SourceFile file = page.source().page().file();
    int body = page.source().page().bodyStart();
    int start = -1;
    for (int line = 1; line <= file.lineCount(); line++) {
      Span span = file.line(line);
      if (span.start() >= body) {
        break;
      }
      String text = file.slice(span);
      boolean own = text.startsWith("aliases:");
      boolean more = text.isBlank() || " \t-".indexOf(text.charAt(0)) >= 0;
      if (start >= 0 && (!more || text.startsWith("---"))) {
        return Optional.of(new Span(start, span.start()));
      }
      start = own ? span.start() : start;
    }
    return Optional.empty();
  }

  /** The translation with the blocks that were answered, and new ones where they belong. */
  Draft revise() {
    Substance translation = page.translation().orElseThrow();
    SourceFile file = translation.page().file();
    Edits edits = new Edits(file);
    List<List<Said>> words = new ArrayList<>();
    for (List<Piece> block : Pieces.of(translation)) {
      List<Said> said = new ArrayList<>();
      block.forEach(
          piece -> said.add(new Said(piece.form().kind(), piece.wording(), Optional.empty())));
      words.add(said);
    }
    for (Twin block : page.blocks()) {
      for (int i = 0; i < block.translated().size(); i++) {
        Optional<Answer> answer = answers.to(block.pieces().get(i)).filter(Answer::isNew);
        if (answer.isPresent()) {
          Piece piece = block.translated().get(i);
          edits.say(piece, answer.get().wording());
          words
              .get(block.number())
              .set(
                  i,
                  new Said(
                      piece.form().kind(),
                      answer.get().wording(),
                      Optional.of(answer.get().place())));
        }
      }
    }
    insert(translation, edits, words);
    return new Draft(edits.of(file.whole()), words.stream().flatMap(List::stream).toList());
  }

  /**
   * Puts blocks that are new in the source between the translations of their neighbours, with the
   * markup that the source has there.
   */
  private void insert(Substance translation, Edits edits, List<List<Said>> words) {
    List<Twin> body =
        page.blocks().stream()
            .filter(block -> block.source().span().start() >= page.source().page().bodyStart())
            .sorted(Comparator.comparing(block -> block.source().span()))
            .toList();
    List<TextBlock> own =
        translation.blocks().stream()
            .filter(block -> block.span().start() >= translation.page().bodyStart())
            .sorted(Comparator.comparing(TextBlock::span))
            .toList();
    for (int from = 0; from < body.size(); from++) {
      if (body.get(from).number() >= 0) {
        continue;
      }
      int to = from;
      while (to < body.size() && body.get(to).number() < 0) {
        to++;
      }
      Optional<Twin> before = from == 0 ? Optional.empty() : Optional.of(body.get(from - 1));
      Optional<Twin> after = to == body.size() ? Optional.empty() : Optional.of(body.get(to));
      insert(body.subList(from, to), before, after, translation, own, edits, words);
      from = to;
    }
  }

  private void insert(
      List<Twin> run,
      Optional<Twin> before,
      Optional<Twin> after,
      Substance translation,
      List<TextBlock> own,
      Edits edits,
      List<List<Said>> words) {
    List<TextBlock> blocks = translation.blocks();
    int first = before.map(twin -> own.indexOf(blocks.get(twin.number()))).orElse(-1);
    int last = after.map(twin -> own.indexOf(blocks.get(twin.number()))).orElse(own.size());
    if (last != first + 1 || !run.stream().allMatch(this::isAnswered)) {
      return;
    }
    SourceFile file = translation.page().file();
    int start = first < 0 ? translation.page().bodyStart() : own.get(first).span().end();
    int end = last == own.size() ? file.text().length() : own.get(last).span().start();
    if (file.text().substring(start, end).contains("<!--")) {
      return;
    }
    SourceFile source = page.source().page().file();
    Edits parts = new Edits(source);
    List<Said> said = new ArrayList<>();
    for (Twin block : run) {
      said.addAll(say(block, parts));
      added.add(block.source());
    }
    withoutIds(page.source(), parts);
    Span region =
        new Span(
            before.map(twin -> twin.source().span().end()).orElse(page.source().page().bodyStart()),
            after.map(twin -> twin.source().span().start()).orElse(source.text().length()));
    edits.replace(new Span(start, end), parts.of(region).replace(parts.lineEnd(), edits.lineEnd()));
    int at = before.map(Twin::number).orElse(frontBlocks(translation) - 1);
    words.get(at).addAll(said);
    addedAfter.put(at, run.stream().map(Twin::source).toList());
  }

  private static int frontBlocks(Substance translation) {
    int bodyStart = translation.page().bodyStart();
    return (int)
        translation.blocks().stream().filter(block -> block.span().start() < bodyStart).count();
  }
}
