package cat.bustia.truth;

import cat.bustia.source.Located;
import cat.bustia.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes {@link Extras}, {@link Pickup} and {@link Setup} of the values that fit their shapes. */
final class ExtrasReader {
  private ExtrasReader() {}

  static Extras extras(YamlMapping root) {
    return new Extras(
        root.mapping("oauth2").flatMap(ExtrasReader::oauth2),
        root.mappings("documentation").stream()
            .flatMap(
                page ->
                    word(page, "url")
                        .map(url -> new Extras.HelpPage(url, byLanguage(page, "descr")))
                        .stream())
            .toList(),
        root.mapping("enable")
            .flatMap(
                enable ->
                    word(enable, "visiturl")
                        .map(url -> new Extras.Enabling(url, byLanguage(enable, "instruction")))),
        root.mapping("loginPageInfo").flatMap(ExtrasReader::loginPage),
        root.mappings("otherServers").stream()
            .flatMap(server -> otherServer(server).stream())
            .toList(),
        published(root));
  }

  static Pickup pickup(YamlMapping server) {
    return new Pickup(
        server.flag("leaveMessagesOnServer").map(Located::value),
        server.integer("daysToLeaveMessagesOnServer").map(Located::value),
        server.flag("downloadOnBiff").map(Located::value),
        server.integer("checkInterval").map(Located::value));
  }

  static Setup setup(YamlMapping server) {
    return new Setup(
        server.flag("addThisServer").map(Located::value),
        server.flag("useGlobalPreferredServer").map(Located::value),
        word(server, "restriction"),
        elements(server, "elements"));
  }

  private static Optional<OtherServer> otherServer(YamlMapping server) {
    return word(server, "type")
        .map(
            type ->
                new OtherServer(
                    type,
                    word(server, "role").filter("outgoing"::equals).isPresent()
                        ? Role.OUTGOING
                        : Role.INCOMING,
                    word(server, "before"),
                    word(server, "host").map(host -> host.toLowerCase(Locale.ROOT)),
                    server.integer("port").map(Located::value),
                    word(server, "security").flatMap(Security::of),
                    server.text("username"),
                    server.texts("authentication").stream().map(Located::value).toList(),
                    word(server, "url"),
                    word(server, "owaURL"),
                    word(server, "ewsURL"),
                    setup(server)));
  }

  private static Extras.Published published(YamlMapping root) {
    YamlMapping given = root.mapping("autoconfig").orElse(new YamlMapping(List.of(), root.place()));
    Optional<String> spelling =
        word(root, "id").filter(id -> !id.equals(id.toLowerCase(Locale.ROOT)));
    return new Extras.Published(
        word(given, "id").or(() -> spelling),
        given.texts("mxDomains").stream().map(Located::value).toList(),
        elements(given, "elements"),
        elements(given, "rootElements"));
  }

  private static List<ExtraElement> elements(YamlMapping values, String key) {
    return values.mappings(key).stream()
        .flatMap(
            value ->
                word(value, "element")
                    .map(
                        name ->
                            new ExtraElement(
                                name,
                                attributes(value, "attributes"),
                                word(value, "text"),
                                elements(value, "elements")))
                    .stream())
        .toList();
  }

  private static Map<String, String> attributes(YamlMapping values, String key) {
    Map<String, String> attributes = new LinkedHashMap<>();
    values
        .mapping(key)
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach(
                        entry ->
                            attributes.put(
                                entry.key().text(),
                                YamlMapping.text(entry.value()).map(Located::value).orElse(""))));
    return attributes;
  }

  private static Optional<Extras.LoginPage> loginPage(YamlMapping values) {
    Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    for (String field : List.of("usernameField", "passwordField", "loginButton")) {
      if (values.mapping(field).isPresent()) {
        fields.put(field, attributes(values, field));
      }
    }
    return word(values, "url")
        .map(
            url ->
                new Extras.LoginPage(
                    url,
                    word(values, "waitForRedirectionURLPrefix"),
                    values.text("username"),
                    fields));
  }

  private static Optional<Extras.OAuth2> oauth2(YamlMapping values) {
    Optional<String> issuer = word(values, "issuer");
    Optional<String> authUrl = word(values, "authURL");
    Optional<String> tokenUrl = word(values, "tokenURL");
    Optional<String> scope = word(values, "scope");
    if (issuer.isEmpty() || authUrl.isEmpty() || tokenUrl.isEmpty() || scope.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Extras.OAuth2(
            issuer.get(),
            authUrl.get(),
            tokenUrl.get(),
            scope.get(),
            word(values, "clientID"),
            word(values, "clientSecret")));
  }

  private static Map<String, String> byLanguage(YamlMapping values, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    values
        .mapping(key)
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach(
                        entry ->
                            YamlMapping.text(entry.value())
                                .ifPresent(text -> texts.put(entry.key().text(), text.value()))));
    return texts;
  }

  private static Optional<String> word(YamlMapping values, String key) {
    return values.text(key).map(Located::value);
  }
}
