package cat.bustia.impact;

import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Field;
import cat.bustia.truth.OtherHost;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Retired;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every value of a provider by its key without the provider: those of facts have the facts' own
 * keys and texts.
 */
final class ProviderValues {
  private ProviderValues() {}

  /** What is true of the provider as a whole, in the order of a definition. */
  static Map<String, Located<String>> general(Provider provider, Limits limits) {
    Map<String, Located<String>> values = new LinkedHashMap<>();
    values.put("provider.name", provider.name());
    values.put("provider.shortName", provider.shortName());
    provider.webmail().ifPresent(webmail -> values.put("provider.webmail", webmail));
    provider.domains().stream()
        .findFirst()
        .ifPresent(first -> values.put("provider.domain", first));
    provider.domains().forEach(domain -> values.put("domains/" + domain.value(), domain));
    for (Service service : provider.services()) {
      values.put("service." + service.id() + ".name", service.name());
      joined(service.synchronises(), word -> word)
          .ifPresent(all -> values.put("service." + service.id() + ".synchronises", all));
    }
    for (OtherHost host : provider.hosts()) {
      values.put("hosts/" + host.host().value(), new Located<>(host.use(), host.host().place()));
    }
    for (Retired retired : provider.retired()) {
      values.put("retired/" + name(retired), new Located<>(fate(retired), retired.place()));
    }
    values.putAll(UnstatedValues.of(provider.file(), limits));
    return values;
  }

  /** The fields of servers, which services may have otherwise. */
  static Map<String, Located<String>> servers(List<Server> servers) {
    Map<String, Located<String>> values = new LinkedHashMap<>();
    for (Server server : servers) {
      values.put(
          server.id() + ".protocol", new Located<>(server.protocol().word(), server.place()));
      for (Field field : Field.values()) {
        server.field(field).ifPresent(value -> values.put(key(server, field), value));
      }
      // The first one is the fact; a change of the others is one of the definition all the same.
      List<Located<Authentication>> all = server.authentication();
      joined(all.subList(Math.min(1, all.size()), all.size()), Authentication::word)
          .ifPresent(others -> values.put(server.id() + ".authentication.others", others));
    }
    return values;
  }

  static String key(Server server, Field field) {
    return server.id() + "." + field.word();
  }

  private static <T> Optional<Located<String>> joined(
      List<Located<T>> values, java.util.function.Function<T, String> word) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = values.stream().map(value -> word.apply(value.value())).toList();
    return Optional.of(new Located<>(String.join(", ", words), values.get(0).place()));
  }

  private static String name(Retired retired) {
    List<String> parts = new ArrayList<>();
    retired.protocol().ifPresent(protocol -> parts.add(protocol.word()));
    retired.host().ifPresent(parts::add);
    retired.port().ifPresent(port -> parts.add(port.toString()));
    retired.security().ifPresent(security -> parts.add(security.word()));
    retired.username().ifPresent(parts::add);
    return String.join(" ", parts);
  }

  private static String fate(Retired retired) {
    return "retired"
        + retired.replacedBy().map(key -> ", replaced by " + key).orElse("")
        + retired.until().map(day -> ", true until " + day).orElse("");
  }
}
