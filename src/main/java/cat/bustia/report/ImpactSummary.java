package cat.bustia.report;

import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Fate;
import cat.bustia.report.Impact.Showing;
import cat.bustia.source.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An impact in figures; a place that shows several changed values counts once.
 *
 * @param pages by path, the places of each that show changed values
 * @param locales of these pages
 * @param clients that these pages are about
 * @param follow how many places change by themselves
 * @param look how many must be looked at
 */
record ImpactSummary(
    int changed,
    int added,
    int removed,
    Map<String, Set<Place>> pages,
    Set<String> locales,
    Set<String> clients,
    int follow,
    int look) {

  static ImpactSummary of(Impact impact) {
    int changed = 0;
    int added = 0;
    int removed = 0;
    Map<String, Set<Place>> pages = new LinkedHashMap<>();
    Set<String> locales = new LinkedHashSet<>();
    Set<String> clients = new LinkedHashSet<>();
    Set<Place> follow = new HashSet<>();
    Set<Place> look = new HashSet<>();
    for (Change change : impact.changes()) {
      if (change.before().isEmpty()) {
        added++;
      } else if (change.after().isEmpty()) {
        removed++;
      } else {
        changed++;
      }
      for (Showing showing : change.shown()) {
        if (showing.fate() == Fate.FOLLOWS) {
          follow.add(showing.place());
        } else if (showing.needsLook()) {
          look.add(showing.place());
        }
        showing
            .page()
            .ifPresent(
                page -> {
                  pages
                      .computeIfAbsent(page.path(), path -> new LinkedHashSet<>())
                      .add(showing.place());
                  locales.add(page.locale());
                  page.client().ifPresent(clients::add);
                });
      }
    }
    return new ImpactSummary(
        changed, added, removed, pages, locales, clients, follow.size(), look.size());
  }

  /** {@code 2 values change, 1 is added}; empty where none does. */
  String changes() {
    StringBuilder text = new StringBuilder();
    add(text, changed, "changes", "change");
    add(text, added, "is added", "are added");
    add(text, removed, "is removed", "are removed");
    return text.toString();
  }

  private static void add(StringBuilder text, int count, String one, String several) {
    if (count > 0) {
      String noun = text.length() > 0 ? "" : count == 1 ? "value " : "values ";
      text.append(text.length() > 0 ? ", " : "")
          .append(count)
          .append(' ')
          .append(noun)
          .append(count == 1 ? one : several);
    }
  }

  /** {@code 14 places change by themselves, 2 must be looked at}. */
  String places() {
    return counted(follow, "place changes by itself", "places change by themselves")
        + ", "
        + (look == 0 ? "none" : look)
        + " must be looked at";
  }

  /** {@code 5 pages in 1 locale, 3 clients}. */
  String reach() {
    return counted(pages.size(), "page", "pages")
        + " in "
        + counted(locales.size(), "locale", "locales")
        + ", "
        + counted(clients.size(), "client", "clients");
  }

  static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  static List<Showing> of(Change change, Fate... fates) {
    List<Fate> wanted = List.of(fates);
    return change.shown().stream().filter(each -> wanted.contains(each.fate())).toList();
  }
}
