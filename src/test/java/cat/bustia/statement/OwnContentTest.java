package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Page;
import cat.bustia.content.References.Resolved;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.truth.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The help center of this repository: clean as it is, and no wrong value slips into it. */
class OwnContentTest {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{([a-z0-9]+\\.[a-z]+)}}");
  private final Help help = help();

  private static Help help() {
    try (Stream<Path> files = Files.list(Path.of("content/clients"))) {
      String[] clients = files.sorted().map(OwnContentTest::text).toArray(String[]::new);
      String definition =
          text(Path.of("content/servers/active24.com.yaml")).replaceAll("(?m)^#.*\n", "");
      return new Help(definition, clients);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content/ca"))) {
      return files
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .map(OwnContentTest::text)
          .toList();
    }
  }

  @Test
  void is_silent_about_the_pages_as_they_are() throws IOException {
    for (String text : pages()) {
      assertThat(help.findings(help.pageOf("ca", text))).as(text).isEmpty();
    }
  }

  @Test
  void finds_every_wrong_value_in_place_of_a_reference() throws IOException {
    List<String> missed = new ArrayList<>();
    int tried = 0;
    for (String text : pages()) {
      Page page = help.pageOf("ca", text);
      Matcher matcher = REFERENCE.matcher(text);
      while (matcher.find()) {
        if (help.site().references().resolve(page, matcher.group(1))
                instanceof Resolved.OfFact found
            && found.fact().field().isPresent()) {
          for (String wrong : wrong(found.fact().field().get(), matcher.group(1))) {
            // A ticked box or a switch that is on says only that there is encryption.
            boolean ticked =
                text.startsWith("}} marcada", matcher.end() - 2)
                    || text.startsWith("}} activat", matcher.end() - 2);
            if (ticked && wrong.contains("SSL")) {
              continue;
            }
            tried++;
            String mutant =
                text.substring(0, matcher.start()) + wrong + text.substring(matcher.end());
            if (!isError(help.findings(help.pageOf("ca", mutant)))) {
              missed.add(wrong + " in: " + around(mutant, matcher.start()));
            }
          }
        }
      }
    }
    assertThat(String.join("\n", missed)).isEmpty();
    assertThat(tried).isGreaterThan(150);
  }

  private static boolean isError(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  private static List<String> wrong(Field field, String name) {
    return switch (field) {
      case HOST ->
          List.of(
              "imap.active24.com", "emial.active24.com", "email.actvie24.com", "`mail.google.com`");
      case PORT ->
          name.startsWith("imap")
              ? List.of("995", "939", "`143`", "**587**")
              : name.startsWith("pop3")
                  ? List.of("993", "959", "`110`", "99")
                  : List.of("465", "857", "`25`", "993");
      case SECURITY ->
          name.startsWith("smtp")
              ? List.of("STARTLS", "`SSL/TLS`")
              : List.of("STARTTLS", "STARTLS");
      case USERNAME -> List.of("només la part abans de l'@");
      case AUTHENTICATION -> List.of();
    };
  }

  private static String around(String text, int at) {
    int end = Math.min(text.length(), at + 60);
    return text.substring(Math.max(0, at - 90), end).replace('\n', ' ');
  }
}
