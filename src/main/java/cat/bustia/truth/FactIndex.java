package cat.bustia.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All facts of a truth, each found by a hash of its name. */
final class FactIndex implements Facts {
  private final Map<String, ProviderFacts> byProvider = new HashMap<>();
  private final List<Fact> all;

  FactIndex(Truth truth) {
    List<Fact> facts = new ArrayList<>();
    for (Provider provider : truth.providers()) {
      ProviderFacts found = new ProviderFacts(provider);
      byProvider.put(provider.id(), found);
      facts.addAll(found.all());
    }
    all = List.copyOf(facts);
  }

  @Override
  public Lookup find(String name, Provider provider, List<String> services) {
    ProviderFacts page = byProvider.get(provider.id());
    if (page == null) {
      page = new ProviderFacts(provider);
    }
    int slash = name.indexOf('/');
    if (slash < 0) {
      return find("", name, page.scopes(services), page);
    }
    String first = name.substring(0, slash);
    String rest = name.substring(slash + 1);
    if (page.service(first) != null) {
      return find(first + "/", rest, page.scopes(List.of(first)), page);
    }
    ProviderFacts named = byProvider.get(first);
    if (named == null) {
      return new Lookup.Unknown(withKnownPrefix(first, rest, provider, services, page));
    }
    int second = rest.indexOf('/');
    if (second < 0) {
      return find(first + "/", rest, named.scopes(List.of()), named);
    }
    String service = rest.substring(0, second);
    String key = rest.substring(second + 1);
    if (named.service(service) == null) {
      return new Lookup.Unknown(
          NearestFacts.prefixes(service, named.services()).stream()
              .map(near -> first + "/" + near + "/" + key)
              .toList());
    }
    String prefix = first + "/" + service + "/";
    return find(prefix, key, named.scopes(List.of(service)), named);
  }

  @Override
  public List<Fact> all() {
    return all;
  }

  private static Lookup find(
      String prefix, String key, List<Map<String, Fact>> scopes, ProviderFacts provider) {
    List<Fact> found = new ArrayList<>(scopes.size());
    boolean differ = false;
    for (Map<String, Fact> scope : scopes) {
      Fact fact = scope.get(key);
      if (fact != null && !found.contains(fact)) {
        differ |= !found.isEmpty() && !found.get(0).value().equals(fact.value());
        found.add(fact);
      }
    }
    if (found.isEmpty()) {
      return new Lookup.Unknown(nearest(prefix, key, scopes, provider));
    }
    return differ ? new Lookup.Ambiguous(List.copyOf(found)) : new Lookup.Found(found.get(0));
  }

  private static List<String> nearest(
      String prefix, String key, List<Map<String, Fact>> scopes, ProviderFacts provider) {
    if (prefix.isEmpty()) {
      List<String> elsewhere = provider.servicesWith(key);
      if (!elsewhere.isEmpty()) {
        return elsewhere.stream().map(service -> service + "/" + key).toList();
      }
    }
    Map<String, Fact> known = new LinkedHashMap<>();
    scopes.forEach(known::putAll);
    return NearestFacts.names(key, known).stream().map(near -> prefix + near).toList();
  }

  /** Where what stands before the slash names nothing: the prefixes that were probably meant. */
  private List<String> withKnownPrefix(
      String prefix, String rest, Provider provider, List<String> services, ProviderFacts page) {
    Set<String> prefixes = new LinkedHashSet<>(page.services());
    prefixes.addAll(byProvider.keySet());
    List<String> near = new ArrayList<>();
    for (String candidate : NearestFacts.prefixes(prefix, prefixes)) {
      if (find(candidate + "/" + rest, provider, services) instanceof Lookup.Found) {
        near.add(candidate + "/" + rest);
      }
    }
    if (near.isEmpty() && find(rest, provider, services) instanceof Lookup.Found) {
      near.add(rest);
    }
    return near;
  }
}
