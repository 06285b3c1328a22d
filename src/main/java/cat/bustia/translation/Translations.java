package cat.bustia.translation;

import cat.bustia.content.Catalog;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the translations of a help center against their sources. Any thread may use it. */
public final class Translations {
  private final Catalog catalog;
  private final Map<LanguageTag, Lock> locks;

  /**
   * @param locks of each locale that has one
   */
  public Translations(Catalog catalog, Map<LanguageTag, Lock> locks) {
    this.catalog = catalog;
    this.locks = Map.copyOf(locks);
  }

  /** Whether a page is one that others translate. */
  public boolean isSource(Page page) {
    return page.locale().equals(catalog.site().sourceLocale());
  }

  /**
   * What came of a translation.
   *
   * @param findings in the translation
   * @param newer the ids of the headings below which the source says something else than when it
   *     was translated; empty stands for what comes before the first heading
   */
  public record Checked(List<Finding> findings, List<String> newer) {
    public Checked {
      findings = List.copyOf(findings);
      newer = List.copyOf(newer);
    }

    /** The outcome of a page that translates none. */
    public static Checked nothing() {
      return new Checked(List.of(), List.of());
    }
  }

  /** Holds a translation against the page that it translates. */
  public Checked check(Substance translation, Substance source) {
    List<Finding> findings = new ArrayList<>(Parity.check(translation, source));
    Optional<Staleness> staleness = staleness(translation.page(), source);
    staleness.ifPresent(found -> findings.addAll(StaleBlocks.findings(translation, source, found)));
    return new Checked(findings, staleness.map(Translations::sections).orElse(List.of()));
  }

  /** What has changed since a page was translated; empty where nothing is recorded of it. */
  Optional<Staleness> staleness(Page translation, Substance source) {
    Lock lock = locks.get(translation.locale());
    if (lock == null || !lock.pages().containsKey(translation.name())) {
      return Optional.empty();
    }
    return Optional.of(Staleness.between(lock.pages().get(translation.name()), source.blocks()));
  }

  private static List<String> sections(Staleness staleness) {
    return staleness.changes().stream()
        .flatMap(change -> change.now().stream())
        .map(TextBlock::section)
        .distinct()
        .toList();
  }
}
