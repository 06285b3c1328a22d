package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.markdown.Block;
import cat.bustia.source.Edit;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.translation.Pairs.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds headings that a translation lacks, adds, or gives another id than their source has. */
final class Headings {
  private static final String INHERITED =
      "headings without an id inherit those of the source in order, level by level";

  private final Structure structure;
  private final SourceFile file;
  private final Pairs pairs;
  private final List<Finding> findings = new ArrayList<>();

  private Headings(Structure structure, Pairs pairs) {
    this.structure = structure;
    this.file = structure.translation().page().file();
    this.pairs = pairs;
  }

  static List<Finding> check(Structure structure, Pairs pairs) {
    Headings headings = new Headings(structure, pairs);
    Map<String, Section> byId = new HashMap<>();
    pairs.all().forEach(pair -> pair.own().ifPresent(own -> byId.put(own.id(), own)));
    pairs.added().forEach(own -> byId.put(own.id(), own));
    for (Pair pair : pairs.all()) {
      if (pair.own().isEmpty()) {
        headings.lost(pair, Optional.ofNullable(byId.get(pair.source().id())));
      } else if (!pair.own().get().id().equals(pair.source().id())) {
        headings.differs(pair.source(), pair.own().get());
      }
    }
    Map<String, Section> sources = new HashMap<>();
    pairs.all().forEach(pair -> sources.put(pair.source().id(), pair.source()));
    pairs.added().forEach(own -> headings.added(own, Optional.ofNullable(sources.get(own.id()))));
    return headings.findings;
  }

  private void lost(Pair pair, Optional<Section> instead) {
    String id = pair.source().id();
    Finding.Builder finding =
        structure
            .finding(
                Rule.MISSING_ANCHOR,
                structure.begin(pair.before()),
                "this translation lacks a section of its source, `" + id + "`")
            .expected(id)
            .related(structure.beginThere(pair.source()), "this section");
    instead.ifPresent(
        own ->
            finding
                .related(file.at(structure.begin(own)), "links to `" + id + "` lead here instead")
                .note(INHERITED));
    findings.add(finding.help("translate that section, after the one named here").build());
  }

  private void added(Section own, Optional<Section> owner) {
    Finding.Builder finding =
        structure
            .finding(
                Rule.MISSING_ANCHOR,
                structure.begin(own),
                "the source has no section like this one")
            .actual(own.id());
    owner.ifPresent(
        section ->
            finding
                .related(
                    structure.beginThere(section),
                    "its id, `" + own.id() + "`, is that of this one")
                .note(INHERITED));
    findings.add(finding.help("take it out, or write it in the source too").build());
  }

  private void differs(Section section, Section own) {
    Block.Heading heading = own.heading().orElseThrow();
    boolean isAlike = own.level() == section.level();
    if (isAlike && !heading.explicitId() && !pairs.isComplete()) {
      // It has the id of another as some section is lost or added, which is reported.
      return;
    }
    Finding.Builder finding =
        structure
            .finding(
                Rule.MISSING_ANCHOR,
                heading.span(),
                "this heading is `" + own.id() + "`, and in the source `" + section.id() + "`")
            .actual(own.id())
            .expected(section.id())
            .related(structure.beginThere(section), "its id in the source");
    if (heading.explicitId()) {
      finding
          .note("links name the ids of the source, in every language")
          .help("write `{#" + section.id() + "}`, or none: the heading then inherits it");
      typedId(heading)
          .map(span -> new Edit(file.at(span), section.id()))
          .ifPresent(
              edit ->
                  finding.fix(Fix.unsafe(edit, "somebody may have linked to `" + own.id() + "`")));
    } else if (isAlike) {
      finding.help("add `{#" + section.id() + "}` to it");
    } else {
      finding
          .note(
              "it is of level "
                  + own.level()
                  + ", and of level "
                  + section.level()
                  + " in the source; "
                  + INHERITED)
          .help("write it with `" + "#".repeat(section.level()) + "`");
    }
    findings.add(finding.build());
  }

  /** Where a heading gives its own id. */
  private Optional<Span> typedId(Block.Heading heading) {
    int at = file.text().lastIndexOf("{#" + heading.id() + "}", heading.span().end());
    return at < heading.span().start()
        ? Optional.empty()
        : Optional.of(new Span(at + 2, at + 2 + heading.id().length()));
  }
}
