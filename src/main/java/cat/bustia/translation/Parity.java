package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what a translation leaves out of its source, or adds to it. */
final class Parity {
  private Parity() {}

  static List<Finding> check(Substance translation, Substance source) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Span> own = translation.facts();
    Map<String, Span> original = source.facts();
    original.forEach(
        (key, span) -> {
          // What one of them states wrongly has a finding already.
          if (!own.containsKey(key) && !translation.contradicted().contains(key)) {
            findings.add(
                Finding.of(
                        Rule.MISSING_FACT,
                        translation.page().front().title().place(),
                        "this translation does not state `" + key + "`, and its source does")
                    .fact(key)
                    .related(source.page().file().at(span), "stated here")
                    .help("state it here too, by `{{" + key + "}}`, or take it out of the source")
                    .build());
          }
        });
    own.forEach(
        (key, span) -> {
          if (!original.containsKey(key) && !source.contradicted().contains(key)) {
            findings.add(
                Finding.of(
                        Rule.EXTRA_FACT,
                        translation.page().file().at(span),
                        "this translation states `" + key + "`, and its source does not")
                    .fact(key)
                    .help("take it out, or state it in the source too")
                    .build());
          }
        });
    return findings;
  }
}
