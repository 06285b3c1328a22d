package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.report.JsonDocument;
import cat.bustia.source.Located;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Extras;
import cat.bustia.truth.OtherHost;
import cat.bustia.truth.OtherServer;
import cat.bustia.truth.Pickup;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import cat.bustia.truth.Setup;
import cat.bustia.truth.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code api/servers.json}: the definitions as data, in their own words and order. */
final class ServersApi {
  static final String PATH = "api/servers.json";

  /** Grows when a reader of the former version would misread the file. */
  static final int VERSION = 1;

  private ServersApi() {}

  static OutputFile file(Truth truth) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", "../schema/servers.schema.json");
    json.put("version", VERSION);
    json.put("providers", truth.providers().stream().map(ServersApi::provider).toList());
    return Exports.file(PATH, JsonDocument.of(json), "application/json", "the definitions");
  }

  private static Map<String, Object> provider(Provider provider) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", provider.id());
    json.put("name", provider.name().value());
    json.put("shortName", provider.shortName().value());
    json.put("domains", values(provider.domains()));
    provider.webmail().ifPresent(webmail -> json.put("webmail", webmail.value()));
    json.put("servers", servers(provider.servers()));
    json.put("services", provider.services().stream().map(ServersApi::service).toList());
    json.put("hosts", provider.hosts().stream().map(ServersApi::host).toList());
    List<OtherServer> others = provider.extras().otherServers();
    if (!others.isEmpty()) {
      json.put("otherServers", others.stream().map(ServersApi::other).toList());
    }
    provider.extras().oauth2().ifPresent(oauth2 -> json.put("oauth2", oauth2(oauth2)));
    return json;
  }

  private static Map<String, Object> service(Service service) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", service.id());
    json.put("name", service.name().value());
    json.put("synchronises", values(service.synchronises()));
    json.put("servers", servers(service.servers()));
    return json;
  }

  private static List<Map<String, Object>> servers(List<Server> servers) {
    return servers.stream().map(ServersApi::server).toList();
  }

  private static Map<String, Object> server(Server server) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", server.id());
    json.put("protocol", server.protocol().word());
    json.put("host", server.host().value());
    json.put("port", server.port().value());
    json.put("security", server.security().value().word());
    server.username().ifPresent(username -> json.put("username", username.value()));
    json.put("authentication", server.methods().stream().map(Authentication::word).toList());
    Pickup pickup = server.pickup();
    pickup.leaveMessages().ifPresent(flag -> json.put("leaveMessagesOnServer", flag));
    pickup.daysToLeave().ifPresent(days -> json.put("daysToLeaveMessagesOnServer", days));
    pickup.downloadOnBiff().ifPresent(flag -> json.put("downloadOnBiff", flag));
    pickup.checkInterval().ifPresent(minutes -> json.put("checkInterval", minutes));
    setup(server.setup(), json);
    return json;
  }

  private static void setup(Setup setup, Map<String, Object> json) {
    setup.addThisServer().ifPresent(flag -> json.put("addThisServer", flag));
    setup.useGlobalPreferredServer().ifPresent(flag -> json.put("useGlobalPreferredServer", flag));
    setup.restriction().ifPresent(who -> json.put("restriction", who));
  }

  private static Map<String, Object> other(OtherServer server) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", server.type());
    json.put("role", server.role().name().toLowerCase(Locale.ROOT));
    server.before().ifPresent(id -> json.put("before", id));
    server.host().ifPresent(host -> json.put("host", host));
    server.port().ifPresent(port -> json.put("port", port));
    server.security().ifPresent(security -> json.put("security", security.word()));
    server.username().ifPresent(username -> json.put("username", username.value()));
    if (!server.authentication().isEmpty()) {
      json.put("authentication", server.authentication());
    }
    server.url().ifPresent(url -> json.put("url", url));
    server.owaUrl().ifPresent(url -> json.put("owaURL", url));
    server.ewsUrl().ifPresent(url -> json.put("ewsURL", url));
    setup(server.setup(), json);
    return json;
  }

  private static Map<String, Object> oauth2(Extras.OAuth2 oauth2) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("issuer", oauth2.issuer());
    json.put("authURL", oauth2.authUrl());
    json.put("tokenURL", oauth2.tokenUrl());
    json.put("scope", oauth2.scope());
    oauth2.clientId().ifPresent(id -> json.put("clientID", id));
    oauth2.clientSecret().ifPresent(secret -> json.put("clientSecret", secret));
    return json;
  }

  private static Map<String, Object> host(OtherHost other) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("host", other.host().value());
    json.put("use", other.use());
    return json;
  }

  private static List<String> values(List<Located<String>> values) {
    return values.stream().map(Located::value).toList();
  }
}
