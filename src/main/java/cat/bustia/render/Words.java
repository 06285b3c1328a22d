package cat.bustia.render;

import cat.bustia.content.Client;
import cat.bustia.content.ScreenWord;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Messages;
import cat.bustia.source.Located;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import cat.bustia.truth.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one client's reader, in one locale, is told a value: hosts and ports as they are, security
 * and authentication in the client's words, user names in a sentence's words.
 */
final class Words {
  // The names under which client files keep the labels of a server's fields.
  private static final Map<Field, List<String>> LABELS = labels();

  private final Messages messages;
  private final Optional<Client> client;

  /**
   * A value as a reader sees it.
   *
   * @param language the language of the text
   * @param onScreen whether these are words on the client's screen
   */
  record Said(String text, LanguageTag language, boolean onScreen) {}

  Words(Messages messages, Optional<Client> client) {
    this.messages = messages;
    this.client = client;
  }

  private static Map<Field, List<String>> labels() {
    Map<Field, List<String>> labels = new LinkedHashMap<>();
    labels.put(Field.SECURITY, List.of("connection-security", "connection-encryption"));
    labels.put(Field.AUTHENTICATION, List.of("authentication-method"));
    return labels;
  }

  /** Whether the raw value itself is shown, never translated, left to right. */
  static boolean isRaw(Fact fact) {
    if (fact.field().isEmpty()) {
      return fact.key().endsWith(".webmail");
    }
    return switch (fact.field().get()) {
      case HOST, PORT -> true;
      case USERNAME -> fact.value().indexOf('{') < 0;
      default -> false;
    };
  }

  Said say(Fact fact) {
    if (fact.field().isEmpty()) {
      return plain(fact.value());
    }
    return switch (fact.field().get()) {
      case HOST, PORT -> plain(fact.value());
      case USERNAME -> plain(username(fact.value()));
      case SECURITY, AUTHENTICATION -> ofClient(fact);
    };
  }

  private Said plain(String text) {
    return new Said(text, messages.locale(), false);
  }

  private Said ofClient(Fact fact) {
    Optional<ScreenWord> word = client.flatMap(known -> known.word(fact, messages.locale()));
    if (word.isPresent()) {
      return new Said(word.get().text().value(), word.get().language(), true);
    }
    String field = fact.field().map(Field::word).orElse("");
    return plain(messages.text(field + "." + fact.value()));
  }

  private String username(String pattern) {
    String whole =
        switch (pattern) {
          case "{address}", "{local}@{domain}" -> "username.address";
          case "{local}" -> "username.local";
          case "{domain}" -> "username.domain";
          default -> "";
        };
    if (!whole.isEmpty()) {
      return messages.text(whole);
    }
    String text = pattern;
    for (String part : List.of("address", "local", "domain")) {
      text = text.replace("{" + part + "}", messages.text("username.part." + part));
    }
    return text;
  }

  /**
   * The name of a fact's field: the client's own label if it is known in the reader's language,
   * else the general word.
   */
  String label(Field field, Server server) {
    // A label names the field of the client's common words: what has its own for a protocol is
    // another thing on the screen, as Outlook's box for POP3 beside its list for the rest.
    String ofProtocol = server.protocol().word() + "." + field.word();
    if (client.isPresent() && !client.get().words().containsKey(ofProtocol)) {
      for (String name : LABELS.getOrDefault(field, List.of())) {
        Map<String, Located<String>> texts = client.get().labels().getOrDefault(name, Map.of());
        Located<String> text = texts.get(messages.locale().text());
        if (text == null) {
          text = texts.get(messages.locale().language());
        }
        if (text != null) {
          return withoutColon(text.value());
        }
      }
    }
    return messages.text("field." + field.word());
  }

  private static String withoutColon(String label) {
    return label.endsWith(":") ? label.substring(0, label.length() - 1).stripTrailing() : label;
  }
}
