package cat.bustia.build;

import cat.bustia.check.Verdict;
import cat.bustia.exchange.Delivery;
import cat.bustia.exchange.PageImport;
import cat.bustia.exchange.PagePair;
import cat.bustia.exchange.Received;
import cat.bustia.exchange.XliffReader;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.translation.Lock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what translators deliver into the pages of a help center: all of it, or nothing. */
public final class TranslationImport {
  /** How large a file may be, in bytes. */
  public static final int MAX_BYTES = 32 << 20;

  private final Path project;
  private final TranslationDesk desk;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  private TranslationImport(Path project, TranslationDesk desk) {
    this.project = project;
    this.desk = desk;
  }

  /**
   * What came of an import.
   *
   * @param findings with an error among them nothing was written
   * @param pages the paths of the pages that were looked at
   * @param written the paths of the pages that have changed, then of the lock if it has
   */
  public record Answer(List<Finding> findings, List<String> pages, List<String> written) {
    public Answer {
      findings = List.copyOf(findings);
      pages = List.copyOf(pages);
      written = List.copyOf(written);
    }
  }

  /**
   * Imports a file.
   *
   * @param file what translators delivered
   * @throws IOException if the disk fails
   */
  public static Answer read(Request request, SourceFile file)
      throws IOException, InterruptedException {
    XliffReader.Result result = XliffReader.read(file);
    if (result.delivery().isEmpty()) {
      return new Answer(result.findings(), List.of(), List.of());
    }
    try (Workers workers = new Workers(request.jobs())) {
      TranslationDesk.Opened opened = TranslationDesk.open(request, workers);
      if (opened.desk().isEmpty()) {
        return new Answer(opened.findings(), List.of(), List.of());
      }
      TranslationImport run = new TranslationImport(request.project(), opened.desk().get());
      run.take(result.delivery().get(), workers);
      return new Answer(Verdict.of(run.findings, Map.of()), run.pages, run.written);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void take(Delivery delivery, Workers workers) throws IOException, InterruptedException {
    String language = delivery.targetLanguage();
    Optional<LanguageTag> target = LanguageTag.parse(language).filter(desk.locales()::contains);
    boolean known =
        LanguageTag.parse(delivery.sourceLanguage())
            .filter(desk.sourceLocale()::equals)
            .isPresent();
    if (!known) {
      findings.add(
          broken(
              delivery.root(),
              "it translates from `"
                  + delivery.sourceLanguage()
                  + "`, and the pages of this help center are written in `"
                  + desk.sourceLocale()
                  + "`",
              "set `srcLang`, or import the file where it comes from"));
    } else if (delivery.exportedFor().filter(own -> !own.equalsIgnoreCase(language)).isPresent()) {
      findings.add(otherLocale(delivery, delivery.exportedFor().get(), target));
    } else if (target.isEmpty()) {
      findings.add(
          broken(
              delivery.root(),
              "it translates into `" + language + "`, which is no locale here",
              "set `trgLang` to one of "
                  + String.join(
                      ", ", desk.locales().stream().map(tag -> "`" + tag + "`").toList())));
    } else {
      take(delivery, target.get(), desk.pairs(target.get(), workers));
    }
  }

  private void take(Delivery delivery, LanguageTag target, Map<String, PagePair.Result> pairs)
      throws IOException {
    Map<String, List<Received>> byPage = new LinkedHashMap<>();
    delivery.units().forEach(u -> byPage.computeIfAbsent(u.page(), p -> new ArrayList<>()).add(u));
    Lock lock = desk.lock(target);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, List<Received>> page : byPage.entrySet()) {
      PagePair.Result pair = pairs.get(page.getKey());
      if (pair == null) {
        findings.add(noPage(page.getValue().get(0), target));
        continue;
      }
      findings.addAll(pair.findings());
      if (pair.pair().isEmpty()) {
        continue;
      }
      String name = pair.pair().get().name();
      String path = "content/" + target + "/" + name;
      pages.add(path);
      PageImport.Result result =
          PageImport.of(pair.pair().get(), page.getValue(), text -> desk.read(target, name, text));
      findings.addAll(result.findings());
      if (result.text().isPresent()) {
        Optional<SourceFile> former = pair.pair().get().translation().map(own -> own.page().file());
        String text = result.text().get();
        texts.put(path, former.map(file -> file.withByteOrderMark(text)).orElse(text));
        if (former.isEmpty() && ProjectFiles.isTaken(project, path)) {
          findings.add(unreadable(page.getValue().get(0), path));
        }
      }
      if (result.recorded().isPresent()) {
        lock = lock.recording(name, result.recorded().get());
      }
    }
    if (findings.stream().noneMatch(finding -> finding.level() == Level.ERROR)) {
      write(texts, lock, target);
    }
  }

  private void write(Map<String, String> texts, Lock lock, LanguageTag target) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      ProjectFiles.create(project, text.getKey(), text.getValue());
      written.add(text.getKey());
    }
    // The lock comes last: a page without its entry is stale, an entry without its page is a lie.
    if (!lock.equals(desk.lock(target))) {
      ProjectFiles.create(project, Lock.path(target), lock.text());
      written.add(Lock.path(target));
    }
  }

  /** What was untouched in one language must not pass for a translation into another. */
  private static Finding otherLocale(
      Delivery delivery, String exportedFor, Optional<LanguageTag> target) {
    String back = "set `trgLang` back to `" + exportedFor + "`";
    return broken(
        delivery.root(),
        "it was exported for `"
            + exportedFor
            + "`, and now says that it translates into `"
            + delivery.targetLanguage()
            + "`",
        target
            .map(tag -> back + ", or translate what `bustia translate export " + tag + "` writes")
            .orElse(back));
  }

  private static Finding noPage(Received unit, LanguageTag target) {
    return Finding.of(
            Rule.BROKEN_EXCHANGE,
            unit.place(),
            "there is no page `" + unit.page() + "` to translate into `" + target + "`")
        .help("take the file of that page out, or give the page its former name back")
        .build();
  }

  private static Finding unreadable(Received unit, String path) {
    return Finding.of(
            Rule.BROKEN_EXCHANGE,
            unit.place(),
            "`" + path + "` is there and cannot be read, so it is not replaced")
        .help("mend what `bustia check` says of it, or take it away")
        .build();
  }

  private static Finding broken(Place place, String why, String help) {
    return Finding.of(
            Rule.BROKEN_EXCHANGE, place, "`" + place.file().path() + "` cannot be imported: " + why)
        .help(help)
        .build();
  }
}
