package cat.bustia.glossary;

import cat.bustia.glossary.Term.Forbidden;
import cat.bustia.glossary.Term.Usage;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms of a help center and how it addresses its readers, each by locale; what is said of a
 * language holds for its regional forms too. Any thread may use it.
 */
public final class Glossary {
  public static final String PATH = "content/glossary.yaml";

  private final List<Term> terms;
  private final Map<LanguageTag, Located<String>> address;
  private final List<String> names;
  private final Phrases<String> nameForms = new Phrases<>();
  private final Map<LanguageTag, Phrases<Said>> vocabularies = new ConcurrentHashMap<>();
  private final Map<LanguageTag, Optional<Register>> registers = new ConcurrentHashMap<>();

  /**
   * A glossary.
   *
   * @param address by locale, the form of address that was chosen
   * @param names what is no word of any language, in this very letter case
   */
  Glossary(List<Term> terms, Map<LanguageTag, Located<String>> address, Collection<String> names) {
    this.terms = List.copyOf(terms);
    this.address = new LinkedHashMap<>(address);
    this.names = List.copyOf(names);
    for (String name : names) {
      Phrase.parse(name.replace("*", "")).ifPresent(phrase -> nameForms.add(phrase, name));
    }
  }

  /** The glossary of a help center that has none. */
  public static Glossary empty() {
    return new Glossary(List.of(), Map.of(), List.of());
  }

  /** The same glossary, which knows further names. */
  public Glossary withNames(Collection<String> more) {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(more);
    return new Glossary(terms, address, all);
  }

  public List<Term> terms() {
    return terms;
  }

  /** How a locale says a term, if the glossary says so. */
  public static Optional<Usage> usage(Term term, LanguageTag locale) {
    return Optional.ofNullable(term.usages().get(locale))
        .or(() -> Optional.ofNullable(term.usages().get(new LanguageTag(locale.language()))));
  }

  /** A word of a term: the preferred one, or a forbidden one. */
  private record Said(Term term, Usage usage, Optional<Forbidden> forbidden) {}

  /**
   * A forbidden word in a text.
   *
   * @param start its first unit in the text
   * @param end after its last unit
   * @param instead what can be written there, whatever is around it
   */
  public record Offence(
      int start, int end, Term term, Usage usage, Forbidden forbidden, Optional<String> instead) {}

  /** The forbidden words that a text says in its own words, in its order. */
  public List<Offence> offences(String text, LanguageTag locale) {
    List<Offence> offences = new ArrayList<>();
    for (Phrases.Hit<Said> hit : vocabulary(locale).find(prose(text))) {
      hit.value()
          .forbidden()
          .ifPresent(
              forbidden ->
                  offences.add(
                      new Offence(
                          hit.start(),
                          hit.end(),
                          hit.value().term(),
                          hit.value().usage(),
                          forbidden,
                          forbidden
                              .instead()
                              .flatMap(
                                  word ->
                                      Cases.like(text.substring(hit.start(), hit.end()), word)))));
    }
    return offences;
  }

  /**
   * The terms that a text names in its own words, well or badly, in the order of the glossary.
   *
   * @param badlyToo whether a forbidden word counts too
   */
  public List<Term> named(String text, LanguageTag locale, boolean badlyToo) {
    Set<Term> found = new HashSet<>();
    for (Said said : vocabulary(locale).all(prose(text).withoutGlosses())) {
      if (badlyToo || said.forbidden().isEmpty()) {
        found.add(said.term());
      }
    }
    return terms.stream().filter(found::contains).toList();
  }

  /** How readers are addressed in a language, where Bústia knows how that is told. */
  public Optional<Register> register(LanguageTag locale) {
    return registers.computeIfAbsent(locale, Register::of);
  }

  /** The form of address that was chosen for a locale. */
  public Optional<Located<String>> address(LanguageTag locale) {
    return Optional.ofNullable(address.get(locale))
        .or(() -> Optional.ofNullable(address.get(new LanguageTag(locale.language()))));
  }

  /** A text with what is its author's own. */
  Prose prose(String text) {
    Prose prose = Prose.of(text);
    for (Phrases.Hit<String> hit : nameForms.find(prose)) {
      if (Cases.same(text.substring(hit.start(), hit.end()), hit.value())) {
        prose.foreign().set(hit.start(), hit.end());
      }
    }
    return prose;
  }

  private Phrases<Said> vocabulary(LanguageTag locale) {
    return vocabularies.computeIfAbsent(locale, this::read);
  }

  private Phrases<Said> read(LanguageTag locale) {
    Phrases<Said> all = new Phrases<>();
    for (Term term : terms) {
      usage(term, locale)
          .ifPresent(
              usage -> {
                Said well = new Said(term, usage, Optional.empty());
                add(all, usage.preferred().value(), well);
                usage.forms().forEach(form -> add(all, form.value(), well));
                for (Forbidden word : usage.forbidden()) {
                  add(all, word.word().value(), new Said(term, usage, Optional.of(word)));
                }
              });
    }
    return all;
  }

  private static void add(Phrases<Said> all, String written, Said said) {
    Phrase.parse(written).ifPresent(phrase -> all.add(phrase, said));
  }
}
