package cat.bustia.render;

import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.content.References.Resolved;
import cat.bustia.i18n.Messages;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.HtmlEmitter;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Role;
import cat.bustia.truth.Security;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings card that {@code :::settings imap smtp} stands for. */
final class Card {
  static final String TEMPLATE = "card.ftlh";

  private final Page page;
  private final References references;
  private final Messages messages;
  private final Words words;
  private final FactMarkup markup;
  private final Templates templates;
  private final Map<String, Object> shared;
  private Optional<TemplateFault> fault = Optional.empty();

  /**
   * The cards of a page.
   *
   * @param shared what every template of the locale sees
   */
  Card(
      Page page,
      References references,
      Messages messages,
      Words words,
      Templates templates,
      Map<String, Object> shared) {
    this.page = page;
    this.references = references;
    this.messages = messages;
    this.words = words;
    this.markup = new FactMarkup(messages, words);
    this.templates = templates;
    this.shared = shared;
  }

  /** Why a card could not be written, if one could not. */
  Optional<TemplateFault> fault() {
    return fault;
  }

  void write(Block.Directive directive, HtmlEmitter to) {
    List<Map<String, Object>> servers = new ArrayList<>();
    for (Block.Argument argument : directive.arguments()) {
      server(argument.text()).ifPresent(servers::add);
    }
    Map<String, Object> model = new TreeMap<>(shared);
    model.put("title", Templates.html(title(directive, to)));
    model.put("servers", servers);
    try {
      to.out().append(templates.fill(TEMPLATE, model));
    } catch (TemplateFault e) {
      fault = Optional.of(e);
    }
  }

  private String title(Block.Directive directive, HtmlEmitter to) {
    for (Block block : directive.content()) {
      if (block instanceof Block.Paragraph paragraph) {
        int start = to.out().length();
        to.inlines(paragraph.content());
        String title = to.out().substring(start);
        to.out().setLength(start);
        return title;
      }
    }
    return Html.escape(messages.text("card"));
  }

  private Optional<Map<String, Object>> server(String id) {
    List<Map<String, Object>> fields = new ArrayList<>();
    Optional<Server> server = Optional.empty();
    for (Field field : Field.values()) {
      Optional<Fact> fact = fact(id + "." + field.word());
      if (fact.isPresent() && fact.get().server().isPresent()) {
        server = fact.get().server();
        StringBuilder value = new StringBuilder();
        markup.fact(fact.get(), value);
        String label = words.label(field, server.get());
        fields.add(Map.of("label", label, "value", Templates.html(value.toString())));
      }
    }
    return server.map(
        found ->
            Map.of(
                "name",
                name(found.protocol()),
                "protocol",
                found.protocol().name(),
                "plaintext",
                found.security().value() == Security.NONE,
                "fields",
                fields));
  }

  private String name(Protocol protocol) {
    String name = protocol.role() == Role.INCOMING ? "card.incoming" : "card.outgoing";
    return messages.text(name, Map.of("protocol", protocol.name()));
  }

  private Optional<Fact> fact(String name) {
    Resolved found = references.resolve(page, name);
    if (found instanceof Resolved.OfFact one) {
      return Optional.of(one.fact());
    }
    return found instanceof Resolved.Ambiguous several
        ? several.facts().stream().findFirst()
        : Optional.empty();
  }
}
