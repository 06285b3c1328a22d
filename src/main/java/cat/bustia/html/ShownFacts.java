package cat.bustia.html;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.statement.Mention;
import cat.bustia.statement.Outline;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Piece;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * Tells whether an element that names a fact shows it: its {@code value} is the raw value, and its
 * text is that value or, for security and user names, words that do not mean another one.
 */
final class ShownFacts {
  private final Truth truth;
  private final Map<String, Set<String>> clientWords;
  private final Function<Outline, List<Statement>> finder;

  private record Words(LanguageTag locale, String provider, Field field, String text) {}

  // A help center says these in few ways, each thousands of times.
  private final Map<Words, Set<String>> meanings = new ConcurrentHashMap<>();

  /**
   * @param clientWords by raw value, the words that mail clients have for it, which may mean
   *     another value elsewhere
   */
  ShownFacts(
      Truth truth,
      Map<String, Set<String>> clientWords,
      Function<Outline, List<Statement>> finder) {
    this.truth = truth;
    this.clientWords = clientWords;
    this.finder = finder;
  }

  /** What is wrong with an element that names this fact. */
  Optional<Finding> check(Element element, Fact fact, LanguageTag locale, Place place) {
    String raw = element.attr("value");
    if (!raw.equals(fact.value())) {
      return Optional.of(drifted(fact, place, raw, "the `value` of this element is `" + raw + "`"));
    }
    if (element.hasAttr("data-copy") && !element.attr("data-copy").equals(fact.value())) {
      String copied = element.attr("data-copy");
      return Optional.of(drifted(fact, place, copied, "what it copies is `" + copied + "`"));
    }
    String text = element.wholeText().strip();
    return shows(fact, text, element, locale)
        ? Optional.empty()
        : Optional.of(drifted(fact, place, text, "the page shows `" + text + "`"));
  }

  private boolean shows(Fact fact, String text, Element element, LanguageTag locale) {
    String value = fact.value();
    if (text.equals(value)) {
      return true;
    }
    if (text.isEmpty()) {
      return false;
    }
    Field field = fact.field().orElse(Field.HOST);
    return switch (field) {
      case HOST -> fact.server().isEmpty() ? isAddress(value, text) : isFilled(value, text);
      case PORT -> false;
      case AUTHENTICATION -> true;
      case SECURITY ->
          clientWords.getOrDefault(value, Set.of()).contains(text)
              || means(fact, field, text, locale(element, locale));
      case USERNAME -> value.indexOf('{') >= 0 && means(fact, field, text, locale(element, locale));
    };
  }

  // An address may be shown without its scheme and the slash at its end.
  private static boolean isAddress(String value, String text) {
    int scheme = value.indexOf("://");
    if (scheme < 0) {
      return false;
    }
    String shown = value.substring(scheme + 3);
    return text.equals(shown)
        || (shown.endsWith("/") && text.equals(shown.substring(0, shown.length() - 1)));
  }

  // A host of the reader's own domain shows some words in the domain's place.
  private static boolean isFilled(String value, String text) {
    int open = value.indexOf('{');
    int close = value.lastIndexOf('}');
    return open >= 0
        && close > open
        && text.length() > value.length() - (close + 1 - open)
        && text.startsWith(value.substring(0, open))
        && text.endsWith(value.substring(close + 1));
  }

  // Words that nobody knows mean what the element says; words that are known must mean it.
  private boolean means(Fact fact, Field field, String text, LanguageTag locale) {
    String provider = fact.key().substring(0, fact.key().indexOf('/'));
    Set<String> meant =
        meanings.computeIfAbsent(new Words(locale, provider, field, text), this::read);
    return meant.isEmpty() || meant.contains(fact.value());
  }

  private Set<String> read(Words words) {
    Optional<Provider> provider = truth.provider(words.provider());
    if (provider.isEmpty()) {
      return Set.of();
    }
    // Every language's finder knows the English words, and a label says what the words are of.
    String label = words.field() == Field.SECURITY ? "IMAP encryption: " : "IMAP user name: ";
    SourceFile file = SourceFile.of("", label + words.text());
    Passage text = new Passage.Paragraph(List.of(Piece.text(file.text(), file.whole())));
    Set<String> meant = new HashSet<>();
    for (Statement statement :
        finder.apply(
            new Outline(
                file,
                words.locale(),
                provider.get(),
                List.of(),
                Optional.empty(),
                List.of(text)))) {
      for (Mention mention : statement.mentions()) {
        if (mention.field() == words.field()) {
          meant.addAll(mention.values());
        }
      }
    }
    return meant;
  }

  private static LanguageTag locale(Element element, LanguageTag locale) {
    Element speaks = element.closest("[lang]");
    return speaks == null ? locale : LanguageTag.parse(speaks.attr("lang")).orElse(locale);
  }

  private static Finding drifted(Fact fact, Place place, String actual, String label) {
    return Finding.of(
            Rule.DRIFTED_VALUE,
            place,
            "`" + actual + "` is shown as `" + fact.key() + "`, which is `" + fact.value() + "`")
        .label(label)
        .fact(fact.key())
        .actual(actual)
        .expected(fact.value())
        .related(fact.place(), "declared here")
        .help("build the page again; if it stays, mend the template that writes this element")
        .build();
  }
}
