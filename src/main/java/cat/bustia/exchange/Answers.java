package cat.bustia.exchange;

import cat.bustia.exchange.PagePair.State;
import cat.bustia.exchange.PagePair.Twin;
import cat.bustia.exchange.Received.Tag;
import cat.bustia.exchange.Received.Text;
import cat.bustia.exchange.Received.Type;
import cat.bustia.exchange.Wording.Close;
import cat.bustia.exchange.Wording.Mark;
import cat.bustia.exchange.Wording.Open;
import cat.bustia.exchange.Wording.Part;
import cat.bustia.exchange.Wording.Words;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds the units of a page that came back against its blocks as they are now. */
final class Answers {
  private static final Pattern OWN_ID =
      Pattern.compile("b[0-9a-f]{12}(-[0-9]{1,6})?(\\.[0-9]{1,6})?");

  private final Map<String, Answer> byPiece = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** A piece of the source, the piece that translates it now, and how it stands. */
  private record Asked(Piece source, Wording current, State state) {}

  Answers(PagePair page, List<Received> units) {
    Map<String, Asked> asked = new HashMap<>();
    for (Twin block : page.blocks()) {
      for (int i = 0; i < block.pieces().size(); i++) {
        Wording current =
            block.translated().isEmpty() ? Wording.EMPTY : block.translated().get(i).wording();
        Piece piece = block.pieces().get(i);
        asked.put(piece.id(), new Asked(piece, current, block.state()));
      }
    }
    for (Received unit : units) {
      Asked piece = asked.get(unit.id());
      if (piece == null) {
        findings.add(unknown(unit, page));
      } else if (unit.target().isPresent()) {
        read(unit, piece);
      }
    }
  }

  List<Finding> findings() {
    return findings;
  }

  /** What they say to a piece of the source, if anything. */
  Optional<Answer> to(Piece piece) {
    return Optional.ofNullable(byPiece.get(piece.id()));
  }

  private void read(Received unit, Asked asked) {
    CodeIds ids = new CodeIds(asked.source().wording(), asked.current());
    List<Finding> wrong = new ArrayList<>();
    Wording wording = wording(unit, ids, wrong);
    boolean moved = unit.base().filter(base -> !base.equals(asked.current().digest())).isPresent();
    boolean untouched = unit.base().filter(wording.digest()::equals).isPresent();
    if (wrong.isEmpty() && (wording.isEmpty() || moved && untouched)) {
      return;
    }
    boolean isNew = !wrong.isEmpty() || !wording.equals(asked.current());
    if (isNew && moved) {
      findings.add(conflict(unit));
      return;
    }
    if (isNew && wrong.isEmpty()) {
      losses(unit, asked, wording, wrong);
    }
    findings.addAll(wrong);
    boolean done = isNew || unit.isDone() || asked.state() == State.CURRENT;
    byPiece.put(unit.id(), new Answer(wording, isNew, done, unit.place()));
  }

  private static Wording wording(Received unit, CodeIds ids, List<Finding> wrong) {
    List<Part> parts = new ArrayList<>();
    Deque<Code> open = new ArrayDeque<>();
    for (Received.Item item : unit.target().orElseThrow()) {
      if (item instanceof Text text) {
        parts.add(new Words(text.text()));
      } else if (item instanceof Tag tag) {
        Optional<Part> part =
            tag.type() == Type.CLOSING ? closed(tag, ids, open) : begun(tag, ids, open);
        if (part.isEmpty()) {
          wrong.add(foreign(unit, tag));
          return Wording.EMPTY;
        }
        parts.add(part.get());
      }
    }
    if (!open.isEmpty()) {
      wrong.add(
          finding(unit, "the code `" + open.getFirst().shown() + "` is begun and not ended")
              .help("put both ends of the code around its words, as the source has them")
              .build());
    }
    return Wording.of(parts);
  }

  private static Optional<Part> begun(Tag tag, CodeIds ids, Deque<Code> open) {
    boolean pair = tag.type() == Type.OPENING;
    Optional<Code> code =
        ids.code(tag.original())
            .filter(known -> tag.markdown().isEmpty() || tag.markdown().equals(known.start()))
            .or(
                () ->
                    ids.code(tag.original()).isPresent()
                        ? Optional.empty()
                        : ids.written(tag.markdown()))
            .filter(known -> known.end().isEmpty() != pair);
    if (pair) {
      code.ifPresent(open::push);
    }
    return code.map(known -> pair ? new Open(known) : new Mark(known));
  }

  private static Optional<Part> closed(Tag tag, CodeIds ids, Deque<Code> open) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Code code = open.pop();
    boolean own = ids.code(tag.original()).map(code::equals).orElse(true);
    boolean written = tag.markdown().isEmpty() || tag.markdown().equals(code.end());
    return own && written ? Optional.of(new Close(code)) : Optional.empty();
  }

  private static void losses(Received unit, Asked asked, Wording wording, List<Finding> wrong) {
    List<Code> there = wording.codes();
    // A translation that did without a code before still may.
    Wording current = asked.current();
    for (Code code : asked.source().wording().codes().stream().distinct().toList()) {
      boolean kept = code.kind().isKept() && (current.isEmpty() || current.codes().contains(code));
      if (kept && !there.contains(code)) {
        wrong.add(
            finding(unit, "the translation has lost `" + code.shown() + "`")
                .help("put the code back where it belongs; the tool shows it in the source")
                .build());
      }
    }
    if (speaks(wording, "{{") && !speaks(asked.source().wording(), "{{")) {
      wrong.add(
          finding(unit, "the translation has a reference that is typed, and not a code")
              .help("take the code of the source in its place")
              .build());
    }
  }

  private static boolean speaks(Wording wording, String text) {
    return wording.parts().stream()
        .anyMatch(part -> part instanceof Words words && words.text().contains(text));
  }

  private static Finding foreign(Received unit, Tag tag) {
    String shown = tag.markdown().isEmpty() ? tag.id() : tag.markdown();
    return finding(
            unit, "the translation has a code that its source does not have: `" + shown + "`")
        .help("use the codes of the source as they are: none changed, none crossed, none invented")
        .build();
  }

  private static Finding unknown(Received unit, PagePair page) {
    if (OWN_ID.matcher(unit.id()).matches()) {
      return Finding.of(
              Rule.STALE_TRANSLATION,
              unit.place(),
              "`"
                  + page.source().page()
                  + "` no longer has the block of the unit `"
                  + unit.id()
                  + "`")
          .note("it has changed since the export; this unit is left out")
          .help("export again: the block that stands there now has a unit of its own")
          .build();
    }
    return finding(unit, "the unit `" + unit.id() + "` is none of `" + page.source().page() + "`")
        .help("take the unit out; only what `bustia translate export` has written comes back")
        .build();
  }

  private static Finding conflict(Received unit) {
    return Finding.of(
            Rule.STALE_TRANSLATION,
            unit.place(),
            "this block was translated anew both here and in the page, since the export")
        .note("this unit is left out")
        .help("export again, and translate from there")
        .build();
  }

  static Finding.Builder finding(Received unit, String message) {
    return Finding.of(Rule.BROKEN_EXCHANGE, unit.place(), message);
  }
}
