package cat.bustia.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.SiteReader;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.WordList;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.truth.Truth;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A law for every list: each of its words is found where a text has it, however it is encoded. */
class WordListsTest {
  private static List<Path> lists() throws IOException {
    try (Stream<Path> files =
        Files.list(
            Path.of(
                    Objects.requireNonNull(WordList.class.getResource("/words/universal.words"))
                        .toURI())
                .resolveSibling(""))) {
      return files.filter(file -> file.toString().endsWith(".words")).sorted().toList();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void every_word_is_found_in_every_form_of_unicode() throws IOException {
    List<String> missed = new ArrayList<>();
    for (Path file : lists()) {
      String name = file.getFileName().toString().replace(".words", "");
      Lexicon lexicon = new Lexicon().add(WordList.named(name));
      for (Map.Entry<String, List<String>> category : WordList.named(name).entries().entrySet()) {
        if (category.getKey().equals("example")) {
          // Labels of hosts, not words of a text.
          continue;
        }
        for (String entry : category.getValue()) {
          String word = entry.replace("*", "").replace("=", "");
          for (Normalizer.Form form : Normalizer.Form.values()) {
            String text = Normalizer.normalize(word, form);
            if (!isOneToken(text, lexicon)) {
              missed.add(name + " " + form + ": " + word);
            }
          }
          String title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
          if (!isOneToken(title, lexicon)) {
            missed.add(name + " capital: " + word);
          }
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  private static boolean isOneToken(String text, Lexicon lexicon) {
    Reading reading = Reading.of(List.of(Piece.text(text, new Span(0, text.length()))));
    List<Token> tokens =
        Tokenizer.tokens(
            reading, new Words(lexicon, null), new Hosts(new Truth(List.of()), "https://a/"));
    return tokens.size() == 1
        && tokens.get(0).start() == 0
        && tokens.get(0).end() >= reading.length - 1
        && !tokens.get(0).is(Meaning.WORD);
  }

  @Test
  void every_locale_of_our_help_center_has_a_list() throws IOException {
    SourceFile file =
        SourceFile.of("content/site.yaml", Files.readString(Path.of("content/site.yaml")));
    for (LanguageTag locale : SiteReader.read(file).site().orElseThrow().locales()) {
      assertThat(WordList.of(locale).entries()).as(locale.text()).isNotEmpty();
    }
  }
}
