package cat.bustia.translation;

import cat.bustia.content.Catalog;
import cat.bustia.content.Page;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.translation.PageStatus.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the translations of a help center against their sources. Any thread may use it. */
public final class Translations {
  private final Catalog catalog;
  private final Map<LanguageTag, Lock> locks;
  private final Set<LanguageTag> unreadable;

  /** Where every lock that is there can be read. */
  public Translations(Catalog catalog, Map<LanguageTag, Lock> locks) {
    this(catalog, locks, Set.of());
  }

  /**
   * @param locks of each locale that has one
   * @param unreadable the locales whose lock cannot be read, which is told once and not of each
   *     page
   */
  public Translations(Catalog catalog, Map<LanguageTag, Lock> locks, Set<LanguageTag> unreadable) {
    this.catalog = catalog;
    this.locks = Map.copyOf(locks);
    this.unreadable = Set.copyOf(unreadable);
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
    LanguageTag language = translation.page().language();
    if (!language.language().equals(source.page().language().language())) {
      // What is written for a region says the same in its own way.
      findings.addAll(Structure.check(translation, source, catalog.glossary()));
    }
    Optional<Staleness> staleness = staleness(translation.page(), source);
    staleness.ifPresent(found -> findings.addAll(StaleBlocks.findings(translation, source, found)));
    return new Checked(findings, staleness.map(Translations::sections).orElse(List.of()));
  }

  /** What has changed since a page was translated; empty where nothing is recorded of it. */
  private Optional<Staleness> staleness(Page translation, Substance source) {
    return Optional.ofNullable(locks.get(translation.locale()))
        .flatMap(lock -> Optional.ofNullable(lock.pages().get(translation.name())))
        .map(recorded -> Staleness.between(recorded, source.blocks()));
  }

  private static List<String> sections(Staleness staleness) {
    return staleness.changes().stream()
        .flatMap(change -> change.now().stream())
        .map(TextBlock::section)
        .distinct()
        .toList();
  }

  /**
   * How every page stands in every other locale than the source's, by locale in the site's order,
   * then by name.
   *
   * @param sources by name, what the pages of the source locale say
   */
  public List<PageStatus> status(Map<String, Substance> sources) {
    List<PageStatus> all = new ArrayList<>();
    for (LanguageTag locale : catalog.site().locales()) {
      if (!locale.equals(catalog.site().sourceLocale())) {
        Set<String> names = new TreeSet<>();
        catalog.pages().stream()
            .filter(page -> !page.front().draft())
            .filter(
                page -> page.locale().equals(locale) || isSource(page) && !isRegional(page, locale))
            .forEach(page -> names.add(page.name()));
        names.forEach(
            name -> all.add(status(locale, name, Optional.ofNullable(sources.get(name)))));
      }
    }
    return all;
  }

  /** Whether a locale is a form of a page's own language that writes only what differs. */
  private boolean isRegional(Page page, LanguageTag locale) {
    return catalog
        .served(locale, page.name())
        .filter(served -> served.language().language().equals(locale.language()))
        .isPresent();
  }

  private PageStatus status(LanguageTag locale, String name, Optional<Substance> source) {
    Optional<Page> translation = catalog.page(locale, name);
    if (source.isEmpty()) {
      return new PageStatus(locale, name, State.ORPHAN, translation, 0, List.of());
    }
    int blocks = source.get().blocks().size();
    if (translation.isEmpty()) {
      return new PageStatus(locale, name, State.MISSING, translation, blocks, List.of());
    }
    Optional<Staleness> staleness = staleness(translation.get(), source.get());
    State state =
        staleness.isEmpty()
            ? State.UNRECORDED
            : staleness.get().isCurrent() ? State.CURRENT : State.STALE;
    return new PageStatus(
        locale,
        name,
        state,
        translation,
        blocks,
        staleness.map(Staleness::changes).orElse(List.of()));
  }

  /** What is wrong with translations that are not there, or should not be. */
  public List<Finding> findings(List<PageStatus> status) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<LanguageTag>> missing = new TreeMap<>();
    for (PageStatus each : status) {
      if (each.state() == State.MISSING) {
        missing.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each.locale());
      } else if (each.state() == State.ORPHAN) {
        each.translation().ifPresent(page -> findings.add(orphan(page)));
      } else if (each.state() == State.UNRECORDED && locks.containsKey(each.locale())) {
        each.translation().ifPresent(page -> findings.add(unrecorded(page)));
      }
    }
    missing.forEach(
        (name, locales) ->
            catalog
                .page(catalog.site().sourceLocale(), name)
                .ifPresent(source -> findings.add(missing(source, locales))));
    findings.addAll(Budgets.check(catalog.site(), status, unreadable));
    return findings;
  }

  private static Finding missing(Page source, List<LanguageTag> locales) {
    List<String> paths =
        locales.stream().map(tag -> "content/" + tag + "/" + source.name()).toList();
    return Finding.of(
            Rule.MISSING_TRANSLATION,
            source.front().title().place(),
            "this page is not translated into `"
                + String.join("`, `", locales.stream().map(LanguageTag::text).toList())
                + "`")
        .help("write `" + String.join("`, `", paths) + "`")
        .build();
  }

  private Finding orphan(Page page) {
    LanguageTag source = catalog.site().sourceLocale();
    List<String> names = catalog.pages().stream().filter(this::isSource).map(Page::name).toList();
    List<String> near = Nearest.names(page.name(), names);
    return Finding.of(
            Rule.ORPHAN_TRANSLATION,
            page.front().title().place(),
            "this page translates none: there is no `content/" + source + "/" + page.name() + "`")
        .help(
            near.isEmpty()
                ? "write that page, or take this one away"
                : "rename it as its source, `" + String.join("` or `", near) + "`")
        .build();
  }

  private static Finding unrecorded(Page page) {
    return Finding.of(
            Rule.STALE_TRANSLATION,
            page.front().title().place(),
            "nothing says from what this page was translated")
        .help(
            "compare it with its source, then run `bustia status --accept "
                + page.file().path()
                + "`")
        .build();
  }
}
