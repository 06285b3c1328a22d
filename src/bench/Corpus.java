import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;

/**
 * Writes one made-up help center twice, as Bústia and as Hugo want it: the same pages, in four
 * locales, with about 4 KB of Markdown each. Only what the two spell differently differs: front
 * matter, references, link targets, image addresses.
 *
 * <p>{@code java Corpus.java PAGES SEED WORDS DIR} writes {@code DIR/bustia} and {@code DIR/hugo};
 * the same arguments give the same bytes. PAGES counts all locales, home and section pages
 * included.
 */
public final class Corpus {
  private static final List<String> LOCALES = List.of("ca", "es", "en", "de");
  private static final int SECTION = 25;
  private static final int PICTURES = 6;
  private static final int PAGES_PER_PROVIDER = 250;

  /** A grey PNG of one pixel. */
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

  private static final List<Server> SERVERS =
      List.of(
          new Server("imap", "in", 993, "tls"),
          new Server("pop3", "in", 995, "tls"),
          new Server("smtp", "out", 587, "starttls"));

  private record Server(String protocol, String host, int port, String security) {}

  private record Article(int number, String section, String slug, int provider) {}

  /** How one of the two spells things. */
  private record Dialect(
      Path root,
      boolean bustia,
      BinaryOperator<String> reference,
      BinaryOperator<String> link,
      BinaryOperator<String> picture) {}

  private final Random random;
  private final Map<String, Words> words = new LinkedHashMap<>();
  private final List<Article> articles = new ArrayList<>();

  private Corpus(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("usage: java Corpus.java PAGES SEED WORDS DIR");
      System.exit(2);
    }
    new Corpus(Long.parseLong(arguments[1]))
        .write(Integer.parseInt(arguments[0]), Path.of(arguments[2]), Path.of(arguments[3]));
  }

  private void write(int pages, Path lists, Path root) throws IOException {
    for (String locale : LOCALES) {
      words.put(locale, Words.read(lists.resolve(locale + ".txt")));
    }
    int each = Math.max(2, pages / LOCALES.size());
    int sections = (each + SECTION - 2) / SECTION;
    int providers = 1 + pages / PAGES_PER_PROVIDER;
    for (int i = 0; i < each - 1 - sections; i++) {
      articles.add(
          new Article(
              i, "part-%03d".formatted(i % sections), "page-%05d".formatted(i), i % providers));
    }
    Dialect bustia =
        new Dialect(
            root.resolve("bustia"),
            true,
            (protocol, field) -> "{{" + protocol + "." + field + "}}",
            (section, slug) -> "../" + section + "/" + slug + ".md",
            (section, name) -> name);
    Dialect hugo =
        new Dialect(
            root.resolve("hugo"),
            false,
            (protocol, field) -> "{{< fact \"" + protocol + "\" \"" + field + "\" >}}",
            (section, slug) -> "../../" + section + "/" + slug + "/",
            (section, name) -> "/images/" + section + "/" + name);
    for (Dialect dialect : List.of(bustia, hugo)) {
      definitions(dialect, providers);
      for (String locale : LOCALES) {
        Words in = words.get(locale);
        put(
            dialect,
            locale + "/" + index(dialect),
            front(dialect, in.get("site"), in.get("site"), 0, 0)
                + in.sentence(new Random(1))
                + "\n");
        for (int s = 0; s < sections; s++) {
          String name = "part-%03d".formatted(s);
          String title = in.get("section") + " " + (s + 1);
          put(
              dialect,
              locale + "/" + name + "/" + index(dialect),
              front(dialect, title, title, s + 1, 0) + in.sentence(new Random(s)) + "\n");
          if (dialect.bustia) {
            pictures(dialect.root.resolve("content/" + locale + "/" + name));
          } else if (locale.equals("ca")) {
            pictures(dialect.root.resolve("static/images/" + name));
          }
        }
      }
    }
    for (Article article : articles) {
      long shape = random.nextLong();
      for (String locale : LOCALES) {
        long voice = random.nextLong();
        for (Dialect dialect : List.of(bustia, hugo)) {
          put(
              dialect,
              locale + "/" + article.section + "/" + article.slug + ".md",
              page(dialect, words.get(locale), article, new Random(shape), new Random(voice)));
        }
      }
    }
  }

  private static String index(Dialect dialect) {
    return dialect.bustia ? "index.md" : "_index.md";
  }

  /**
   * One page: {@code shape} decides what it has, the same in every locale; {@code voice} its words.
   */
  private String page(Dialect d, Words in, Article article, Random shape, Random voice) {
    StringBuilder out = new StringBuilder(8192);
    out.append(
        front(
            d,
            in.title(article.number),
            in.plain(new Random(article.number)),
            article.number / SECTION + 1,
            article.provider));
    BinaryOperator<String> fact = d.reference;
    paragraph(out, in, voice, 3);
    out.append(in.sentence(voice))
        .append(' ')
        .append(in.get("more"))
        .append(' ')
        .append(link(d, in, article, shape))
        .append(".\n\n");

    heading(out, "## " + in.get("before"), "before");
    for (int i = 2 + shape.nextInt(3); i > 0; i--) {
      out.append("- ").append(in.sentence(voice)).append('\n');
    }
    out.append("- ")
        .append(in.get("username"))
        .append(": ")
        .append(fact.apply("imap", "username"))
        .append("\n\n");
    out.append("> **")
        .append(in.get("note"))
        .append(":** ")
        .append(in.sentence(voice))
        .append(' ')
        .append(in.sentence(voice))
        .append("\n\n");

    heading(out, "## " + in.get("settings"), "settings");
    out.append("| | ")
        .append(in.get("server"))
        .append(" | ")
        .append(in.get("port"))
        .append(" | ")
        .append(in.get("security"))
        .append(" |\n|---|---|---:|---|\n");
    for (Server server : SERVERS) {
      String key = server.protocol;
      out.append("| ").append(key.toUpperCase(Locale.ROOT));
      for (String field : List.of("host", "port", "security")) {
        out.append(" | ").append(fact.apply(key, field));
      }
      out.append(" |\n");
    }
    out.append('\n');

    heading(out, "## " + in.get("steps"), "steps");
    for (int step = 1, last = 5 + shape.nextInt(3); step <= last; step++) {
      out.append(step).append(". ").append(in.sentence(voice)).append("\n\n");
      if (shape.nextInt(10) < 7) {
        out.append("   ").append(in.sentence(voice)).append("\n\n");
      }
      if (shape.nextInt(10) < 3) {
        String name = "step-" + (1 + shape.nextInt(PICTURES)) + ".png";
        out.append("   ![")
            .append(in.plain(voice))
            .append("](")
            .append(d.picture.apply(article.section, name))
            .append(")\n\n");
      }
      if (shape.nextInt(10) < 4) {
        String key = SERVERS.get(shape.nextInt(SERVERS.size())).protocol;
        out.append("   - ")
            .append(key.toUpperCase(Locale.ROOT))
            .append(", ")
            .append(in.get("server"))
            .append(": **")
            .append(fact.apply(key, "host"))
            .append("**\n");
        out.append("   - ")
            .append(key.toUpperCase(Locale.ROOT))
            .append(", ")
            .append(in.get("port"))
            .append(": **")
            .append(fact.apply(key, "port"))
            .append("**\n\n");
      }
    }

    heading(out, "## " + in.get("trouble"), "trouble");
    for (int i = 1; i <= 2; i++) {
      heading(out, "### " + in.title(article.number + i), "trouble-" + i);
      paragraph(out, in, voice, 2);
    }
    out.append("```\n").append(in.plain(voice)).append("\n```\n\n");

    heading(out, "## " + in.get("more"), "more");
    for (int i = 0; i < 4; i++) {
      out.append("- ").append(link(d, in, article, shape)).append('\n');
    }
    return out.toString();
  }

  private static void heading(StringBuilder out, String text, String id) {
    out.append(text).append(" {#").append(id).append("}\n\n");
  }

  private static void paragraph(StringBuilder out, Words in, Random voice, int sentences) {
    for (int i = 0; i < sentences; i++) {
      out.append(i == 0 ? "" : " ").append(in.sentence(voice));
    }
    out.append("\n\n");
  }

  private String link(Dialect d, Words in, Article from, Random shape) {
    int near = Math.floorMod(from.number + shape.nextInt(121) - 60, articles.size());
    Article to = articles.get(near);
    return "[" + in.title(to.number) + "](" + d.link.apply(to.section, to.slug) + ")";
  }

  private static String front(
      Dialect d, String title, String description, int order, int provider) {
    return "---\ntitle: \"%s\"\ndescription: \"%s\"\n%s: %d\nprovider: %s\n---\n\n"
        .formatted(
            title,
            description,
            d.bustia ? "order" : "weight",
            order,
            d.bustia ? domain(provider) : "p" + provider);
  }

  private static String domain(int provider) {
    return "post" + provider + ".example";
  }

  private void definitions(Dialect d, int providers) throws IOException {
    for (int p = 0; p < providers; p++) {
      StringBuilder out = new StringBuilder();
      String domain = domain(p);
      if (d.bustia) {
        out.append("id: %s\nname: Post %d\ndomains: [%s]\nservers:\n".formatted(domain, p, domain));
      }
      for (Server s : SERVERS) {
        out.append(
            d.bustia
                ? "  %s: {host: %s.%s, port: %d, security: %s, username: \"{address}\", authentication: [password]}\n"
                    .formatted(s.protocol, s.host, domain, s.port, s.security)
                : "%s: {host: %s.%s, port: \"%d\", security: %s, username: \"{address}\", key: %s/%s}\n"
                    .formatted(s.protocol, s.host, domain, s.port, s.security, domain, s.protocol));
      }
      put(
          d.root.resolve(
              d.bustia ? "content/servers/" + domain + ".yaml" : "data/servers/p" + p + ".yaml"),
          out.toString());
    }
    if (d.bustia) {
      StringBuilder titles = new StringBuilder();
      words.forEach(
          (locale, in) -> titles.append("  %s: \"%s\"\n".formatted(locale, in.get("site"))));
      put(
          d.root.resolve("content/site.yaml"),
          """
          title:
          %sbaseUrl: https://help.example/
          sourceLocale: ca
          locales: [%s]
          provider: %s
          limits: {pages: 20000}
          policies: {missing-message: note}  # the theme does not speak German yet, and falls back
          """
              .formatted(titles, String.join(", ", LOCALES), domain(0)));
    }
  }

  private static void pictures(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; i <= PICTURES; i++) {
      Files.write(folder.resolve("step-" + i + ".png"), PICTURE);
    }
  }

  private static void put(Dialect d, String name, String text) {
    put(d.root.resolve("content").resolve(name), text);
  }

  private static void put(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One locale's words: sentences with gaps, what fills them, and the pages' fixed strings. */
  private static final class Words {
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final String[] sentences;
    private final String[] things;

    private Words(String fixed, String sentences, String things) {
      for (String line : fixed.split("\n")) {
        int colon = line.indexOf(": ");
        this.fixed.put(line.substring(0, colon), line.substring(colon + 2));
      }
      this.sentences = sentences.split("\n");
      this.things = things.strip().split("\n");
    }

    /** A fixed string of the pages or of the frame around them. */
    String get(String name) {
      return fixed.get(name);
    }

    /** A sentence, a third of them with emphasis or code. */
    String sentence(Random r) {
      String thing = thing(r);
      switch (r.nextInt(9)) {
        case 0 -> thing = "**" + thing + "**";
        case 1 -> thing = "*" + thing + "*";
        case 2 -> thing = "`" + thing + "`";
        default -> {}
      }
      return sentences[r.nextInt(sentences.length)].replace("1", thing).replace("2", thing(r));
    }

    String plain(Random r) {
      return sentences[r.nextInt(sentences.length)].replace("1", thing(r)).replace("2", thing(r));
    }

    /** The title of an article: different for each number. */
    String title(int number) {
      Random r = new Random(number * 31L);
      String title = thing(r) + ", " + thing(r) + " (" + letters(number) + ")";
      return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    // Letters, because a bare number may be a port.
    private static String letters(int number) {
      return number < 26
          ? "" + (char) ('A' + number)
          : letters(number / 26 - 1) + (char) ('A' + number % 26);
    }

    private String thing(Random r) {
      return things[r.nextInt(things.length)];
    }

    /** Reads three blocks of lines with empty lines between: fixed strings, sentences, things. */
    static Words read(Path file) throws IOException {
      String[] blocks = Files.readString(file).split("\n\n");
      return new Words(blocks[0], blocks[1], blocks[2]);
    }
  }
}
