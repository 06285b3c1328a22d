package cat.bustia.impact;

import cat.bustia.report.Impact.Alarm;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Danger;
import cat.bustia.source.Located;
import cat.bustia.truth.HostLabels;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which changes of a provider could send its readers to somebody else's server, or their
 * passwords in the clear. What counts as the provider's own is what the definition said before.
 */
final class Alarms {
  private final Set<String> hosts = new HashSet<>();
  private final Set<String> domains = new HashSet<>();

  private Alarms(Provider before) {
    before.domains().forEach(domain -> domains.add(lower(domain.value())));
    before.hosts().forEach(other -> know(other.host().value()));
    before.webmail().flatMap(url -> host(url.value())).ifPresent(this::know);
    before.servers().forEach(this::know);
    before.services().forEach(service -> service.servers().forEach(this::know));
  }

  private void know(Server server) {
    know(server.host().value());
  }

  private void know(String host) {
    String name = lower(host);
    hosts.add(name);
    if (name.indexOf('{') < 0) {
      domains.add(HostLabels.registrable(name));
    }
  }

  /** The alarms of a provider that was there before. */
  static List<Alarm> of(Provider before, List<Change> changes) {
    Alarms known = new Alarms(before);
    List<Alarm> alarms = new ArrayList<>();
    for (Change change : changes) {
      known.hostAlarm(change).ifPresent(alarms::add);
      securityAlarm(change).ifPresent(alarms::add);
    }
    return alarms;
  }

  private Optional<Alarm> hostAlarm(Change change) {
    Optional<String> after = change.after().flatMap(value -> hostOf(change.key(), value.value()));
    if (after.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> before = change.before().flatMap(value -> hostOf(change.key(), value.value()));
    boolean moved = before.isPresent() && !before.get().equals(after.get());
    boolean fresh = before.isEmpty() && !hosts.contains(after.get());
    return moved || fresh
        ? Optional.of(
            new Alarm(
                moved ? Danger.HOST_MOVED : Danger.HOST_NEW,
                change.key(),
                before,
                after.get(),
                isForeign(after.get())))
        : Optional.empty();
  }

  private static Optional<Alarm> securityAlarm(Change change) {
    String none = Security.NONE.word();
    boolean off =
        change.key().endsWith(".security")
            && change.after().filter(value -> value.value().equals(none)).isPresent()
            && change.before().filter(value -> value.value().equals(none)).isEmpty();
    return off
        ? Optional.of(
            new Alarm(
                Danger.ENCRYPTION_OFF,
                change.key(),
                change.before().map(Located::value),
                none,
                false))
        : Optional.empty();
  }

  /** The host that a value leads to: a server's, a declared one, a domain, or an address's. */
  private static Optional<String> hostOf(String key, String value) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    boolean listed = key.contains("/hosts/") || key.contains("/domains/");
    if (listed) {
      return Optional.of(lower(name));
    }
    return key.endsWith(".host") ? Optional.of(lower(value)) : host(value);
  }

  /** The host of a web address. */
  private static Optional<String> host(String text) {
    String url = lower(text);
    int start = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : -1;
    if (start < 0) {
      return Optional.empty();
    }
    int end = start;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return Optional.of(url.substring(start, end));
  }

  private boolean isForeign(String host) {
    // {domain} stands for the user's own domain.
    String name = host.replace("{domain}.", "").replace("{domain}", "");
    if (name.isEmpty() || host.endsWith("{domain}") || hosts.contains(host)) {
      return false;
    }
    return domains.stream().noneMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
