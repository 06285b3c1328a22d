package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import cat.bustia.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code content/site.yaml}. */
public final class SiteReader {
  /**
   * What could be read.
   *
   * @param site absent where a required value is missing
   */
  public record Result(Optional<Site> site, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private static final MappingShape SHAPE = ContentShapes.site();

  private final SourceFile file;
  private final List<Finding> findings;

  private SiteReader(SourceFile file, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  public static Result read(SourceFile file) {
    Reading reading = SHAPE.read(YamlReader.read(file, Rule.INVALID_CONFIGURATION, Limits.DEFAULT));
    List<Finding> findings = new ArrayList<>(reading.findings());
    SiteReader reader = new SiteReader(file, findings);
    return new Result(reading.values().flatMap(reader::site), findings);
  }

  private Optional<Site> site(YamlMapping values) {
    List<LanguageTag> locales = tags(values.texts("locales"));
    Optional<Located<String>> source = values.text("sourceLocale");
    Optional<Located<String>> baseUrl = values.text("baseUrl");
    if (locales.isEmpty() || source.isEmpty() || baseUrl.isEmpty()) {
      return Optional.empty();
    }
    Optional<LanguageTag> sourceLocale = known(source.get(), locales);
    Map<LanguageTag, Located<String>> titles = new LinkedHashMap<>();
    for (YamlMapping.Entry title : entries(values, "title")) {
      Optional<LanguageTag> locale = known(key(title), locales);
      locale.ifPresent(
          tag -> YamlMapping.text(title.value()).ifPresent(text -> titles.put(tag, text)));
    }
    Map<LanguageTag, List<LanguageTag>> fallback = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(values, "fallback")) {
      List<LanguageTag> chain = new ArrayList<>();
      if (entry.value() instanceof YamlSequence sequence) {
        sequence
            .items()
            .forEach(
                item ->
                    YamlMapping.text(item)
                        .flatMap(text -> known(text, locales))
                        .ifPresent(chain::add));
      }
      known(key(entry), locales)
          .ifPresent(
              locale -> {
                fallback.put(locale, List.copyOf(chain));
                reportCycle(entry, cycle(locale, fallback));
              });
    }
    return sourceLocale.map(
        locale ->
            new Site(
                titles,
                baseUrl.get().value(),
                locale,
                locales,
                fallback,
                values.text("provider"),
                policies(values),
                limits(values.mapping("limits")),
                budgets(values, locales),
                look(values.mapping("theme"), locales),
                values.text("report"),
                file));
  }

  /**
   * The way from a locale through the chains read so far back to itself; empty if there is none.
   */
  private static List<LanguageTag> cycle(
      LanguageTag start, Map<LanguageTag, List<LanguageTag>> fallback) {
    Map<LanguageTag, List<LanguageTag>> ways = new LinkedHashMap<>();
    Deque<LanguageTag> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      LanguageTag at = open.removeFirst();
      for (LanguageTag next : fallback.getOrDefault(at, List.of())) {
        List<LanguageTag> way = new ArrayList<>(ways.getOrDefault(at, List.of(start)));
        way.add(next);
        if (next.equals(start)) {
          return way;
        }
        if (ways.putIfAbsent(next, way) == null) {
          open.addLast(next);
        }
      }
    }
    return List.of();
  }

  private void reportCycle(YamlMapping.Entry entry, List<LanguageTag> path) {
    if (path.isEmpty()) {
      return;
    }
    String way = String.join("` → `", path.stream().map(LanguageTag::text).toList());
    findings.add(
        Finding.of(
                Rule.INVALID_CONFIGURATION,
                entry.key().place(),
                "this fallback leads back to where it began: `" + way + "`")
            .help("let every chain end at a locale that falls back to none of them")
            .build());
  }

  private List<LanguageTag> tags(List<Located<String>> texts) {
    List<LanguageTag> tags = new ArrayList<>();
    for (Located<String> text : texts) {
      Optional<LanguageTag> tag = LanguageTag.parse(text.value());
      if (tag.isEmpty()) {
        report(text, "`" + text.value() + "` is no language tag of BCP 47");
      } else if (!tag.get().text().equals(text.value())) {
        report(text, "`" + text.value() + "` is written `" + tag.get() + "`");
      } else if (tags.contains(tag.get())) {
        report(text, "`" + text.value() + "` stands here twice");
      } else {
        tags.add(tag.get());
      }
    }
    return tags;
  }

  private Optional<LanguageTag> known(Located<String> text, List<LanguageTag> locales) {
    Optional<LanguageTag> tag = LanguageTag.parse(text.value()).filter(locales::contains);
    if (tag.isEmpty()) {
      report(text, "`" + text.value() + "` is not one of the site's `locales`");
    }
    return tag;
  }

  private static Map<Rule, Optional<Level>> policies(YamlMapping values) {
    Map<Rule, Optional<Level>> policies = new EnumMap<>(Rule.class);
    for (YamlMapping.Entry entry : entries(values, "policies")) {
      Optional<Level> level =
          YamlMapping.text(entry.value())
              .filter(word -> !word.value().equals("off"))
              .map(word -> Level.valueOf(word.value().toUpperCase(Locale.ROOT)));
      Rule.of(entry.key().text()).ifPresent(rule -> policies.put(rule, level));
    }
    return policies;
  }

  private Map<LanguageTag, Map<String, Located<Integer>>> budgets(
      YamlMapping values, List<LanguageTag> locales) {
    Map<LanguageTag, Map<String, Located<Integer>>> budgets = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(values, "budgets")) {
      Map<String, Located<Integer>> shares = new LinkedHashMap<>();
      if (entry.value() instanceof YamlMapping given) {
        for (YamlMapping.Entry share : given.entries()) {
          YamlMapping.text(share.value())
              .ifPresent(
                  text ->
                      shares.put(
                          share.key().text(),
                          new Located<>(
                              Integer.valueOf(text.value().replace("%", "")), text.place())));
        }
      }
      known(key(entry), locales).ifPresent(locale -> budgets.put(locale, shares));
    }
    return budgets;
  }

  private Look look(Optional<YamlMapping> theme, List<LanguageTag> locales) {
    if (theme.isEmpty()) {
      return Look.PLAIN;
    }
    Map<String, Look.Colour> colours = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(theme.get(), "colours")) {
      if (entry.value() instanceof YamlMapping colour) {
        colour
            .text("light")
            .flatMap(light -> colour.text("dark").map(dark -> new Look.Colour(light, dark)))
            .ifPresent(both -> colours.put(entry.key().text(), both));
      }
    }
    Map<LanguageTag, Located<String>> footer = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : entries(theme.get(), "footer")) {
      known(key(entry), locales)
          .ifPresent(
              tag -> YamlMapping.text(entry.value()).ifPresent(text -> footer.put(tag, text)));
    }
    return new Look(theme.get().text("logo"), colours, footer);
  }

  private static Limits limits(Optional<YamlMapping> given) {
    Limits usual = Limits.DEFAULT;
    if (given.isEmpty()) {
      return usual;
    }
    YamlMapping limits = given.get();
    return new Limits(
        limit(limits, "pageBytes", usual.pageBytes()),
        limit(limits, "lineLength", usual.lineLength()),
        limit(limits, "pageDepth", usual.pageDepth()),
        usual.parseMillis(),
        limit(limits, "yamlBytes", usual.yamlBytes()),
        limit(limits, "yamlDepth", usual.yamlDepth()),
        limit(limits, "frontMatterBytes", usual.frontMatterBytes()),
        limit(limits, "pages", usual.pages()),
        limit(limits, "imageBytes", usual.imageBytes()),
        limit(limits, "imagePixels", usual.imagePixels()),
        limit(limits, "renderedChars", usual.renderedChars()));
  }

  private static int limit(YamlMapping limits, String key, int usual) {
    return limits.integer(key).map(Located::value).orElse(usual);
  }

  private static List<YamlMapping.Entry> entries(YamlMapping values, String key) {
    return values.mapping(key).map(YamlMapping::entries).orElse(List.of());
  }

  private static Located<String> key(YamlMapping.Entry entry) {
    return new Located<>(entry.key().text(), entry.key().place());
  }

  private void report(Located<String> value, String message) {
    findings.add(Finding.of(Rule.INVALID_CONFIGURATION, value.place(), message).build());
  }
}
