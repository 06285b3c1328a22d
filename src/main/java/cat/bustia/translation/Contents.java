package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.Span;
import cat.bustia.translation.Section.Kind;
import cat.bustia.translation.Section.Part;
import cat.bustia.translation.Section.Step;
import java.util.ArrayList;
import java.util.List;

/** Finds the steps, warnings, notes and pictures in which two sections differ. */
final class Contents {
  private final Structure structure;
  private final Section section;
  private final Section own;
  private final List<Finding> findings = new ArrayList<>();

  private Contents(Structure structure, Section section, Section own) {
    this.structure = structure;
    this.section = section;
    this.own = own;
  }

  /**
   * Holds a section against its source.
   *
   * @param section of the source
   * @param own of the translation
   */
  static List<Finding> check(Structure structure, Section section, Section own) {
    Contents contents = new Contents(structure, section, own);
    if (own.steps().size() != section.steps().size()) {
      contents.steps(own.steps(), section.steps());
    }
    contents.parts();
    return contents.findings;
  }

  private void steps(List<Step> steps, List<Step> theirs) {
    int first = 0;
    int both = Math.min(steps.size(), theirs.size());
    while (first < both && steps.get(first).marks().equals(theirs.get(first).marks())) {
      first++;
    }
    Span span =
        steps.isEmpty()
            ? structure.begin(own)
            : steps.get(Math.min(first, steps.size() - 1)).span();
    Finding.Builder finding =
        structure
            .finding(
                Rule.MISSING_STEP,
                span,
                count(steps.size()) + " here, and " + theirs.size() + " in the source")
            .actual(String.valueOf(steps.size()))
            .expected(String.valueOf(theirs.size()));
    if (!theirs.isEmpty()) {
      int at = Math.min(first, theirs.size() - 1);
      finding.related(
          structure.there(theirs.get(at).span()), "step " + (at + 1) + " of the source");
    }
    if (first < both) {
      finding.note("step " + (first + 1) + " is the first that names something else in the source");
    }
    findings.add(
        finding
            .help(
                steps.size() < theirs.size()
                    ? "translate the steps that are left out"
                    : "join the steps as in the source, or add them there too")
            .build());
  }

  private static String count(int steps) {
    return (steps == 0 ? "no" : steps) + (steps == 1 ? " numbered step" : " numbered steps");
  }

  private void parts() {
    List<Part> asides = asides(own);
    List<Part> theirs = asides(section);
    if (asides.size() == theirs.size()) {
      for (int i = 0; i < asides.size(); i++) {
        if (asides.get(i).kind() != theirs.get(i).kind()) {
          otherwise(asides.get(i), theirs.get(i));
        }
      }
    } else {
      count(Kind.WARNING);
      count(Kind.NOTE);
    }
    count(Kind.PICTURE);
    screens();
  }

  /** As many pictures may still be others. */
  private void screens() {
    List<Part> mine = pictures(own);
    List<Part> theirs = pictures(section);
    for (int i = 0; mine.size() == theirs.size() && i < mine.size(); i++) {
      if (!mine.get(i).screen().equals(theirs.get(i).screen())) {
        otherScreen(mine.get(i), theirs.get(i));
      }
    }
  }

  private static List<Part> pictures(Section section) {
    return section.parts().stream().filter(part -> part.kind() == Kind.PICTURE).toList();
  }

  private void otherScreen(Part mine, Part theirs) {
    Finding.Builder finding =
        structure
            .finding(Rule.MISSING_PART, mine.span(), "this is another picture than in the source")
            .related(structure.there(theirs.span()), "the picture of the source")
            .help("show the same, or change the source");
    if (!mine.screen().isEmpty() && !theirs.screen().isEmpty()) {
      finding
          .actual(mine.screen())
          .expected(theirs.screen())
          .fix(
              Fix.unsafe(
                  new Edit(structure.translation().page().file().at(mine.span()), theirs.screen()),
                  "either of both may be meant"));
    }
    findings.add(finding.build());
  }

  private static List<Part> asides(Section section) {
    return section.parts().stream().filter(part -> part.kind().isAside()).toList();
  }

  private void otherwise(Part mine, Part theirs) {
    findings.add(
        structure
            .finding(
                Rule.MISSING_PART,
                mine.span(),
                "this is a "
                    + mine.kind().word()
                    + ", and a "
                    + theirs.kind().word()
                    + " in the source")
            .actual(mine.kind().word())
            .expected(theirs.kind().word())
            .related(structure.there(theirs.span()), "the " + theirs.kind().word())
            .help("write `:::" + theirs.kind().word() + "`, or change the source")
            .fix(
                Fix.unsafe(
                    new Edit(
                        structure.translation().page().file().at(mine.span()),
                        theirs.kind().word()),
                    "either of both may be meant"))
            .build());
  }

  /** A block with an unknown name, which has a finding of its own, may be what is missed. */
  private void count(Kind kind) {
    List<Span> mine = own.parts(kind);
    List<Span> theirs = section.parts(kind);
    if (mine.size() + own.parts(Kind.UNKNOWN).size() < theirs.size()) {
      findings.add(
          structure
              .finding(
                  Rule.MISSING_PART,
                  structure.begin(own),
                  "the source has a " + kind.word() + " here that this translation lacks")
              .actual(String.valueOf(mine.size()))
              .expected(String.valueOf(theirs.size()))
              .related(structure.there(theirs.get(mine.size())), "the " + kind.word())
              .help("translate it too, or take it out of the source")
              .build());
    } else if (theirs.size() + section.parts(Kind.UNKNOWN).size() < mine.size()) {
      findings.add(
          structure
              .finding(
                  Rule.MISSING_PART,
                  mine.get(theirs.size()),
                  "the source has no such " + kind.word() + " here")
              .actual(String.valueOf(mine.size()))
              .expected(String.valueOf(theirs.size()))
              .help("take it out, or add it to the source")
              .build());
    }
  }
}
