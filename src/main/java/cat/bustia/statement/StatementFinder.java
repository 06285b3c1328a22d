package cat.bustia.statement;

import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Letters;
import cat.bustia.i18n.WordList;
import cat.bustia.markdown.Document;
import cat.bustia.source.Located;
import cat.bustia.source.Span;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Finds what texts say about the servers of a truth, in every language: by its hosts and ports, by
 * the names of protocols, and by the word lists of the text's own language and of English, which
 * many screens are in.
 *
 * <p>Safe to use from several threads; the same text always gives the same statements.
 */
public final class StatementFinder {
  /** Templates have few texts of their own; what else there is need not be remembered. */
  private static final int MOST_LOOKS = 5_000;

  private final References references;
  private final Catalog catalog;
  private final Truth providers;
  private final Hosts hosts;
  private final Numbers numbers;
  private final Map<LanguageTag, Lexicon> languages = new ConcurrentHashMap<>();
  private final Map<LanguageTag, Map<String, Boolean>> looks = new ConcurrentHashMap<>();
  private final Map<String, Lexicon> names = new ConcurrentHashMap<>();

  public StatementFinder(Truth truth, Catalog catalog, References references) {
    this.references = references;
    this.catalog = catalog;
    this.providers = truth;
    this.hosts = new Hosts(truth, catalog.site().baseUrl());
    this.numbers =
        new Numbers(
            truth.providers().stream()
                .flatMapToInt(
                    provider ->
                        IntStream.concat(
                            ports(provider.servers()),
                            provider.services().stream()
                                .flatMapToInt(service -> ports(service.servers()))))
                .distinct()
                .toArray());
  }

  private static IntStream ports(List<Server> servers) {
    return servers.stream().mapToInt(server -> server.port().value());
  }

  /**
   * What a page says, in the order of its file. A page of no provider speaks of those alone that it
   * names, or whose hosts it names.
   */
  public List<Statement> find(Page page, Document document) {
    Optional<Provider> own = references.provider(page);
    Optional<Provider> any = own.or(() -> providers.providers().stream().findFirst());
    if (any.isEmpty()) {
      return List.of();
    }
    Outline outline = Outliner.outline(page, document, any.get(), catalog.client(page), references);
    return find(outline, own.isEmpty());
  }

  /** What a text says, in the order of its file. */
  public List<Statement> find(Outline outline) {
    return find(outline, false);
  }

  private List<Statement> find(Outline outline, boolean ofNone) {
    Words words =
        new Words(
            languages.computeIfAbsent(outline.locale(), StatementFinder::lexicon), names(outline));
    List<Statement> statements = new ArrayList<>();
    Runs runs = new Runs(words, hosts, numbers, outline.provider());
    Whose whose = new Whose(providers, outline.provider(), outline.services(), ofNone);
    Grouping grouping = new Grouping(outline.file(), whose, statements);
    new Assembly(runs, grouping).read(outline.passages(), Chain.EMPTY);
    statements.sort(
        Comparator.comparingInt(statement -> statement.mentions().get(0).place().span().start()));
    return statements;
  }

  /**
   * Whether a text could state a value, or be a part of one, wherever it stood: a quick look, which
   * may say yes of a text that states nothing and never says no of one that does.
   */
  public boolean mayState(LanguageTag locale, String text) {
    Map<String, Boolean> known = looks.computeIfAbsent(locale, tag -> new ConcurrentHashMap<>());
    Boolean answer = known.get(text);
    if (answer == null) {
      answer = look(locale, text);
      if (known.size() < MOST_LOOKS) {
        known.put(text, answer);
      }
    }
    return answer;
  }

  private boolean look(LanguageTag locale, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dotted =
          c == '.' && i > 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (dotted || c == '@' || c == '{' || Character.isDigit(c)) {
        return true;
      }
    }
    Lexicon words = languages.computeIfAbsent(locale, StatementFinder::lexicon);
    Reading reading = Reading.of(List.of(Piece.text(text, new Span(0, text.length()))));
    return Tokenizer.tokens(reading, new Words(words, null), hosts).stream()
        .anyMatch(token -> token.meaning().isValue());
  }

  private static Lexicon lexicon(LanguageTag locale) {
    return new Lexicon()
        .add(WordList.named("universal").only("log"))
        .add(WordList.of(locale))
        .add(WordList.named("universal"))
        .add(WordList.named("en"));
  }

  /** The words of a page's client, and the names of providers and of the page's services. */
  private Lexicon names(Outline outline) {
    Provider provider = outline.provider();
    String key =
        (provider.services().isEmpty() ? "" : provider.id())
            + '\n'
            + outline.client().map(Client::id).orElse("")
            + '\n'
            + outline.locale();
    return names.computeIfAbsent(
        key,
        ignored -> {
          Lexicon lexicon = new Lexicon();
          for (Service service : provider.services()) {
            String name = service.name().value();
            if (name.length() > 2) {
              lexicon.add(name, Meaning.SERVICE, Set.of(service.id()));
            }
          }
          outline.client().ifPresent(client -> addWords(client, outline.locale(), lexicon));
          addProviders(outline.locale(), lexicon);
          return lexicon;
        });
  }

  /** Where there is one provider, its name tells nothing. A name that two have tells as little. */
  private void addProviders(LanguageTag locale, Lexicon lexicon) {
    if (providers.providers().size() < 2) {
      return;
    }
    Map<String, Set<String>> byName = new TreeMap<>();
    for (Provider provider : providers.providers()) {
      for (String name : List.of(provider.name().value(), provider.shortName().value())) {
        byName.computeIfAbsent(name, key -> new TreeSet<>()).add(Whose.key(provider));
      }
    }
    Lexicon language = languages.computeIfAbsent(locale, StatementFinder::lexicon);
    byName.forEach(
        (name, keys) -> {
          // A name that is a host is one, and tells by itself whose it is.
          if (keys.size() == 1 && !name.contains(".")) {
            lexicon.addName(name, Meaning.SERVICE, keys, language);
          }
        });
  }

  /** A client that has one word for two kinds of security leaves open which is meant. */
  private static void addWords(Client client, LanguageTag locale, Lexicon lexicon) {
    Map<String, Set<String>> meant = new TreeMap<>();
    client
        .words()
        .forEach(
            (key, byValue) -> {
              if (!key.equals("security") && !key.endsWith(".security")) {
                return;
              }
              byValue.forEach(
                  (value, byLocale) -> {
                    for (String tag : List.of(locale.text(), locale.language(), "en")) {
                      Located<String> word = byLocale.get(tag);
                      if (word != null && isDistinct(word.value())) {
                        meant.computeIfAbsent(word.value(), w -> new TreeSet<>()).add(value);
                      }
                    }
                  });
            });
    meant.forEach((word, values) -> lexicon.add(word, Meaning.CLIENT_WORD, values));
  }

  /** Words such as "None" are in the word lists, with what keeps them from being read anywhere. */
  private static boolean isDistinct(String word) {
    String folded = Letters.fold(word);
    return folded.contains("ssl") || folded.contains("tls");
  }
}
