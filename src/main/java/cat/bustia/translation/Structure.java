package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.glossary.Glossary;
import cat.bustia.markdown.Block;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the sections of a translation against those of its source: headings, steps, warnings,
 * pictures, the names of protocols and the terms of the glossary.
 */
record Structure(Substance translation, Substance source) {

  /** What differs; nothing where one of the pages could not be read. */
  static List<Finding> check(Substance translation, Substance source, Glossary glossary) {
    if (translation.document().blocks().isEmpty() || source.document().blocks().isEmpty()) {
      return List.of();
    }
    Structure structure = new Structure(translation, source);
    Pairs pairs = Pairs.of(Section.of(source.document()), Section.of(translation.document()));
    List<Finding> findings = new ArrayList<>(Headings.check(structure, pairs));
    ProtocolNames protocols = new ProtocolNames(structure);
    MissingTerms terms = new MissingTerms(structure, glossary);
    for (Pairs.Pair pair : pairs.all()) {
      pair.own()
          .ifPresent(
              own -> {
                findings.addAll(Contents.check(structure, pair.source(), own));
                protocols.check(pair.source(), own).ifPresent(findings::add);
                findings.addAll(terms.check(pair.source(), own));
              });
    }
    return findings;
  }

  /** Starts a finding in the translation. */
  Finding.Builder finding(Rule rule, Span span, String message) {
    return Finding.of(rule, translation.page().file().at(span), message);
  }

  /** A place of the source. */
  Place there(Span span) {
    return source.page().file().at(span);
  }

  /** Where a section of the translation begins: its heading, or the page's title. */
  Span begin(Section own) {
    return begin(own, translation);
  }

  /** Where a section of the source begins. */
  Place beginThere(Section section) {
    return there(begin(section, source));
  }

  private static Span begin(Section section, Substance page) {
    return section
        .heading()
        .map(Block.Heading::span)
        .orElse(page.page().front().title().place().span());
  }
}
