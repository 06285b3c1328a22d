package cat.bustia.content;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail program: its names and the words on its screens.
 *
 * @param id also the file's name
 * @param articles by locale, the definite article as it stands before the short name, with its
 *     blank or apostrophe
 * @param platforms {@code windows}, {@code macos}, {@code linux}, {@code ios}, {@code android},
 *     {@code web}
 * @param supportEnded the last day on which its maker supported it; absent: still supported
 * @param setup what it can set up by itself; absent: nothing
 * @param words by {@code security}, {@code authentication}, or one of these after a protocol
 *     ({@code pop3.security}); then by raw value ({@code tls}); then by locale
 * @param labels by key ({@code add-account}), then by locale
 * @param figures the screens that pages can show, by name
 */
public record Client(
    String id,
    Located<String> name,
    Located<String> shortName,
    Map<String, String> articles,
    List<String> platforms,
    Optional<LocalDate> supportEnded,
    Optional<Setup> setup,
    Map<String, Map<String, Map<String, Located<String>>>> words,
    Map<String, Map<String, Located<String>>> labels,
    Map<String, Figure> figures,
    SourceFile file) {

  /** A label in the words of a reader's screen. */
  public Optional<ScreenWord> label(String key, LanguageTag locale) {
    return ScreenWord.of(labels.getOrDefault(key, Map.of()), locale);
  }

  /**
   * The client's own word for a fact: for its protocol if it has one, else for any.
   *
   * @param fact the security or the authentication of a server
   */
  public Optional<ScreenWord> word(Fact fact, LanguageTag locale) {
    if (fact.server().isEmpty() || fact.field().isEmpty()) {
      return Optional.empty();
    }
    String subject = fact.field().get().word();
    String ofProtocol = fact.server().get().protocol().word() + "." + subject;
    Map<String, Map<String, Located<String>>> byValue =
        words.getOrDefault(ofProtocol, words.getOrDefault(subject, Map.of()));
    return ScreenWord.of(byValue.getOrDefault(fact.value(), Map.of()), locale);
  }
}
