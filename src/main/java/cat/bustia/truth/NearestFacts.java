package cat.bustia.truth;

import cat.bustia.finding.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the facts that a mistyped name was probably meant to lead to. */
final class NearestFacts {
  private NearestFacts() {}

  /** Known services or providers near to a mistyped one. */
  static List<String> prefixes(String typed, Collection<String> known) {
    return Nearest.names(typed, known);
  }

  /**
   * The known names nearest to a typed one, best first.
   *
   * <p>A name's two sides are compared each on its own: {@code imap.prot} is a port, and {@code
   * incoming.port} the port of each incoming server.
   */
  static List<String> names(String typed, Map<String, Fact> known) {
    int dot = typed.lastIndexOf('.');
    if (dot > 0) {
      Map<String, List<String>> lastByFirst = new LinkedHashMap<>();
      for (String name : known.keySet()) {
        int split = name.lastIndexOf('.');
        lastByFirst
            .computeIfAbsent(name.substring(0, split), first -> new ArrayList<>())
            .add(name.substring(split + 1));
      }
      List<String> near = new ArrayList<>();
      String last = typed.substring(dot + 1);
      for (String first : firsts(typed.substring(0, dot), known, lastByFirst)) {
        List<String> lasts = lastByFirst.getOrDefault(first, List.of());
        List<String> nearLasts = lasts.contains(last) ? List.of(last) : Nearest.names(last, lasts);
        nearLasts.forEach(found -> near.add(first + "." + found));
      }
      if (!near.isEmpty()) {
        return List.copyOf(near);
      }
    }
    return Nearest.names(typed, known.keySet());
  }

  private static Collection<String> firsts(
      String typed, Map<String, Fact> known, Map<String, List<String>> lastByFirst) {
    if (lastByFirst.containsKey(typed)) {
      return List.of(typed);
    }
    List<String> ofRole =
        known.values().stream()
            .flatMap(fact -> fact.server().stream())
            .filter(
                server -> server.protocol().role().name().toLowerCase(Locale.ROOT).equals(typed))
            .map(Server::id)
            .distinct()
            .toList();
    return ofRole.isEmpty() ? Nearest.names(typed, lastByFirst.keySet()) : ofRole;
  }
}
