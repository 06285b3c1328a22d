package cat.bustia.translation;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.glossary.Glossary;
import cat.bustia.glossary.Term;
import cat.bustia.glossary.Term.Usage;
import cat.bustia.i18n.LanguageTag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds sections of a source that name a term of the glossary where the translation says it in no
 * way that the glossary knows.
 */
final class MissingTerms {
  /** Titles and descriptions are written anew in each language; the others are no sentences. */
  private static final Set<TextBlock.Kind> SAID_FREELY =
      EnumSet.of(
          TextBlock.Kind.TITLE,
          TextBlock.Kind.DESCRIPTION,
          TextBlock.Kind.KEYWORDS,
          TextBlock.Kind.DIRECTIVE,
          TextBlock.Kind.CODE);

  private final Structure structure;
  private final Glossary glossary;
  private final Map<String, Set<Term>> theirs;
  private final Map<String, Set<Term>> mine;

  MissingTerms(Structure structure, Glossary glossary) {
    this.structure = structure;
    this.glossary = glossary;
    boolean none = glossary.terms().isEmpty();
    this.theirs = none ? Map.of() : terms(structure.source(), false);
    this.mine = none ? Map.of() : terms(structure.translation(), true);
  }

  /**
   * Holds a section against its source.
   *
   * @param section of the source
   * @param own of the translation
   */
  List<Finding> check(Section section, Section own) {
    List<Finding> findings = new ArrayList<>();
    LanguageTag locale = structure.translation().page().language();
    Set<Term> said = mine.getOrDefault(own.id(), Set.of());
    Set<Term> named = theirs.getOrDefault(section.id(), Set.of());
    for (Term term : glossary.terms()) {
      Optional<Usage> usage = Glossary.usage(term, locale);
      if (named.contains(term) && !said.contains(term) && usage.isPresent()) {
        findings.add(finding(section, own, term, usage.get()));
      }
    }
    return findings;
  }

  private Finding finding(Section section, Section own, Term term, Usage usage) {
    String preferred = usage.preferred().value();
    return structure
        .finding(
            Rule.MISSING_TERM,
            structure.begin(own),
            "the source speaks of `"
                + term.id()
                + "` in this section, and this translation does not"
                + " say `"
                + preferred
                + "`")
        .expected(preferred)
        .related(structure.beginThere(section), "spoken of in this section")
        .related(usage.preferred().place(), "preferred here")
        .help("say `" + preferred + "`, or add what is as good to its `forms` in the glossary")
        .build();
  }

  private Map<String, Set<Term>> terms(Substance page, boolean badlyToo) {
    Map<String, Set<Term>> terms = new HashMap<>();
    for (TextBlock block : page.blocks()) {
      if (!SAID_FREELY.contains(block.kind())) {
        terms
            .computeIfAbsent(block.section(), section -> new HashSet<>())
            .addAll(glossary.named(block.text(), page.page().language(), badlyToo));
      }
    }
    return terms;
  }
}
