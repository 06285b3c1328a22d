import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the projects that the measure checks, and what is expected of each of their pages.
 *
 * <p>{@code java -cp CLASSES Seed PROJECT WORK} reads {@code src/bench/drift} and {@code content/}
 * below PROJECT, and writes {@code WORK/expected.tsv} and four projects: {@code corpus}, {@code
 * content}, {@code around} (interface strings and clients' labels) and {@code theme} (templates).
 * The same input gives the same files.
 */
final class Seed {
  private static final int CLEAN_PARAGRAPHS = 45;
  private static final int FAULTS_A_REFERENCE = 7;
  private static final String POLICIES =
      "policies: {missing-translation: \"off\", outdated-review: \"off\"}\n";

  private final Random random = new Random(8314);
  private final Expectations expectations = new Expectations();
  private final Path project;
  private final Path work;
  private int values;

  private Seed(Path project, Path work) {
    this.project = project;
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException {
    new Seed(Path.of(arguments[0]), Path.of(arguments[1])).write();
  }

  private void write() throws IOException {
    Map<String, List<Item>> corpus = Item.corpus(project.resolve("src/bench/drift/corpus"));
    Path pages = site("corpus", corpus.keySet());
    for (List<Item> items : corpus.values()) {
      items.forEach(item -> items(pages, item));
      clean(pages, items);
      items.stream().filter(Item::right).forEach(item -> mutants(pages, item));
    }
    content(work.resolve("content"));
    around(corpus);
    theme(corpus.get("en"));
    expectations.write(work.resolve("expected.tsv"));
  }

  private Path site(String name, Collection<String> languages) throws IOException {
    Path site = work.resolve(name);
    String titles = languages.stream().map(l -> l + ": Posta").collect(Collectors.joining(", "));
    Expectations.save(
        site.resolve("content/site.yaml"),
        "title: {%s}\nbaseUrl: https://help.posta.example/\nsourceLocale: %s\nlocales: [%s]\n%s\n%s"
            .formatted(
                titles,
                languages.iterator().next(),
                String.join(", ", languages),
                "provider: posta.example",
                POLICIES));
    Expectations.save(
        site.resolve("content/servers/posta.example.yaml"),
        Files.readString(project.resolve("src/bench/drift/posta.example.yaml")));
    return site;
  }

  private void items(Path site, Item item) {
    if (item.right()) {
      String typed = Item.typed(item.text(), Item.POSTA);
      expectations.page(site, new Item(item.language(), "right", "", false, typed), "silent");
      if (!typed.equals(item.text())) {
        String kind = "right-reference";
        expectations.page(site, new Item(item.language(), kind, "", false, item.text()), "silent");
      }
    } else {
      expectations.page(site, item, item.silent() ? "silent" : "drift");
    }
  }

  /** Sentences that hold no error, in new company; the values of every second page are typed. */
  private void clean(Path site, List<Item> items) {
    List<Item> sentences = items.stream().filter(i -> i.silent() && i.sentence()).toList();
    String language = items.get(0).language();
    String blank = language.startsWith("zh") || language.equals("ja") ? "" : " ";
    StringBuilder page = new StringBuilder();
    for (int i = 1; i <= CLEAN_PARAGRAPHS; i++) {
      List<String> paragraph = new ArrayList<>();
      Item first = sentences.get(random.nextInt(sentences.size()));
      paragraph.add(first.text());
      int size = 2 + random.nextInt(2);
      List<Item> company = new ArrayList<>(sentences);
      Collections.shuffle(company, random);
      for (Item next : company) {
        if (first.joins() && paragraph.size() < size && next.joins() && next != first) {
          paragraph.add(next.text());
        }
      }
      page.append(String.join(blank, paragraph)).append("\n\n");
      if (i % 5 == 0) {
        boolean typed = i % 2 == 0;
        String text = typed ? Item.typed(page.toString(), Item.POSTA) : page.toString();
        String kind = typed ? "clean-typed" : "clean";
        expectations.page(site, new Item(language, kind, "", false, text), "silent");
        page.setLength(0);
      }
    }
  }

  /** Each reference of a right item becomes wrong in several ways; the others are typed or stay. */
  private void mutants(Path site, Item item) {
    Matcher m = Item.FACT.matcher(item.text());
    int turn = 0;
    while (m.find()) {
      String head = item.text().substring(0, m.start());
      String tail = item.text().substring(m.end());
      boolean code = inCode(head);
      for (Fault fault : sample(Fault.of(m.group(1), Item.POSTA, code, item.language()))) {
        boolean typed = turn++ % 2 == 0;
        String text =
            (typed ? Item.typed(head, Item.POSTA) : head)
                + "⟦"
                + fault.text()
                + "⟧"
                + (typed ? Item.typed(tail, Item.POSTA) : tail);
        expectations.page(site, mutant(item.language(), "text", fault, text), "mutant");
        if (item.sentence() && !code && turn % 3 == 0) {
          List<Place> places = Place.of(text);
          Place place = places.get(turn / 3 % places.size());
          Item moved = mutant(item.language(), place.name(), fault, place.text());
          expectations.page(site, moved, "mutant");
        }
      }
    }
  }

  private static Item mutant(String language, String place, Fault fault, String text) {
    return new Item(language, place + "/" + fault.kind(), fault.rules(), false, text);
  }

  /** Some faults, of as many kinds as there are. */
  private List<Fault> sample(List<Fault> faults) {
    List<Fault> rest = new ArrayList<>(faults);
    List<Fault> chosen = new ArrayList<>();
    while (chosen.size() < FAULTS_A_REFERENCE && !rest.isEmpty()) {
      Fault fault = rest.remove(random.nextInt(rest.size()));
      chosen.add(fault);
      rest.removeIf(f -> f.kind().equals(fault.kind()) && random.nextInt(3) > 0);
    }
    return chosen;
  }

  private static boolean inCode(String head) {
    long fences = head.lines().filter(l -> l.startsWith("```")).count();
    String line = head.substring(head.lastIndexOf('\n') + 1);
    return fences % 2 == 1 || line.chars().filter(c -> c == '`').count() % 2 == 1;
  }

  // The help center of this repository, one fault a page.

  private static final Map<String, String> ACTIVE24 =
      Item.POSTA.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  e -> e.getKey().endsWith("host") ? "email.active24.com" : e.getValue()));

  /** Sentences that are put into each Catalan page, each with each fault. */
  private static final List<String> MORE =
      List.of(
          "Port de l'IMAP: {{imap.port}}",
          "El servidor POP3 és {{pop3.host}}, port {{pop3.port}}.",
          "Per enviar (SMTP) el port és el {{smtp.port}} i la seguretat, {{smtp.security}}.",
          "IMAP {{imap.host}}:{{imap.port}}",
          "Servidor de sortida: {{smtp.host}}",
          "Rebreu el correu pel port {{imap.port}} (IMAP) amb {{imap.security}}");

  /** The help center, without fallbacks: a fault is checked where it stands, and nowhere else. */
  private void content(Path copy) throws IOException {
    List<Path> files;
    Path content = project.resolve("content");
    try (Stream<Path> walk = Files.walk(content)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String path = "content/" + content.relativize(file);
      String text = Files.readString(file);
      if (path.endsWith("/site.yaml")) {
        text = text.replaceFirst("\nfallback:\n( .*\n)+", "\n");
      }
      if (path.endsWith(".md") || path.endsWith(".yaml") && !path.endsWith("permalinks.yaml")) {
        Expectations.save(copy.resolve(path), text);
      }
      if (path.endsWith(".md")) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        page(copy, folder, text.replaceAll("(?m)^(slug|aliases): .*\n", ""));
      }
    }
  }

  private void page(Path copy, String folder, String page) {
    String language = folder.split("/")[1];
    int body = page.indexOf("\n---\n", 3) + 5;
    // On Apple's screens one box stands for both kinds of encryption, so the other one is not
    // false.
    boolean oneBox = page.contains("\nclient: apple-mail");
    Matcher m = Item.FACT.matcher(page);
    while (m.find()) {
      boolean code = inCode(page.substring(body, Math.max(body, m.start())));
      for (Fault fault : Fault.of(m.group(1), ACTIVE24, code, language)) {
        if (!oneBox || !fault.kind().equals("security")) {
          String marked =
              page.substring(0, m.start()) + "⟦" + fault.text() + "⟧" + page.substring(m.end());
          contentPage(copy, folder, Place.name(page, m.start(), body, code), fault, marked);
        }
      }
    }
    for (String sentence : language.equals("ca") ? MORE : List.<String>of()) {
      Matcher s = Item.FACT.matcher(sentence);
      while (s.find()) {
        for (Fault fault : Fault.of(s.group(1), ACTIVE24, true, "ca")) {
          if (!oneBox || !fault.rules().equals("wrong-security")) {
            String text =
                Item.typed(sentence.substring(0, s.start()), ACTIVE24)
                    + "⟦"
                    + fault.text()
                    + "⟧"
                    + Item.typed(sentence.substring(s.end()), ACTIVE24);
            List<Place> places = Place.of(text);
            Place place = places.get(random.nextInt(places.size()));
            contentPage(copy, folder, place.name(), fault, place.in(page, body));
          }
        }
      }
    }
  }

  private void contentPage(Path copy, String folder, String place, Fault fault, String marked) {
    String name = expectations.name();
    String page = marked.replaceFirst("---\n", "---\nslug: " + name + "\n");
    Item item = mutant(folder.split("/")[1], place, fault, page);
    expectations.put(copy, folder + name + ".md", item, "mutant", page);
  }

  // What stands around the pages.

  /** Interface strings that every site shows, as a project may word them anew. */
  private static final List<String> STRINGS =
      List.of("skip", "menu", "navigation", "home", "not-found.title", "not-found.text");

  private static final int LABELS = 4;

  /**
   * Faults in interface strings and in clients' labels. They are found where they are shown, on
   * many pages; so each has a value of its own, by which its finding is known.
   */
  private void around(Map<String, List<Item>> corpus) throws IOException {
    Path site = site("around", corpus.keySet());
    Map<String, String> labels = new TreeMap<>();
    corpus.forEach(
        (language, items) -> {
          List<String> wrong = wrongSentences(items, STRINGS.size() + LABELS);
          StringBuilder messages = new StringBuilder();
          for (String string : STRINGS) {
            String text = anywhere(site, language, "message", wrong.remove(0));
            messages.append(string + ": \"" + text.replace("'", "''") + "\"\n");
          }
          Path folder = site.resolve("content");
          Expectations.save(folder.resolve("messages/" + language + ".yaml"), messages.toString());
          StringBuilder page = new StringBuilder("---\ntitle: Posta\ndescription: Posta\n");
          page.append("slug: labels\nclient: posta-app\nservices: [mail]\n---\n");
          for (int i = 1; i <= LABELS; i++) {
            String text = anywhere(site, language, "label", wrong.remove(0));
            labels.merge("label-" + i, language + ": \"" + text + "\"", (a, b) -> a + ", " + b);
            page.append("\n{{label.label-" + i + "}}\n");
          }
          Expectations.save(folder.resolve(language + "/labels.md"), page.toString());
        });
    StringBuilder client = new StringBuilder("id: posta-app\nname: Posta App\nlabels:\n");
    labels.forEach((label, texts) -> client.append("  " + label + ": {" + texts + "}\n"));
    Expectations.save(site.resolve("content/clients/posta-app.yaml"), client.toString());
  }

  private void theme(List<Item> items) throws IOException {
    Path site = site("theme", Set.of("en"));
    Expectations.save(
        site.resolve("content/en/index.md"),
        "---\ntitle: Posta\ndescription: Posta\n---\n\nPosta.\n");
    for (String name : List.of("footer.ftlh", "navigation.ftlh")) {
      StringBuilder template =
          new StringBuilder(Files.readString(project.resolve("templates/" + name)));
      for (String wrong : wrongSentences(items, 20)) {
        template.append("<p>" + anywhere(site, "en", "template", wrong) + "</p>\n");
      }
      Expectations.save(site.resolve("templates/" + name), template.toString());
    }
  }

  private static final Pattern PLAIN = Pattern.compile("[^\"<&`*]*");

  /** Right sentences with one host or port made wrong, marked, each by a value of its own. */
  private List<String> wrongSentences(List<Item> items, int count) {
    List<String> sentences =
        items.stream()
            .filter(i -> i.right() && i.sentence() && i.states())
            .map(Item::text)
            .filter(t -> PLAIN.matcher(t).matches())
            .toList();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; wrong.size() < count; i++) {
      String sentence = sentences.get(i % sentences.size());
      List<MatchResult> facts =
          Item.FACT
              .matcher(sentence)
              .results()
              .filter(m -> !m.group(1).endsWith("security"))
              .toList();
      MatchResult fact = facts.get(i / sentences.size() % facts.size());
      values++;
      boolean port = fact.group(1).endsWith("port");
      wrong.add(
          Item.typed(sentence.substring(0, fact.start()), Item.POSTA)
              + (port ? "⟦" + (20000 + values) + "⟧" : "⟦mx" + values + ".posta.example⟧")
              + Item.typed(sentence.substring(fact.end()), Item.POSTA));
    }
    return wrong;
  }

  private String anywhere(Path site, String language, String place, String marked) {
    boolean host = marked.contains("⟦mx");
    String rules = "unsourced-value,drifted-value,wrong-port,wrong-host,undeclared-host";
    Fault fault = new Fault(host ? "undeclared" : "port-digits", rules, "");
    expectations.anywhere(site, mutant(language, place, fault, marked));
    return marked.replace("⟦", "").replace("⟧", "");
  }
}
