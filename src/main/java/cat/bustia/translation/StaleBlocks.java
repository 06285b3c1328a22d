package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import cat.bustia.translation.Staleness.Change;
import java.util.ArrayList;
import java.util.List;

/** Tells, for each block of a source that has changed, where its translation is behind. */
final class StaleBlocks {
  private StaleBlocks() {}

  static List<Finding> findings(Substance translation, Substance source, Staleness staleness) {
    List<Finding> findings = new ArrayList<>();
    for (Change change : staleness.changes()) {
      Finding.Builder finding =
          Finding.of(
              Rule.STALE_TRANSLATION,
              translation.page().file().at(place(translation, staleness, change)),
              message(change));
      change
          .now()
          .ifPresent(
              now -> finding.related(source.page().file().at(now.span()), "the source says this"));
      change.was().ifPresent(was -> finding.note("it was: " + was.text()));
      change.now().ifPresent(now -> finding.note("it is now: " + now.text()));
      findings.add(
          finding
              .help(
                  "translate the change, then run `bustia status --accept "
                      + translation.page().file().path()
                      + "`")
              .build());
    }
    return findings;
  }

  private static String message(Change change) {
    if (change.was().isEmpty()) {
      return "the source has a block that this translation was made without";
    }
    return change.now().isEmpty()
        ? "the source has no longer a block that this translation was made from"
        : "the source of this block has changed since it was translated";
  }

  /** The block with the same number, where the translation has as many; else its section. */
  private static Span place(Substance translation, Staleness staleness, Change change) {
    List<TextBlock> own = translation.blocks();
    if (own.isEmpty()) {
      return Span.at(0);
    }
    if (own.size() == staleness.recorded() && change.place() < own.size()) {
      return own.get(change.place()).span();
    }
    String section = change.now().map(TextBlock::section).orElse("");
    return own.stream()
        .filter(block -> block.kind() == TextBlock.Kind.HEADING && block.section().equals(section))
        .findFirst()
        .orElse(own.get(0))
        .span();
  }
}
