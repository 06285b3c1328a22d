package cat.bustia.truth;

import cat.bustia.source.Located;
import cat.bustia.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes {@link Extras} and {@link Pickup} of the values of a definition that fit its shape. */
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
                        .map(url -> new Extras.Enabling(url, byLanguage(enable, "instruction")))));
  }

  static Pickup pickup(YamlMapping server) {
    return new Pickup(
        server.flag("leaveMessagesOnServer").map(Located::value),
        server.integer("daysToLeaveMessagesOnServer").map(Located::value),
        server.flag("downloadOnBiff").map(Located::value),
        server.integer("checkInterval").map(Located::value));
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
