package cat.bustia.html;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.statement.Mention;
import cat.bustia.statement.Outline;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Holds rendered pages against the truth: every element that names a fact shows it, and every value
 * that states something about a server names its fact. Any thread may use it.
 *
 * <p>Where no element can stand (attributes, titles, structured data) a value needs no source, but
 * must agree with the truth.
 */
public final class HtmlAudit {
  private final Truth truth;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Optional<Provider> provider;
  private final LanguageTag locale;
  private final Set<String> judged;
  private final BiPredicate<LanguageTag, String> mayState;
  private final Function<Outline, List<Statement>> finder;
  private final ShownFacts shown;

  /**
   * @param provider of the pages that name no fact; absent: the truth's first
   * @param locale of the pages that name none
   * @param judged texts, {@link #bare}, that are checked elsewhere, such as the titles of pages:
   *     they state nothing here
   * @param clientWords by raw value, the words that mail clients have for it
   * @param mayState whether a text could state a value, or be a part of one, wherever it stood
   * @param finder finds the statements of a text
   */
  public HtmlAudit(
      Truth truth,
      Facts facts,
      Optional<Provider> provider,
      LanguageTag locale,
      Set<String> judged,
      Map<String, Set<String>> clientWords,
      BiPredicate<LanguageTag, String> mayState,
      Function<Outline, List<Statement>> finder) {
    this.truth = truth;
    this.provider = provider.or(() -> truth.providers().stream().findFirst());
    this.locale = locale;
    this.judged = judged;
    this.mayState = mayState;
    this.finder = finder;
    facts.all().forEach(fact -> this.facts.put(fact.key(), fact));
    this.shown = new ShownFacts(truth, clientWords, finder);
  }

  /** Reads a page of unknown origin back, as {@link #audit(HtmlPage, Predicate)} does. */
  public List<Finding> audit(String path, String html) {
    return audit(HtmlPage.of(path, html), text -> false);
  }

  /**
   * Reads a page back.
   *
   * @param own tells lines, {@link #bare}, that were held against the truth where the page's author
   *     wrote them
   * @return {@code drifted-value} and {@code unsourced-value} alone, in the order of the page
   */
  public List<Finding> audit(HtmlPage page, Predicate<String> own) {
    Predicate<String> known = text -> judged.contains(text) || own.test(text);
    Spans.Made made = new Spans.Made();
    PageOutline outline = PageOutline.read(page.document(), made, facts, known, locale);
    if (find(outline, SourceFile.of(page.path(), made.text()), made).isEmpty()) {
      return List.of();
    }
    // Something is wrong: read again to tell where.
    SourceFile file = SourceFile.of(page.path(), page.html());
    Spans.Tracked tracked = new Spans.Tracked(file.text());
    return find(
        PageOutline.read(tracked(file.text()), tracked, facts, known, locale), file, tracked);
  }

  /** A line without the blanks and signs at its ends, which templates add to and take from. */
  public static String bare(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static Document tracked(String html) {
    return Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
  }

  private List<Finding> find(PageOutline outline, SourceFile file, Spans spans) {
    Map<Span, Finding> findings = new LinkedHashMap<>();
    for (Element element : outline.factElements()) {
      Place place = file.at(spans.inside(element));
      Fact fact = facts.get(element.attr("data-fact"));
      Optional<Finding> finding =
          fact == null
              ? Optional.of(unknown(element.attr("data-fact"), place))
              : shown.check(element, fact, locale, place);
      finding.ifPresent(found -> findings.put(place.span(), found));
    }
    if (mayState(outline)) {
      search(outline, file, findings);
    }
    List<Finding> sorted = new ArrayList<>(findings.values());
    sorted.sort(java.util.Comparator.comparing(finding -> finding.place().span()));
    return sorted;
  }

  /** Most pages are left with nothing but facts and the words of templates. */
  private boolean mayState(PageOutline outline) {
    for (String text : outline.literals()) {
      for (LanguageTag language : outline.passages().keySet()) {
        if (mayState.test(language, text)) {
          return true;
        }
      }
    }
    return false;
  }

  private void search(PageOutline outline, SourceFile file, Map<Span, Finding> findings) {
    Set<Span> unmarkable = Set.copyOf(outline.unmarkable());
    Set<Span> waived = Set.copyOf(outline.waived());
    Set<String> services = servicesOf(outline);
    for (Provider of : providersOf(outline)) {
      for (Map.Entry<LanguageTag, List<Passage>> part : outline.passages().entrySet()) {
        Outline text =
            new Outline(
                file,
                part.getKey(),
                of,
                services.stream().filter(service -> of.service(service).isPresent()).toList(),
                Optional.empty(),
                part.getValue());
        for (Statement statement : finder.apply(text)) {
          judge(statement, unmarkable, waived)
              .forEach(found -> findings.putIfAbsent(found.place().span(), found));
        }
      }
    }
  }

  private static List<Finding> judge(Statement statement, Set<Span> unmarkable, Set<Span> waived) {
    if (statement.silence().isPresent()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Optional<Agreement> best = Optional.empty();
    for (Mention mention : statement.mentions()) {
      Span span = mention.place().span();
      if (!mention.isLiteral() || lies(span, waived)) {
        continue;
      }
      best = best.isPresent() ? best : Optional.of(Agreement.of(statement));
      // Words that a sentence is built around, and parts of words, carry no source, but mean it.
      boolean markable =
          switch (mention.shape()) {
            case PLAIN, LOOK_ALIKE, UNDECLARED -> !lies(span, unmarkable);
            case WORDED, IMPLIED, WEB -> false;
          };
      if (markable) {
        findings.add(best.get().unsourced(mention));
      } else if (best.get().blames(mention)) {
        findings.add(best.get().drifted(mention));
      }
    }
    return findings;
  }

  private static boolean lies(Span span, Set<Span> in) {
    return in.contains(span) || in.stream().anyMatch(around -> around.contains(span));
  }

  private Finding unknown(String key, Place place) {
    List<String> nearest = Nearest.names(key, new TreeSet<>(facts.keySet()));
    Finding.Builder finding =
        Finding.of(Rule.DRIFTED_VALUE, place, "no definition has a fact `" + key + "`")
            .label("says that it shows `" + key + "`")
            .actual(key);
    if (!nearest.isEmpty()) {
      finding.help("name a fact that exists, as `" + String.join("` or `", nearest) + "`");
    }
    return finding.build();
  }

  // By id: a provider's own hash code covers its whole definition.
  private Collection<Provider> providersOf(PageOutline outline) {
    Map<String, Provider> named = new LinkedHashMap<>();
    for (Element element : outline.factElements()) {
      String key = element.attr("data-fact");
      int slash = key.indexOf('/');
      if (slash > 0 && facts.containsKey(key)) {
        String id = key.substring(0, slash);
        truth.provider(id).ifPresent(found -> named.put(id, found));
      }
    }
    if (named.isEmpty()) {
      provider.ifPresent(own -> named.put(own.id(), own));
    }
    return named.values();
  }

  private Set<String> servicesOf(PageOutline outline) {
    Set<String> services = new TreeSet<>();
    for (Element element : outline.factElements()) {
      String[] parts = element.attr("data-fact").split("/", -1);
      if (parts.length == 3) {
        services.add(parts[1]);
      }
    }
    return services;
  }
}
