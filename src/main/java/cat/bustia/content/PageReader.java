package cat.bustia.content;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.ReferenceReader;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SafePath;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what pages say of themselves; a page whose front matter is wrong is read all the same, so
 * that the rest of it can be checked.
 */
public final class PageReader {
  /** A page, and what is wrong with its front matter. */
  public record Result(Page page, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private static final String FENCE = "---";

  private final MappingShape shape = ContentShapes.frontMatter();
  private final Limits limits;

  public PageReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a page.
   *
   * @param name its path below the locale's folder
   */
  public Result read(LanguageTag locale, String name, SourceFile file) {
    List<Finding> findings = new ArrayList<>();
    String text = file.text();
    int start = afterFence(text, 0);
    if (start < 0) {
      findings.add(
          Finding.of(
                  Rule.INVALID_FRONT_MATTER, file.at(file.line(1)), "the page has no front matter")
              .help(
                  "begin it with a line `---`, then `title:` and `description:`, then a line `---`")
              .build());
      return new Result(page(locale, name, file, 0, empty(file, name)), findings);
    }
    int close = closingFence(text, start);
    if (close < 0) {
      findings.add(
          Finding.of(
                  Rule.INVALID_FRONT_MATTER, file.at(file.line(1)), "the front matter has no end")
              .help("close it with a line `---`")
              .build());
      return new Result(page(locale, name, file, text.length(), empty(file, name)), findings);
    }
    Reading reading =
        shape.read(
            YamlReader.readFrontMatter(
                file, new Span(start, close), limits, Direction.of(locale) == Direction.RTL));
    findings.addAll(reading.findings());
    FrontMatter front =
        reading
            .values()
            .map(values -> front(values, file, name, findings))
            .orElseGet(() -> empty(file, name));
    return new Result(page(locale, name, file, afterFence(text, close), front), findings);
  }

  /** The offset after a line of three dashes that begins at {@code start}; -1 if there is none. */
  private static int afterFence(String text, int start) {
    if (!text.startsWith(FENCE, start)) {
      return -1;
    }
    int i = start + FENCE.length();
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i == text.length()) {
      return i;
    }
    if (text.startsWith("\r\n", i)) {
      return i + 2;
    }
    return text.charAt(i) == '\n' || text.charAt(i) == '\r' ? i + 1 : -1;
  }

  private static int closingFence(String text, int start) {
    for (int line = start; line < text.length(); line = nextLine(text, line)) {
      if (afterFence(text, line) >= 0) {
        return line;
      }
    }
    return -1;
  }

  private static int nextLine(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i + (text.startsWith("\r\n", i) ? 2 : 1);
  }

  private static FrontMatter front(
      YamlMapping values, SourceFile file, String name, List<Finding> findings) {
    FrontMatter empty = empty(file, name);
    Optional<Located<String>> slug =
        values.text("slug").filter(given -> isSafe(given, "slug", findings));
    List<Located<String>> aliases =
        values.texts("aliases").stream().filter(given -> isSafe(given, "alias", findings)).toList();
    return new FrontMatter(
        values.text("title").map(PageReader::phrase).orElse(empty.title()),
        values.text("description").map(PageReader::phrase).orElse(empty.description()),
        slug,
        values.integer("order").map(Located::value).orElse(empty.order()),
        values.text("client"),
        values.text("provider"),
        values.texts("services"),
        values.texts("offers"),
        values.mapping("reviewed").flatMap(Review::of),
        aliases,
        values.flag("draft").map(Located::value).orElse(false),
        values
            .text("layout")
            .map(word -> Layout.valueOf(word.value().toUpperCase(Locale.ROOT).replace('-', '_')))
            .orElseGet(() -> layout(values, empty)),
        values.texts("keywords"),
        values.texts("related"));
  }

  /** Where each provider has a start page, that is the first of its pages. */
  private static Layout layout(YamlMapping values, FrontMatter empty) {
    boolean each =
        values.text("provider").filter(id -> id.value().equals(FrontMatter.EACH)).isPresent();
    return each && empty.layout() == Layout.HOME ? Layout.PROVIDER : empty.layout();
  }

  /** Pages of no order come last. */
  private static FrontMatter empty(SourceFile file, String name) {
    Place start = file.at(Span.at(0));
    Phrase words = new Phrase(List.of(new Inline.Text(name, start.span())), start);
    return new FrontMatter(
        words,
        words,
        Optional.empty(),
        Integer.MAX_VALUE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        name.equals("index.md") ? Layout.HOME : Layout.PAGE,
        List.of(),
        List.of());
  }

  private static Phrase phrase(Located<String> text) {
    Place place = text.place();
    Span span = place.span();
    boolean quoted = span.length() == text.value().length() + 2;
    Span inner = quoted ? new Span(span.start() + 1, span.end() - 1) : span;
    boolean exact =
        inner.length() == text.value().length() && place.file().slice(inner).equals(text.value());
    return new Phrase(ReferenceReader.split(text.value(), exact ? inner : span), place);
  }

  /** Letters, digits, {@code - . _ ~} and slashes: what stands in an address as it is typed. */
  private static boolean isSafe(Located<String> given, String what, List<Finding> findings) {
    String path = given.value();
    String bare = path.startsWith("/") && what.equals("alias") ? path.substring(1) : path;
    if (bare.endsWith("/") && what.equals("alias")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    Optional<String> problem = SafePath.authoredProblem(bare).or(() -> badCharacter(path));
    problem.ifPresent(
        why ->
            findings.add(
                Finding.of(
                        Rule.UNSAFE_PATH, given.place(), "the " + what + " `" + path + "` " + why)
                    .help("write letters, digits and dashes, with `/` between parts")
                    .build()));
    return problem.isEmpty();
  }

  private static Optional<String> badCharacter(String path) {
    return path.codePoints()
        .filter(c -> !Character.isLetterOrDigit(c) && "-._~/".indexOf(c) < 0 && !isMark(c))
        .boxed()
        .findFirst()
        .map(c -> "holds the character `" + Character.toString(c) + "`");
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static Page page(
      LanguageTag locale, String name, SourceFile file, int bodyStart, FrontMatter front) {
    return new Page(locale, name, file, front, bodyStart, permalink(locale, name, front));
  }

  private static String permalink(LanguageTag locale, String name, FrontMatter front) {
    if (front.layout() == Layout.NOT_FOUND) {
      return "/" + locale + "/404.html";
    }
    String root = "/" + locale + "/" + (front.isOfEach() ? Page.EACH + "/" : "");
    String path =
        front
            .slug()
            .map(Located::value)
            .orElseGet(() -> front.layout() == Layout.PROVIDER ? "" : defaultSlug(name));
    return path.isEmpty() ? root : root + path + "/";
  }

  private static String defaultSlug(String name) {
    String path = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    if (path.equals("index")) {
      return "";
    }
    return path.endsWith("/index") ? path.substring(0, path.length() - "/index".length()) : path;
  }
}
