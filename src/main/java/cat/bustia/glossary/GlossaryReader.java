package cat.bustia.glossary;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.glossary.Term.Forbidden;
import cat.bustia.glossary.Term.Usage;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code content/glossary.yaml}; what contradicts itself is a finding. */
public final class GlossaryReader {
  /** What could be read. */
  public record Result(Glossary glossary, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private static final MappingShape SHAPE = GlossaryShape.glossary();

  private final List<LanguageTag> locales;
  private final List<Finding> findings;

  private GlossaryReader(List<LanguageTag> locales, List<Finding> findings) {
    this.locales = locales;
    this.findings = findings;
  }

  /**
   * Reads a glossary.
   *
   * @param locales of the site
   */
  public static Result read(SourceFile file, List<LanguageTag> locales, Limits limits) {
    Reading reading = SHAPE.read(YamlReader.read(file, Rule.INVALID_CONFIGURATION, limits));
    GlossaryReader reader = new GlossaryReader(locales, new ArrayList<>(reading.findings()));
    Glossary glossary = reading.values().map(reader::glossary).orElse(Glossary.empty());
    return new Result(glossary, reader.findings);
  }

  private Glossary glossary(YamlMapping values) {
    List<Term> terms = new ArrayList<>();
    for (YamlMapping.Entry entry : entries(values.mapping("terms"))) {
      if (entry.value() instanceof YamlMapping term) {
        terms.add(term(entry.key().text(), term));
      }
    }
    Glossary glossary =
        new Glossary(
            terms, register(values), values.texts("names").stream().map(Located::value).toList());
    contradictions(terms);
    return glossary;
  }

  private Map<LanguageTag, Located<String>> register(YamlMapping values) {
    Map<LanguageTag, Located<String>> chosen = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(values.mapping("register"))) {
      Optional<LanguageTag> locale = locale(entry);
      Optional<Located<String>> form = YamlMapping.text(entry.value());
      if (locale.isPresent() && form.isPresent()) {
        known(locale.get(), form.get()).ifPresent(known -> chosen.put(locale.get(), known));
      }
    }
    return chosen;
  }

  private Optional<Located<String>> known(LanguageTag locale, Located<String> form) {
    Optional<Register> register = Register.of(locale);
    if (register.isEmpty()) {
      findings.add(
          Finding.of(
                  Rule.INVALID_CONFIGURATION,
                  form.place(),
                  "Bústia does not know how `" + locale + "` tells forms of address apart")
              .help("take the line out: nothing would be checked")
              .build());
      return Optional.empty();
    }
    List<String> forms = register.get().forms();
    if (forms.contains(form.value())) {
      return Optional.of(form);
    }
    List<String> near = Nearest.names(form.value(), forms);
    findings.add(
        Finding.of(
                Rule.INVALID_CONFIGURATION,
                form.place(),
                "`" + form.value() + "` is no form of address of `" + locale + "`")
            .help("write " + quoted(near.isEmpty() ? forms : near))
            .build());
    return Optional.empty();
  }

  private Term term(String id, YamlMapping values) {
    Map<LanguageTag, Usage> usages = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(values.mapping("words"))) {
      if (entry.value() instanceof YamlMapping usage) {
        Optional<LanguageTag> locale = locale(entry);
        Optional<Located<String>> preferred = usage.text("preferred").filter(this::isWhole);
        List<Located<String>> forms = usage.texts("forms").stream().filter(this::isSound).toList();
        List<Forbidden> forbidden = forbidden(usage);
        if (locale.isPresent() && preferred.isPresent()) {
          usages.put(
              locale.get(),
              new Usage(
                  preferred.get(),
                  forms,
                  forbidden,
                  usage.text("note").map(Located::value),
                  usage.text("source").map(Located::value)));
        }
      }
    }
    return new Term(id, values.text("meaning").map(Located::value), usages);
  }

  private List<Forbidden> forbidden(YamlMapping usage) {
    List<Forbidden> words = new ArrayList<>();
    for (YamlMapping.Entry entry : entries(usage.mapping("forbidden"))) {
      Located<String> word = new Located<>(entry.key().text(), entry.key().place());
      Optional<Located<String>> instead = YamlMapping.text(entry.value());
      if (!isSound(word)) {
        continue;
      }
      boolean whole = Phrase.parse(word.value()).filter(Phrase::isWhole).isPresent();
      if (instead.isPresent() && !whole) {
        report(
            instead.get(),
            "`"
                + word.value()
                + "` stands for many words, and `"
                + instead.get().value()
                + "` cannot be in the place of all of them",
            "write `~` instead, or name the words one by one");
        instead = Optional.empty();
      }
      words.add(new Forbidden(word, instead.map(Located::value)));
    }
    return words;
  }

  private boolean isWhole(Located<String> word) {
    if (!isSound(word)) {
      return false;
    }
    boolean whole = Phrase.parse(word.value()).filter(Phrase::isWhole).isPresent();
    if (!whole) {
      report(
          word,
          "`" + word.value() + "` stands for many words, and one is preferred",
          "write one of them, and the others in `forms`");
    }
    return whole;
  }

  private boolean isSound(Located<String> word) {
    boolean sound = Phrase.parse(word.value()).isPresent();
    if (!sound) {
      report(
          word,
          "`" + word.value() + "` is no word that can be looked for",
          "write letters, with a star at most at the beginning or the end of a word that has three"
              + " letters besides");
    }
    return sound;
  }

  /** Words that are forbidden here and wanted there, or forbidden twice. */
  private void contradictions(List<Term> terms) {
    for (LanguageTag locale : locales) {
      Map<String, Located<String>> wanted = new HashMap<>();
      Map<String, Located<String>> forbidden = new HashMap<>();
      List<Usage> usages =
          terms.stream()
              .flatMap(term -> Optional.ofNullable(term.usages().get(locale)).stream())
              .toList();
      for (Usage usage : usages) {
        wanted.put(Word.fold(usage.preferred().value()), usage.preferred());
        usage.forms().forEach(form -> wanted.put(Word.fold(form.value()), form));
      }
      for (Usage usage : usages) {
        for (Forbidden word : usage.forbidden()) {
          String key = Word.fold(word.word().value());
          clash(word.word(), wanted.get(key), "is forbidden here, and preferred elsewhere");
          clash(word.word(), forbidden.put(key, word.word()), "is forbidden twice");
        }
      }
      replacements(new Glossary(terms, Map.of(), List.of()), usages, locale);
    }
  }

  /** What is written in the place of a word must not be taken for another that is forbidden. */
  private void replacements(Glossary glossary, List<Usage> usages, LanguageTag locale) {
    for (Usage usage : usages) {
      for (Forbidden word : usage.forbidden()) {
        word.instead()
            .filter(instead -> !glossary.offences(instead, locale).isEmpty())
            .ifPresent(
                instead ->
                    report(
                        word.word(),
                        "`" + instead + "` is to be written, and is forbidden",
                        "write what nothing forbids, or `~`"));
      }
    }
  }

  private void clash(
      Located<String> word, @org.jspecify.annotations.Nullable Located<String> other, String what) {
    if (other != null) {
      findings.add(
          Finding.of(Rule.INVALID_CONFIGURATION, word.place(), "`" + word.value() + "` " + what)
              .related(other.place(), "named here too")
              .help("keep one of the two")
              .build());
    }
  }

  private Optional<LanguageTag> locale(YamlMapping.Entry entry) {
    String text = entry.key().text();
    Optional<LanguageTag> tag =
        LanguageTag.parse(text)
            .filter(read -> read.text().equals(text))
            .filter(
                read ->
                    locales.contains(read)
                        || locales.stream().anyMatch(each -> each.language().equals(read.text())));
    if (tag.isEmpty()) {
      report(
          new Located<>(text, entry.key().place()),
          "`" + text + "` is not one of the site's `locales`",
          "write "
              + quoted(locales.stream().map(LanguageTag::text).toList())
              + ", or add it to `locales` in content/site.yaml");
    }
    return tag;
  }

  private void report(Located<String> value, String message, String help) {
    findings.add(Finding.of(Rule.INVALID_CONFIGURATION, value.place(), message).help(help).build());
  }

  private static String quoted(Collection<String> words) {
    return "`" + String.join("` or `", words) + "`";
  }

  private static List<YamlMapping.Entry> entries(Optional<YamlMapping> mapping) {
    return mapping.map(YamlMapping::entries).orElse(List.of());
  }
}
