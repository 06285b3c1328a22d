package cat.bustia.build;

import cat.bustia.check.PageLink;
import cat.bustia.check.PagePicture;
import cat.bustia.check.PageView;
import cat.bustia.check.SiteView;
import cat.bustia.check.Target;
import cat.bustia.content.Client;
import cat.bustia.content.Links.Destination;
import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.content.ShownValues;
import cat.bustia.content.ShownValues.Claim;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Fate;
import cat.bustia.report.Impact.Means;
import cat.bustia.report.Impact.OnPage;
import cat.bustia.report.Impact.Showing;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import cat.bustia.statement.Statement;
import cat.bustia.statement.StatementFinder;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Facts.Lookup;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the places that show values which have changed, by reading each page twice: by the truth of
 * before and by that of now.
 */
final class ShowingFinder {
  private final References formerReferences;
  private final StatementFinder formerStatements;
  private final StatementFinder statements;
  private final Truth before;
  private final Truth now;
  private final FactFinder formerFinder;
  private final FactFinder finder;
  private final References references;
  private final Map<String, Fact> formerFacts = new HashMap<>();
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, Change> changes = new HashMap<>();

  /** A place that shows the changed value of this key. */
  record Found(String key, Showing showing) {}

  /**
   * @param site as it is now
   * @param before the truth that it is held against
   */
  ShowingFinder(SiteView site, Truth before, List<Change> changes) {
    Facts former = Facts.of(before);
    this.references = site.references();
    this.formerReferences = new References(site.catalog(), before, former);
    this.formerStatements = new StatementFinder(before, site.catalog(), formerReferences);
    this.before = before;
    this.now = site.truth();
    this.statements = new StatementFinder(site.truth(), site.catalog(), references);
    this.formerFinder = new FactFinder(formerReferences, former);
    this.finder = new FactFinder(references, site.facts());
    former.all().forEach(fact -> formerFacts.put(fact.key(), fact));
    site.facts().all().forEach(fact -> facts.put(fact.key(), fact));
    changes.forEach(change -> this.changes.put(change.key(), change));
  }

  /** What a page shows, and the pictures on it. */
  record OfPage(List<Found> found, List<String> pictures, OnPage page) {}

  /** A page's places, in its order. */
  OfPage find(PageView view) {
    Page page = view.page();
    OnPage on =
        new OnPage(
            page.file().path(),
            page.locale().text(),
            view.client().map(Client::name).map(Located::value));
    List<FactFinder.Found> now = finder.find(page, view.document(), view.statements());
    List<FactFinder.Found> then =
        formerFinder.find(page, view.document(), formerStatements.find(page, view.document()));
    List<Found> found = new ArrayList<>();
    references(then, now, on, found);
    literals(then, now, Optional.of(on), found);
    webAddresses(view, on, found);
    found.sort(Comparator.comparing(each -> each.showing().place().span()));
    return new OfPage(found, pictures(view), on);
  }

  /** What texts of no page have typed out, by what they state. */
  List<Found> find(BiFunction<StatementFinder, Truth, List<Statement>> texts) {
    List<Found> found = new ArrayList<>();
    literals(
        formerFinder.find(texts.apply(formerStatements, before)),
        finder.find(texts.apply(statements, now)),
        Optional.empty(),
        found);
    return found;
  }

  /** A place with the name that it states; a settings card states several at one place. */
  private record Name(Span span, String name) {
    static Name of(FactFinder.Found found) {
      String key = found.key();
      return new Name(found.stating().place().span(), key.substring(key.lastIndexOf('/') + 1));
    }
  }

  private void references(
      List<FactFinder.Found> then, List<FactFinder.Found> now, OnPage on, List<Found> found) {
    Map<Name, FactFinder.Found> before = byName(then);
    Map<Name, FactFinder.Found> after = byName(now);
    Map<Name, FactFinder.Found> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    all.forEach(
        (name, any) -> {
          Optional<Fact> was = fact(before.get(name), formerFacts);
          Optional<Fact> is = fact(after.get(name), facts);
          change(was, is)
              .ifPresent(
                  change ->
                      found.add(
                          new Found(
                              change.key(),
                              showing(
                                  Means.REFERENCE,
                                  is.isPresent() ? Fate.FOLLOWS : Fate.BREAKS,
                                  any.stating().place(),
                                  on))));
        });
  }

  private static Map<Name, FactFinder.Found> byName(List<FactFinder.Found> found) {
    Map<Name, FactFinder.Found> byName = new LinkedHashMap<>();
    for (FactFinder.Found each : found) {
      if (each.stating().reference()) {
        byName.putIfAbsent(Name.of(each), each);
      }
    }
    return byName;
  }

  private static Optional<Fact> fact(
      FactFinder.@org.jspecify.annotations.Nullable Found found, Map<String, Fact> facts) {
    return Optional.ofNullable(found).flatMap(each -> Optional.ofNullable(facts.get(each.key())));
  }

  /** The change that makes one fact of another; none if a reader sees no difference. */
  private Optional<Change> change(Optional<Fact> was, Optional<Fact> is) {
    Optional<String> before = was.map(Fact::value);
    Optional<String> after = is.map(Fact::value);
    if (before.equals(after)) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>();
    is.map(Fact::key).ifPresent(keys::add);
    was.map(Fact::key).ifPresent(keys::add);
    List.copyOf(keys).forEach(key -> keys.add(ofProvider(key)));
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(changes.get(key)).stream())
        .filter(
            change ->
                (before.isEmpty() || before.equals(change.before().map(Located::value)))
                    && (after.isEmpty() || after.equals(change.after().map(Located::value))))
        .findFirst();
  }

  /** The provider's own key for a service's: what a service has inherited is told but once. */
  private static String ofProvider(String key) {
    int first = key.indexOf('/');
    int last = key.lastIndexOf('/');
    return first == last ? key : key.substring(0, first) + key.substring(last);
  }

  private void literals(
      List<FactFinder.Found> then,
      List<FactFinder.Found> now,
      Optional<OnPage> on,
      List<Found> found) {
    for (FactFinder.Found each : then) {
      literal(each, formerFacts, on, Fate.STALE).ifPresent(found::add);
    }
    for (FactFinder.Found each : now) {
      literal(each, facts, on, Fate.DONE).ifPresent(found::add);
    }
  }

  private Optional<Found> literal(
      FactFinder.Found each, Map<String, Fact> known, Optional<OnPage> on, Fate fate) {
    Optional<Fact> fact = each.stating().reference() ? Optional.empty() : fact(each, known);
    return (fate == Fate.STALE ? change(fact, Optional.empty()) : change(Optional.empty(), fact))
        .map(
            change ->
                new Found(change.key(), showing(Means.LITERAL, fate, each.stating().place(), on)));
  }

  /** Links that were typed out: statements are of mail servers, and these are of no server. */
  private void webAddresses(PageView view, OnPage on, List<Found> found) {
    Optional<Change> change =
        formerReferences
            .provider(view.page())
            .map(provider -> changes.get(provider.id() + "/provider.webmail"));
    if (change.isEmpty()) {
      return;
    }
    for (PageLink link : view.links()) {
      if (link.target() instanceof Target.Absolute target
          && !view.at(target.span()).text().contains("{{")) {
        Place place = view.at(target.span());
        if (leadsTo(target.url(), change.get().before())) {
          found.add(new Found(change.get().key(), showing(Means.LITERAL, Fate.STALE, place, on)));
        } else if (leadsTo(target.url(), change.get().after())) {
          found.add(new Found(change.get().key(), showing(Means.LITERAL, Fate.DONE, place, on)));
        }
      }
    }
  }

  private static boolean leadsTo(String url, Optional<Located<String>> address) {
    return address
        .filter(
            known -> {
              String value = known.value();
              return url.equals(value)
                  || (url + "/").equals(value)
                  || url.startsWith(value.endsWith("/") ? value : value + "/");
            })
        .isPresent();
  }

  private static Showing showing(Means means, Fate fate, Place place, OnPage on) {
    return showing(means, fate, place, Optional.of(on));
  }

  private static Showing showing(Means means, Fate fate, Place place, Optional<OnPage> on) {
    return new Showing(means, fate, place, Optional.empty(), on);
  }

  private static List<String> pictures(PageView view) {
    List<String> paths = new ArrayList<>();
    for (PagePicture picture : view.pictures()) {
      picture
          .link()
          .destination()
          .filter(Destination.ToFile.class::isInstance)
          .map(file -> ((Destination.ToFile) file).path())
          .filter(path -> !paths.contains(path))
          .ifPresent(paths::add);
    }
    return paths;
  }

  /** What a picture shows, once for each page that it is on. */
  List<Found> find(ShownValues shown, List<OfPage> pages) {
    List<Optional<OnPage>> on = new ArrayList<>();
    for (OfPage page : pages) {
      if (page.pictures().contains(shown.picture())) {
        on.add(Optional.of(page.page()));
      }
    }
    if (on.isEmpty()) {
      on.add(Optional.empty());
    }
    List<Found> found = new ArrayList<>();
    for (Claim claim : shown.claims()) {
      Optional<Fact> was = fact(formerReferences.find(claim.key().value()));
      Optional<Fact> is = fact(references.find(claim.key().value()));
      Optional<Change> change = change(was, is);
      if (change.isPresent()) {
        boolean done = is.map(Fact::value).equals(Optional.of(claim.value().value()));
        for (Optional<OnPage> page : on) {
          found.add(
              new Found(
                  change.get().key(),
                  new Showing(
                      Means.PICTURE,
                      done ? Fate.DONE : Fate.STALE,
                      claim.value().place(),
                      Optional.of(shown.picture()),
                      page)));
        }
      }
    }
    return found;
  }

  private static Optional<Fact> fact(Lookup lookup) {
    return lookup instanceof Lookup.Found found ? Optional.of(found.fact()) : Optional.empty();
  }
}
