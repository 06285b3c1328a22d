package cat.bustia.autoconfig;

import cat.bustia.source.Located;
import cat.bustia.truth.Extras;
import cat.bustia.yaml.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of other elements than servers what a definition has keys for; of none of which a part
 * would be lost.
 */
final class ExtrasImport {
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!-~]*)?");
  private static final List<String> OAUTH2 =
      List.of("issuer", "authURL", "tokenURL", "scope", "clientID", "clientSecret");
  private static final List<String> FORM = List.of("usernameField", "passwordField", "loginButton");

  private ExtrasImport() {}

  /** {@code documentation}: a page, and what it says by language. */
  static Optional<YamlMapping> documentation(XmlElement element) {
    return page(element, "url", "descr");
  }

  /** {@code enable}: a page, and what to do there by language. */
  static Optional<YamlMapping> enable(XmlElement element) {
    return page(element, "visiturl", "instruction");
  }

  private static Optional<YamlMapping> page(XmlElement element, String url, String text) {
    Optional<Located<String>> address = element.attribute(url).filter(a -> !a.value().isEmpty());
    if (address.isEmpty()
        || isUnusual(address.get())
        || !Leftovers.hasOnly(element, url)
        || !element.text().value().isEmpty()) {
      return Optional.empty();
    }
    Fields texts = new Fields(element.place());
    Set<String> languages = new HashSet<>();
    for (XmlElement child : element.children()) {
      String language = child.attribute("lang").map(Located::value).orElse(Extras.NO_LANGUAGE);
      boolean clear =
          child.name().equals(text)
              && Leftovers.isText(child, "lang")
              && !child.text().value().isEmpty()
              && LANGUAGE.matcher(language).matches()
              && languages.add(language)
              // Said, it would be taken for not said.
              && (child.attributes().isEmpty() || !language.equals(Extras.NO_LANGUAGE));
      if (!clear) {
        return Optional.empty();
      }
      texts.text(language, child.text());
    }
    Fields fields = new Fields(element.place()).text(url, address);
    if (!texts.isEmpty()) {
      fields.put(text, texts.mapping());
    }
    return Optional.of(fields.mapping());
  }

  /** {@code oAuth2}: the endpoints. */
  static Optional<YamlMapping> oauth2(XmlElement element) {
    boolean clear =
        element.attributes().isEmpty()
            && element.text().value().isEmpty()
            && element.children().stream()
                .allMatch(
                    child ->
                        OAUTH2.contains(child.name())
                            && Leftovers.isText(child)
                            && Leftovers.isOnce(element, child));
    if (!clear) {
      return Optional.empty();
    }
    Fields fields = new Fields(element.place());
    for (String name : OAUTH2) {
      Optional<Located<String>> value = element.child(name).map(XmlElement::text);
      if (name.endsWith("URL") && value.filter(ExtrasImport::isUnusual).isPresent()) {
        return Optional.empty();
      }
      fields.text(name, value);
    }
    return Optional.of(fields.mapping());
  }

  /** {@code webMail}: the keys {@code webmail} and {@code loginPageInfo}. */
  static Optional<Fields> webMail(XmlElement element) {
    Fields fields = new Fields(element.place());
    if (!element.attributes().isEmpty()
        || !element.text().value().isEmpty()
        || element.children().isEmpty()) {
      return Optional.empty();
    }
    for (XmlElement child : element.children()) {
      Optional<Located<String>> url = child.attribute("url").filter(ExtrasImport::isForAll);
      boolean clear =
          url.isPresent() && child.text().value().isEmpty() && Leftovers.isOnce(element, child);
      if (clear && child.name().equals("loginPage") && Leftovers.isText(child, "url")) {
        fields.text("webmail", url);
      } else if (clear && child.name().equals("loginPageInfo") && form(child).isPresent()) {
        fields.put("loginPageInfo", form(child).get());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  /** Whether an address is one for all users; pages could not link to another. */
  private static boolean isForAll(Located<String> url) {
    return !url.value().isEmpty()
        && Vocabulary.pattern(url.value()).equals(url.value())
        && !isUnusual(url);
  }

  /** Whether an address of the web has signs that a definition has no key for: no mistake yet. */
  private static boolean isUnusual(Located<String> url) {
    return url.value().matches("(?s)https?://.*") && !ADDRESS.matcher(url.value()).matches();
  }

  private static Optional<YamlMapping> form(XmlElement page) {
    if (!Leftovers.hasOnly(page, "url", "waitForRedirectionURLPrefix")) {
      return Optional.empty();
    }
    Fields fields =
        new Fields(page.place())
            .text("url", page.attribute("url"))
            .text("waitForRedirectionURLPrefix", page.attribute("waitForRedirectionURLPrefix"));
    for (XmlElement child : page.children()) {
      boolean once = Leftovers.isOnce(page, child) && child.children().isEmpty();
      if (once && child.name().equals("username") && child.attributes().isEmpty()) {
        Located<String> name = child.text();
        fields.text("username", new Located<>(Vocabulary.pattern(name.value()), name.place()));
      } else if (once && FORM.contains(child.name()) && child.text().value().isEmpty()) {
        Fields found = new Fields(child.place());
        for (XmlElement.Attribute attribute : child.attributes()) {
          if (attribute.value().value().isEmpty()) {
            return Optional.empty();
          }
          found.text(attribute.name(), attribute.value());
        }
        fields.put(child.name(), found.mapping());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(fields.mapping());
  }
}
