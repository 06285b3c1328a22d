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

/** The settings card that {@code :::settings imap smtp} stands for. */
final class Card {
  static final String TEMPLATE = "card.ftlh";

  private final Page page;
  private final References references;
  private final Messages messages;
  private final Words words;
  private final FactMarkup markup;
  private final BlockTemplates templates;

  Card(Page page, References references, Messages messages, Words words, BlockTemplates templates) {
    this.page = page;
    this.references = references;
    this.messages = messages;
    this.words = words;
    this.markup = new FactMarkup(messages, words);
    this.templates = templates;
  }

  void write(Block.Directive directive, HtmlEmitter to) {
    List<Map<String, Object>> servers = new ArrayList<>();
    for (Block.Argument argument : directive.arguments()) {
      server(argument.text()).ifPresent(servers::add);
    }
    Map<String, Object> model =
        Map.of("title", Templates.html(title(directive, to)), "servers", servers);
    templates.fill(TEMPLATE, model, to.out());
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
    if (page.edition().isPresent() && !id.contains("/") && !references.offers(page, id)) {
      // The card of a page of each provider shows what the provider offers of what is named.
      return Optional.empty();
    }
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
                "plaintextTitle",
                Templates.html(plaintext(id, found.protocol())),
                "fields",
                fields));
  }

  /** That a server does not encrypt is said of it, and so carries its source. */
  private String plaintext(String id, Protocol protocol) {
    StringBuilder title = new StringBuilder();
    String text = messages.text("plaintext.title", Map.of("protocol", protocol.name()));
    fact(id + "." + Field.SECURITY.word()).ifPresent(fact -> markup.typed(fact, text, title));
    return title.toString();
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
