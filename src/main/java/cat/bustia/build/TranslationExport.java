package cat.bustia.build;

import cat.bustia.exchange.PagePair;
import cat.bustia.exchange.XliffWriter;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the pages of a help center for translators. */
public final class TranslationExport {
  private TranslationExport() {}

  /**
   * What came of an export.
   *
   * @param xliff absent where the project cannot be read
   * @param locales those that can be translated into, whether the one asked for is one or not
   * @param findings what is left out, or why there is nothing
   */
  public record Answer(Optional<String> xliff, List<LanguageTag> locales, List<Finding> findings) {
    public Answer {
      locales = List.copyOf(locales);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Writes the pages as XLIFF.
   *
   * @param pages tells by its path in the project which source pages are wanted
   * @throws IOException if the disk fails
   */
  public static Answer write(Request request, LanguageTag locale, Predicate<String> pages)
      throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      TranslationDesk.Opened opened = TranslationDesk.open(request, workers);
      if (opened.desk().isEmpty()) {
        return new Answer(Optional.empty(), List.of(), opened.findings());
      }
      TranslationDesk desk = opened.desk().get();
      if (!desk.locales().contains(locale)) {
        return new Answer(Optional.empty(), desk.locales(), List.of());
      }
      List<Finding> findings = new ArrayList<>();
      List<PagePair> pairs = new ArrayList<>();
      for (Map.Entry<String, PagePair.Result> each : desk.pairs(locale, workers).entrySet()) {
        if (pages.test(each.getKey())) {
          findings.addAll(each.getValue().findings());
          each.getValue().pair().ifPresent(pairs::add);
        }
      }
      String xliff = XliffWriter.write(pairs, desk.sourceLocale(), locale);
      return new Answer(Optional.of(xliff), desk.locales(), findings);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
