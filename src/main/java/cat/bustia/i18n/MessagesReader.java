package cat.bustia.i18n;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Parsed;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.Shape;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlReader;
import cat.bustia.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads interface strings: a project's own, over those that Bústia brings in files of its jar, one
 * per locale.
 */
public final class MessagesReader {
  private static final LanguageTag ENGLISH = new LanguageTag("en");
  private static final MappingShape SHAPE = shape();

  private final Map<LanguageTag, SourceFile> project;
  private final Map<LanguageTag, List<LanguageTag>> fallback;
  private final Limits limits;
  private final Map<LanguageTag, Map<String, MessagePattern>> own = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  /**
   * Strings for every locale, and what is wrong with them.
   *
   * @param byLocale in the order of the site's locales
   * @param findings in the order of locales, then of the file
   */
  public record Strings(
      Map<LanguageTag, Messages> byLocale, List<Written> written, List<Finding> findings) {
    public Strings {
      written = List.copyOf(written);
      findings = List.copyOf(findings);
    }
  }

  /** The pattern of a string, where the project writes it. */
  public record Written(LanguageTag locale, Located<String> text) {}

  private MessagesReader(
      Map<LanguageTag, SourceFile> project,
      Map<LanguageTag, List<LanguageTag>> fallback,
      Limits limits) {
    this.project = project;
    this.fallback = fallback;
    this.limits = limits;
  }

  /**
   * Reads the strings of a site.
   *
   * <p>A name that neither the locale nor its language ({@code pt} for {@code pt-BR}) has is taken
   * from the locale's fallbacks, at last from English, and reported as {@code missing-message}.
   *
   * @param project the files {@code content/messages/<locale>.yaml}, by locale
   * @param fallback as in {@code site.yaml}
   */
  public static Strings read(
      List<LanguageTag> locales,
      Map<LanguageTag, List<LanguageTag>> fallback,
      Map<LanguageTag, SourceFile> project,
      Limits limits) {
    MessagesReader reader = new MessagesReader(project, fallback, limits);
    Map<LanguageTag, Messages> byLocale = new LinkedHashMap<>();
    for (LanguageTag locale : locales) {
      byLocale.put(locale, reader.messages(locale));
    }
    return new Strings(byLocale, reader.written, reader.findings);
  }

  private Messages messages(LanguageTag locale) {
    List<LanguageTag> own = withParents(locale);
    Set<LanguageTag> chain = new LinkedHashSet<>(own);
    for (LanguageTag next : fallback.getOrDefault(locale, List.of())) {
      chain.addAll(withParents(next));
    }
    chain.add(ENGLISH);
    Map<String, Messages.Text> texts = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (LanguageTag tag : chain) {
      boolean foreign = !own.contains(tag);
      strings(tag)
          .forEach(
              (name, pattern) -> {
                boolean added = texts.putIfAbsent(name, new Messages.Text(pattern, tag)) == null;
                if (added && foreign) {
                  missing.add(name);
                }
              });
    }
    reportMissing(locale, missing);
    return new Messages(locale, texts);
  }

  /** The tag and those that it narrows: {@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}. */
  private static List<LanguageTag> withParents(LanguageTag tag) {
    List<LanguageTag> tags = new ArrayList<>(List.of(tag));
    String text = tag.text();
    for (int dash = text.lastIndexOf('-'); dash > 0; dash = text.lastIndexOf('-', dash - 1)) {
      LanguageTag.parse(text.substring(0, dash)).ifPresent(tags::add);
    }
    return tags;
  }

  /** {@code content/messages/<locale>.yaml}. */
  static MappingShape shape() {
    return Shape.mapOf(
        Shape.pattern(
            "[a-z0-9]+(?:[.-][a-z0-9]+){0,8}",
            "the name of an interface string as `menu.close`",
            80),
        Shape.text().maxLength(2_000));
  }

  private Map<String, MessagePattern> strings(LanguageTag tag) {
    Map<String, MessagePattern> known = own.get(tag);
    if (known != null) {
      return known;
    }
    Map<String, MessagePattern> strings = new TreeMap<>();
    own.put(tag, strings);
    bundled(tag).ifPresent(file -> read(tag, file, strings, Map.of()));
    if (project.containsKey(tag)) {
      read(tag, project.get(tag), strings, strings(ENGLISH));
    }
    return strings;
  }

  private static Optional<SourceFile> bundled(LanguageTag tag) {
    String path = "/messages/" + tag + ".yaml";
    try (InputStream in = MessagesReader.class.getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(SourceFile.of(path, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(
      LanguageTag tag,
      SourceFile file,
      Map<String, MessagePattern> into,
      Map<String, MessagePattern> english) {
    Parsed parsed =
        YamlReader.read(
            file, Rule.INVALID_CONFIGURATION, limits, Direction.of(tag) == Direction.RTL);
    if (parsed.root().filter(MessagesReader::isEmpty).isPresent()) {
      findings.addAll(parsed.findings());
      return;
    }
    Reading reading = SHAPE.read(parsed);
    findings.addAll(reading.findings());
    if (reading.values().isEmpty()) {
      return;
    }
    for (YamlMapping.Entry entry : reading.values().get().entries()) {
      String name = entry.key().text();
      if (entry.value() instanceof YamlScalar text) {
        if (file.equals(project.get(tag))) {
          written.add(new Written(tag, new Located<>(text.text(), text.place())));
        }
        pattern(tag, name, text, Optional.ofNullable(english.get(name)))
            .ifPresent(pattern -> into.put(name, pattern));
      }
    }
  }

  /** A file of comments alone changes nothing. */
  private static boolean isEmpty(YamlNode root) {
    return root instanceof YamlScalar scalar && scalar.isNull();
  }

  private Optional<MessagePattern> pattern(
      LanguageTag tag, String name, YamlScalar text, Optional<MessagePattern> english) {
    MessagePattern pattern;
    try {
      pattern = MessagePattern.parse(text.text());
    } catch (IllegalArgumentException e) {
      findings.add(
          Finding.of(
                  Rule.INVALID_CONFIGURATION,
                  text.place(),
                  "interface string `" + name + "` is no ICU MessageFormat pattern")
              .note(String.valueOf(e.getMessage()))
              .build());
      return Optional.empty();
    }
    pattern.quotedArgument().ifPresent(argument -> reportQuoted(text.place(), argument));
    if (english.isPresent()) {
      for (String argument : pattern.arguments()) {
        if (!english.get().arguments().contains(argument)) {
          reportUnknown(text.place(), name, argument, english.get().arguments());
          return Optional.empty();
        }
      }
    }
    Optional<PluralForms.Problem> plural = pattern.pluralProblem(tag);
    plural.ifPresent(problem -> findings.add(plural(text.place(), tag, name, problem)));
    if (english.isPresent() && plural.isEmpty()) {
      return fillsIn(tag, name, text, pattern, english.get());
    }
    return plural.isEmpty() ? Optional.of(pattern) : Optional.empty();
  }

  /** The pattern, if the values that Bústia has for its arguments fit its formats. */
  private Optional<MessagePattern> fillsIn(
      LanguageTag tag,
      String name,
      YamlScalar text,
      MessagePattern pattern,
      MessagePattern english) {
    Map<String, Object> values = new HashMap<>();
    for (String argument : english.arguments()) {
      values.put(argument, english.counts(argument) ? (Object) 1 : "text");
    }
    try {
      pattern.format(tag, values);
      return Optional.of(pattern);
    } catch (IllegalArgumentException e) {
      findings.add(
          Finding.of(
                  Rule.INVALID_CONFIGURATION,
                  text.place(),
                  "an argument of interface string `" + name + "` is of another kind")
              .note(String.valueOf(e.getMessage()))
              .help("write text arguments as `{name}`; only what counts something has plural forms")
              .build());
      return Optional.empty();
    }
  }

  private static Finding plural(
      Place place, LanguageTag tag, String name, PluralForms.Problem problem) {
    String known = "`" + String.join("`, `", new TreeSet<>(problem.known())) + "`";
    String message =
        problem.missing()
            ? "interface string `"
                + name
                + "` has no plural form `"
                + problem.form()
                + "` of `{"
                + problem.argument()
                + "}`"
            : "`" + problem.form() + "` in interface string `" + name + "` is no plural form";
    return Finding.of(Rule.INVALID_CONFIGURATION, place, message)
        .note("the plural forms of `" + tag + "` are " + known)
        .help(
            problem.missing()
                ? "add `" + problem.form() + " {…}`"
                : "write one of them, or an exact count as `=2`")
        .build();
  }

  private void reportQuoted(Place place, String argument) {
    Finding.Builder finding =
        Finding.of(
                Rule.INVALID_CONFIGURATION,
                place,
                "the apostrophe before `{" + argument + "}` keeps it from being filled in")
            .note("in ICU MessageFormat an apostrophe before a brace quotes it")
            .help("write two apostrophes, or the typographic one: `’`");
    int at = place.text().indexOf("'{" + argument + "}");
    if (at >= 0 && !place.text().startsWith("'")) {
      Span apostrophe = new Span(place.span().start() + at, place.span().start() + at + 1);
      finding.fix(Fix.safe(new Edit(place.file().at(apostrophe), "''")));
    }
    findings.add(finding.build());
  }

  private void reportUnknown(Place place, String name, String argument, Set<String> known) {
    Finding.Builder finding =
        Finding.of(
            Rule.INVALID_CONFIGURATION,
            place,
            "interface string `" + name + "` has no argument `{" + argument + "}`");
    List<String> near = Nearest.names(argument, known);
    if (known.isEmpty()) {
      finding.note("it takes no arguments");
    } else {
      finding.help("write `{" + String.join("}` or `{", near.isEmpty() ? known : near) + "}`");
    }
    findings.add(finding.build());
  }

  private void reportMissing(LanguageTag locale, List<String> missing) {
    if (missing.isEmpty()) {
      return;
    }
    String path = "content/messages/" + locale + ".yaml";
    SourceFile file = project.getOrDefault(locale, SourceFile.opaque(path));
    String first = String.join("`, `", missing.subList(0, Math.min(3, missing.size())));
    String more = missing.size() > 3 ? " and " + (missing.size() - 3) + " more" : "";
    findings.add(
        Finding.of(
                Rule.MISSING_MESSAGE,
                file.at(Span.at(0)),
                "`" + locale + "` has no interface string `" + first + "`" + more)
            .help("add to `" + path + "`: " + String.join(", ", missing))
            .build());
  }
}
