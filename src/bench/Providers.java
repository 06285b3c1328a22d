import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a help center of many providers of the repository's own: its tutorials, each written once
 * and published for each provider, a first page for each, and the page of all.
 *
 * <p>{@code java Providers.java CONTENT DEFINITIONS DIR} writes {@code DIR/content} from a help
 * center's {@code CONTENT} and the definitions in the folder {@code DEFINITIONS}.
 */
public final class Providers {
  private static final List<String> LOCALES = List.of("ca", "es", "en", "fr", "de", "ar");
  private static final Pattern SERVER = Pattern.compile("\\{\\{(imap|pop3|smtp)\\.");

  private static final Pattern FIGURE = Pattern.compile("(?m)^:::+figure \\S+/\\S+ ([a-z0-9 -]+)$");

  /** The title of the page of all providers, and "Mail at". */
  private static final Map<String, List<String>> TITLES =
      Map.of(
          "ca", List.of("Tots els proveïdors", "El correu de"),
          "es", List.of("Todos los proveedores", "El correo de"),
          "en", List.of("All providers", "Mail at"),
          "fr", List.of("Tous les fournisseurs", "Le courrier chez"),
          "de", List.of("Alle Anbieter", "E-Mail bei"),
          "ar", List.of("كل المزوّدين", "البريد لدى"));

  private final Path from;
  private final Path to;

  private Providers(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  public static void main(String[] arguments) throws IOException {
    Path to = Path.of(arguments[2], "content");
    new Providers(Path.of(arguments[0]), to).make(Path.of(arguments[1]));
  }

  private void make(Path definitions) throws IOException {
    write(
        "site.yaml",
        "title: {ca: Tot el correu}\nbaseUrl: https://ajuda.example/\nsourceLocale: ca\nlocales: ["
            + String.join(", ", LOCALES)
            + "]\n# Our tutorials are not true of every provider there is: that is told, and stops nothing here.\n"
            + "policies: {missing-message: note, broken-figure: note, misplaced-reference: note,"
            + " unknown-reference: note, unsourced-value: note}\n");
    for (Path file : files(definitions, ".yaml")) {
      write("servers/" + file.getFileName(), Files.readString(file));
    }
    for (Path file : files(from.resolve("clients"), ".yaml")) {
      write("clients/" + file.getFileName(), Files.readString(file));
    }
    for (String locale : LOCALES) {
      pages(locale);
    }
  }

  private void pages(String locale) throws IOException {
    Path folder = from.resolve(locale);
    for (String shared : List.of("404.md", "index-az.md")) {
      write(locale + "/" + shared, page(Files.readString(folder.resolve(shared)), false));
    }
    for (Path tutorial : files(folder.resolve("clients"), ".md")) {
      String name = tutorial.getFileName().toString();
      if (!name.equals("index.md")) {
        write(locale + "/clients/" + name, page(Files.readString(tutorial), true));
      }
    }
    List<String> titles = TITLES.get(locale);
    write(locale + "/index.md", front(titles.get(0), titles.get(0), "") + titles.get(0) + "\n");
    write(
        locale + "/providers.md",
        front(titles.get(0), titles.get(0), "layout: providers\n") + titles.get(0) + "\n");
    String title = titles.get(1) + " {{provider.name}}";
    write(
        locale + "/provider.md",
        front("\"" + title + "\"", "\"" + title + "\"", "layout: provider\nprovider: each\n")
            + ":::settings imap pop3 smtp\n:::\n");
  }

  private static String front(String title, String description, String rest) {
    return "---\ntitle: " + title + "\ndescription: " + description + "\n" + rest + "---\n\n";
  }

  /** A page of one provider's services as one of any provider. */
  private static String page(String text, boolean each) {
    int end = text.indexOf("\n---\n", 4) + 5;
    StringBuilder out = new StringBuilder("---\n");
    for (String line : text.substring(4, end - 4).lines().toList()) {
      if (line.startsWith("services:") || line.startsWith("related:")) {
        continue;
      }
      boolean named = line.startsWith("title:") || line.startsWith("description:");
      out.append(each && named ? named(line) : line).append('\n');
    }
    out.append(each ? "provider: each\n---\n" : "---\n");
    for (String part : parts(withoutServices(text.substring(end)))) {
      TreeSet<String> asked = new TreeSet<>();
      Matcher server = SERVER.matcher(part);
      while (server.find()) {
        asked.add(server.group(1));
      }
      Matcher figure = FIGURE.matcher(part);
      while (figure.find()) {
        asked.addAll(List.of(figure.group(1).strip().split(" +")));
      }
      if (part.contains("{{provider.webmail}}")) {
        asked.add("webmail");
      }
      boolean asks = each && !asked.isEmpty();
      out.append(asks ? "\n::::offers " + String.join(" ", asked) + "\n" : "\n");
      out.append(part).append('\n').append(asks ? "::::\n" : "");
    }
    return out.toString();
  }

  /** Every edition has a title and a description of its own. */
  private static String named(String line) {
    int colon = line.indexOf(": ") + 2;
    String value = line.substring(colon);
    boolean quoted = value.startsWith("\"");
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    return line.substring(0, colon) + '"' + bare + " ({{provider.name}})\"";
  }

  /** Links to pages that are left out become their texts; what speaks of services is left out. */
  private static String withoutServices(String body) {
    String linked = body.replaceAll("\\[([^\\]]*)\\]\\((?!#)[^)]*\\.md[^)]*\\)", "$1");
    return linked
        .lines()
        .filter(line -> !line.contains("{{service."))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  /** What stands between blank lines, a block of colons in one piece. */
  private static List<String> parts(String body) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean open = false;
    for (String line : body.lines().toList()) {
      if (line.startsWith(":::")) {
        open = line.length() > 3;
      }
      if (line.isBlank() && !open) {
        add(part, parts);
      } else {
        part.append(part.isEmpty() ? "" : "\n").append(line);
      }
    }
    add(part, parts);
    return parts;
  }

  private static void add(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static Set<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.filter(file -> file.toString().endsWith(ending)).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = to.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
