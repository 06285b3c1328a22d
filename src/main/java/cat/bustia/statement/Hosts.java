package cat.bustia.statement;

import cat.bustia.finding.Nearest;
import cat.bustia.i18n.LookAlikes;
import cat.bustia.source.Located;
import cat.bustia.truth.HostLabels;
import cat.bustia.truth.OtherHost;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Retired;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import cat.bustia.truth.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All hosts and domains of a truth, and what a name in a text is to them. */
final class Hosts {
  /** What a name is. */
  enum Kind {
    /** A mail server's host. */
    SERVER,
    RETIRED,
    /** A host of a provider that is no mail server. */
    OTHER,
    /** A provider's domain, or the registrable domain of its servers, by itself. */
    DOMAIN,
    /** Under such a domain, and nowhere in the truth. */
    UNDECLARED,
    /** A server's host, or nearly one, that a blank or a wrong order of its labels breaks. */
    BROKEN,
    LOOK_ALIKE,
    /** An example, a file, a package. */
    NOTHING,
    FOREIGN
  }

  private static final Set<String> RESERVED =
      Set.of("example", "test", "invalid", "localhost", "local", "tld", "lan", "internal");
  private static final Set<String> FILES =
      Set.of(
          "md",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "svg",
          "webp",
          "pdf",
          "html",
          "htm",
          "txt",
          "xml",
          "yaml",
          "yml",
          "json",
          "js",
          "css",
          "java",
          "php",
          "exe",
          "dmg",
          "zip",
          "jar",
          "log",
          "cfg",
          "conf",
          "ini",
          "plist",
          "mobileconfig",
          "reg",
          "csv",
          "doc",
          "docx",
          "port",
          "pst",
          "ost",
          "eml",
          "mbox",
          "dll",
          "cf",
          "server",
          "username",
          "hostname",
          "type");

  private static final int MOST_SLIPS = 10_000;

  private final Set<String> servers = new LinkedHashSet<>();
  private final Set<String> retired = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> domains = new LinkedHashSet<>();
  private final Map<String, String> bySkeleton = new HashMap<>();
  private final Map<String, List<String>> domainsBySkeleton = new HashMap<>();
  private final Map<String, Optional<String>> slips = new ConcurrentHashMap<>();

  /**
   * @param site the address of the help center itself, whose host pages may name
   */
  Hosts(Truth truth, String site) {
    others.add(hostOf(site));
    for (Provider provider : truth.providers()) {
      for (Located<String> domain : provider.domains()) {
        domains.add(lower(domain.value()));
      }
      provider.servers().forEach(server -> addServer(server, provider));
      for (Service service : provider.services()) {
        service.servers().forEach(server -> addServer(server, provider));
      }
      for (OtherHost other : provider.hosts()) {
        others.add(lower(other.host().value()));
      }
      provider.webmail().ifPresent(url -> others.add(hostOf(url.value())));
      for (Retired value : provider.retired()) {
        value.host().ifPresent(host -> retired.add(lower(host)));
      }
    }
    others.removeAll(servers);
    retired.removeAll(servers);
    for (Set<String> names : List.of(domains, others, servers)) {
      names.forEach(name -> bySkeleton.put(LookAlikes.skeleton(name), name));
    }
    for (String domain : new TreeSet<>(domains)) {
      domainsBySkeleton
          .computeIfAbsent(LookAlikes.skeleton(domain), skeleton -> new ArrayList<>())
          .add(domain);
    }
  }

  private void addServer(Server server, Provider provider) {
    for (String host : of(server, provider)) {
      servers.add(host);
      if (!host.contains("{")) {
        domains.add(HostLabels.registrable(host));
      }
    }
  }

  /** The hosts that a server's pattern stands for: one for each of the provider's domains. */
  static Set<String> of(Server server, Provider provider) {
    String pattern = lower(server.host().value());
    if (!pattern.contains("{domain}")) {
      return Set.of(pattern);
    }
    Set<String> hosts = new HashSet<>();
    hosts.add(pattern);
    for (Located<String> domain : provider.domains()) {
      hosts.add(pattern.replace("{domain}", lower(domain.value())));
    }
    return hosts;
  }

  /** What a name is, as typed. */
  Kind kind(String typed, boolean odd) {
    String name = lower(typed);
    if (servers.contains(name)) {
      return odd ? Kind.LOOK_ALIKE : Kind.SERVER;
    }
    if (retired.contains(name)) {
      return Kind.RETIRED;
    }
    if (others.contains(name)) {
      return odd ? Kind.LOOK_ALIKE : Kind.OTHER;
    }
    if (domains.contains(name)) {
      return Kind.DOMAIN;
    }
    if (name.indexOf(' ') >= 0) {
      return Kind.BROKEN;
    }
    String same = bySkeleton.get(LookAlikes.skeleton(name));
    if (same != null && servers.contains(same)) {
      return Kind.LOOK_ALIKE;
    }
    if (isOwn(name)) {
      return Kind.UNDECLARED;
    }
    if (meant(name) != null) {
      return Kind.LOOK_ALIKE;
    }
    return isNothing(name) ? Kind.NOTHING : Kind.FOREIGN;
  }

  /** Whether a name stands under a domain of the truth. */
  boolean isOwn(String name) {
    int dot = name.indexOf('.');
    while (dot >= 0) {
      String rest = name.substring(dot + 1);
      if (domains.contains(rest)) {
        return true;
      }
      dot = name.indexOf('.', dot + 1);
    }
    return false;
  }

  boolean isServer(String name) {
    return servers.contains(lower(name));
  }

  /** Whether a name is that of somebody else's server: a host of its own, no site, no file. */
  boolean isStranger(String typed) {
    String name = lower(typed);
    if (HostLabels.count(name) < 3 || name.startsWith("www.")) {
      return false;
    }
    Kind kind = kind(name, false);
    return kind == Kind.FOREIGN
        || kind == Kind.OTHER
        || kind == Kind.NOTHING && !FILES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Whether a name of as many labels as a server's is two slips of the pen from it at most. */
  boolean isNearServer(String typed) {
    String name = lower(typed);
    int labels = HostLabels.count(name);
    for (String server : servers) {
      if (HostLabels.count(server) == labels && close(name, server, labels)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the truth that a look-alike passes for; null if it is none. */
  @Nullable String meant(String typed) {
    String name = lower(typed);
    String skeleton = LookAlikes.skeleton(name);
    String same = bySkeleton.get(skeleton);
    if (same != null) {
      return same.equals(name) ? null : same;
    }
    for (int dot = skeleton.indexOf('.'); dot >= 0; dot = skeleton.indexOf('.', dot + 1)) {
      for (String domain : domainsBySkeleton.getOrDefault(skeleton.substring(dot + 1), List.of())) {
        if (!name.endsWith("." + domain)) {
          return domain;
        }
      }
    }
    return nearby(name).orElse(null);
  }

  /**
   * A known host or domain that is a slip of the pen away, on a domain of its own. A help center
   * names few strangers, each on many pages, and a truth may have thousands of hosts.
   */
  private Optional<String> nearby(String name) {
    Optional<String> known = slips.get(name);
    if (known == null) {
      known = Optional.ofNullable(slip(name));
      if (slips.size() < MOST_SLIPS) {
        slips.put(name, known);
      }
    }
    return known;
  }

  private @Nullable String slip(String name) {
    int labels = HostLabels.count(name);
    for (String host : servers) {
      if (close(name, host, labels)) {
        return host;
      }
    }
    for (String domain : domains) {
      int depth = HostLabels.count(domain);
      if (depth < 2 || labels < depth) {
        continue;
      }
      String tail = HostLabels.last(name, depth);
      if (!tail.equals(domain) && close(tail, domain, depth)) {
        return domain;
      }
    }
    return null;
  }

  private static boolean close(String typed, String known, int labels) {
    int difference = Math.abs(typed.length() - known.length());
    if (difference > 2 || known.length() < 6) {
      return false;
    }
    // A domain of few letters has honest neighbours: there only one slip counts.
    int allowed = known.length() >= 12 && labels == HostLabels.count(known) ? 2 : 1;
    return Nearest.distance(typed, known) <= allowed;
  }

  private static boolean isNothing(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String registrable = HostLabels.registrable(name);
    return RESERVED.contains(last)
        || FILES.contains(last)
        || registrable.startsWith("example.")
        || registrable.startsWith("domain.")
        || registrable.startsWith("yourdomain.")
        || registrable.startsWith("domini.")
        || registrable.startsWith("dominio.");
  }

  private static String hostOf(String url) {
    int start = url.indexOf("://");
    String rest = start < 0 ? url : url.substring(start + 3);
    int end = 0;
    while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return lower(rest.substring(0, end));
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
