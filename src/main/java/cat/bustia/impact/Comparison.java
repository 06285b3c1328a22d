package cat.bustia.impact;

import cat.bustia.report.Impact.Alarm;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Kind;
import cat.bustia.report.Impact.Part;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between two truths, by what holds for readers: that a value moves within a file, or
 * is inherited now and was written out before, is no difference.
 *
 * @param changes no place shows them yet
 * @param alarms those of hosts outside the provider's domains first
 */
public record Comparison(List<Part> parts, List<Change> changes, List<Alarm> alarms) {
  public Comparison {
    parts = List.copyOf(parts);
    changes = List.copyOf(changes);
    alarms = List.copyOf(alarms);
  }

  /**
   * Compares all providers, in the order of their ids.
   *
   * @param skipped the ids of providers to be left out
   */
  public static Comparison between(Truth before, Truth after, Set<String> skipped, Limits limits) {
    Walk walk = new Walk(limits);
    Set<String> ids = new TreeSet<>();
    before.providers().forEach(provider -> ids.add(provider.id()));
    after.providers().forEach(provider -> ids.add(provider.id()));
    ids.removeAll(skipped);
    ids.forEach(id -> walk.provider(id, before.provider(id), after.provider(id)));
    walk.alarms.sort(Comparator.comparing(alarm -> !alarm.foreign()));
    return new Comparison(walk.parts, walk.changes, walk.alarms);
  }

  private static final class Walk {
    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();

    Walk(Limits limits) {
      this.limits = limits;
    }

    void provider(String id, Optional<Provider> before, Optional<Provider> after) {
      String prefix = id + "/";
      int first = changes.size();
      Optional<Provider> only =
          before.isEmpty() ? after : after.isEmpty() ? before : Optional.empty();
      only.ifPresent(
          one -> parts.add(new Part(Kind.PROVIDER, id, after.isPresent(), one.name().place())));
      differences(prefix, general(before), general(after));
      List<Server> ownBefore = before.map(Provider::servers).orElse(List.of());
      List<Server> ownAfter = after.map(Provider::servers).orElse(List.of());
      if (only.isEmpty()) {
        servers(prefix, ownBefore, ownAfter, Set.of());
        order(prefix, ownBefore, ownAfter);
      }
      Map<String, Located<String>> valuesBefore = ProviderValues.servers(ownBefore);
      Map<String, Located<String>> valuesAfter = ProviderValues.servers(ownAfter);
      differences(prefix, valuesBefore, valuesAfter);
      for (String service : services(before, after)) {
        Optional<Service> was = before.flatMap(provider -> provider.service(service));
        Optional<Service> is = after.flatMap(provider -> provider.service(service));
        String inner = prefix + service + "/";
        if (only.isEmpty() && was.isPresent() != is.isPresent()) {
          Service one = was.or(() -> is).orElseThrow();
          parts.add(new Part(Kind.SERVICE, prefix + service, is.isPresent(), one.name().place()));
        } else if (only.isEmpty()) {
          servers(
              inner,
              was.map(Service::servers).orElse(List.of()),
              is.map(Service::servers).orElse(List.of()),
              changed(ownBefore, ownAfter));
        }
        ofService(inner, was, is, valuesBefore, valuesAfter);
      }
      before.ifPresent(
          provider -> alarms.addAll(Alarms.of(provider, changes.subList(first, changes.size()))));
    }

    private Map<String, Located<String>> general(Optional<Provider> provider) {
      return provider.map(each -> ProviderValues.general(each, limits)).orElse(Map.of());
    }

    private static Set<String> services(Optional<Provider> before, Optional<Provider> after) {
      Set<String> ids = new LinkedHashSet<>();
      after.ifPresent(provider -> provider.services().forEach(each -> ids.add(each.id())));
      before.ifPresent(provider -> provider.services().forEach(each -> ids.add(each.id())));
      return ids;
    }

    private static Set<String> ids(List<Server> servers) {
      Set<String> ids = new LinkedHashSet<>();
      servers.forEach(server -> ids.add(server.id()));
      return ids;
    }

    /** The servers that only one side has. */
    private static Set<String> changed(List<Server> before, List<Server> after) {
      Set<String> both = ids(before);
      both.retainAll(ids(after));
      Set<String> all = ids(before);
      all.addAll(ids(after));
      all.removeAll(both);
      return all;
    }

    /**
     * Servers that came or went.
     *
     * @param told those whose coming or going is told already
     */
    private void servers(String prefix, List<Server> before, List<Server> after, Set<String> told) {
      Set<String> known = ids(before);
      for (Server server : after) {
        if (!known.contains(server.id()) && !told.contains(server.id())) {
          parts.add(new Part(Kind.SERVER, prefix + server.id(), true, server.place()));
        }
      }
      Set<String> left = ids(after);
      for (Server server : before) {
        if (!left.contains(server.id()) && !told.contains(server.id())) {
          parts.add(new Part(Kind.SERVER, prefix + server.id(), false, server.place()));
        }
      }
    }

    /** The order of servers is the order of preference. */
    private void order(String prefix, List<Server> before, List<Server> after) {
      List<String> was = List.copyOf(ids(before));
      List<String> is = List.copyOf(ids(after));
      if (!was.equals(is) && Set.copyOf(was).equals(Set.copyOf(is))) {
        changes.add(
            new Change(
                prefix + "servers",
                Optional.of(new Located<>(String.join(", ", was), before.get(0).place())),
                Optional.of(new Located<>(String.join(", ", is), after.get(0).place())),
                List.of()));
      }
    }

    private void differences(
        String prefix, Map<String, Located<String>> before, Map<String, Located<String>> after) {
      for (String name : names(before, after)) {
        difference(prefix + name, get(before, name), get(after, name));
      }
    }

    /** Where a service has what its provider has, its provider's change is told, and once. */
    private void ofService(
        String prefix,
        Optional<Service> was,
        Optional<Service> is,
        Map<String, Located<String>> ownBefore,
        Map<String, Located<String>> ownAfter) {
      Map<String, Located<String>> before =
          was.map(service -> ProviderValues.servers(service.servers())).orElse(Map.of());
      Map<String, Located<String>> after =
          is.map(service -> ProviderValues.servers(service.servers())).orElse(Map.of());
      for (String name : names(before, after)) {
        boolean inherited =
            (was.isEmpty() || equal(get(before, name), get(ownBefore, name)))
                && (is.isEmpty() || equal(get(after, name), get(ownAfter, name)));
        if (!inherited) {
          difference(prefix + name, get(before, name), get(after, name));
        }
      }
    }

    private void difference(
        String key, Optional<Located<String>> before, Optional<Located<String>> after) {
      if (!equal(before, after)) {
        changes.add(new Change(key, before, after, List.of()));
      }
    }

    private static Set<String> names(
        Map<String, Located<String>> before, Map<String, Located<String>> after) {
      Map<String, Located<String>> all = new LinkedHashMap<>(after);
      all.putAll(before);
      return all.keySet();
    }

    private static Optional<Located<String>> get(Map<String, Located<String>> values, String name) {
      return Optional.ofNullable(values.get(name));
    }

    private static boolean equal(Optional<Located<String>> a, Optional<Located<String>> b) {
      return a.map(Located::value).equals(b.map(Located::value));
    }
  }
}
