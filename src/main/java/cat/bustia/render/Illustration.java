package cat.bustia.render;

import cat.bustia.content.Client;
import cat.bustia.content.Figure;
import cat.bustia.content.Figures;
import cat.bustia.content.Page;
import cat.bustia.content.ScreenWord;
import cat.bustia.i18n.Messages;
import cat.bustia.markdown.Block;
import cat.bustia.truth.Fact;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The screen of a client that {@code :::figure outlook-2013/advanced imap smtp} stands for: all in
 * it is text, in the client's words, and each value carries its source.
 */
final class Illustration {
  static final String TEMPLATE = "figure.ftlh";

  private final Page page;
  private final Figures figures;
  private final Messages messages;
  private final BlockTemplates templates;

  Illustration(Page page, Figures figures, Messages messages, BlockTemplates templates) {
    this.page = page;
    this.figures = figures;
    this.messages = messages;
    this.templates = templates;
  }

  /**
   * Writes the screen; nothing where there is none of this name.
   *
   * @param caption HTML; blank for the names of the client and the screen
   */
  void write(Block.Directive directive, String caption, StringBuilder out) {
    Optional<Client> client = figures.client(directive);
    Optional<Figure> figure = figures.figure(directive);
    if (client.isPresent() && figure.isPresent()) {
      Map<Figure.Value, Fact> facts = new HashMap<>();
      figures.stated(page, directive).forEach(stated -> facts.put(stated.value(), stated.fact()));
      Drawn drawn = new Drawn(client.get(), directive, facts);
      templates.fill(TEMPLATE, drawn.model(figure.get(), caption), out);
    }
  }

  /** One screen, with the values of its servers. */
  private final class Drawn {
    private final Client client;
    private final Block.Directive directive;
    private final Map<Figure.Value, Fact> facts;
    private final FactMarkup markup;

    Drawn(Client client, Block.Directive directive, Map<Figure.Value, Fact> facts) {
      this.client = client;
      this.directive = directive;
      this.facts = facts;
      this.markup = new FactMarkup(messages, new Words(messages, Optional.of(client)));
    }

    Map<String, Object> model(Figure figure, String caption) {
      Map<String, Object> model = new HashMap<>();
      model.put("screen", figure.screen().word());
      figure.title().flatMap(this::word).ifPresent(title -> model.put("title", title));
      figure.action().flatMap(this::word).ifPresent(action -> model.put("action", action));
      List<Map<String, Object>> tabs = new ArrayList<>();
      for (String tab : figure.tabs()) {
        boolean open = figure.tab().filter(tab::equals).isPresent();
        word(tab).ifPresent(name -> tabs.add(Map.of("name", name, "open", open)));
      }
      model.put("tabs", tabs);
      model.put("parts", parts(figure));
      model.put("caption", Templates.html(caption.isBlank() ? name(figure) : caption));
      return model;
    }

    private String name(Figure figure) {
      StringBuilder name = new StringBuilder();
      markup.name(client.shortName().value(), name);
      figure
          .title()
          .flatMap(key -> client.label(key, messages.locale()))
          .ifPresent(
              title -> {
                name.append(" – ");
                markup.word(title.text().value(), title.language(), name);
              });
      return name.toString();
    }

    /** The rows, those of one kind together: headings, buttons, and all else. */
    private List<Map<String, Object>> parts(Figure figure) {
      List<Map<String, Object>> parts = new ArrayList<>();
      List<Map<String, Object>> open = new ArrayList<>();
      String kind = "";
      for (Figure.Row row : figure.rows()) {
        Optional<Map<String, Object>> model = row(row);
        if (model.isEmpty()) {
          continue;
        }
        String own =
            switch (row.form()) {
              case HEADING -> "heading";
              case BUTTON -> "buttons";
              default -> "fields";
            };
        if (!own.equals(kind) || own.equals("heading")) {
          open = new ArrayList<>();
          parts.add(Map.of("kind", own, "rows", open));
          kind = own;
        }
        open.add(model.get());
      }
      return parts;
    }

    /** A row as the template sees it; empty where the definition has no value for it. */
    private Optional<Map<String, Object>> row(Figure.Row row) {
      Optional<TemplateModel> value = row.value().flatMap(this::value);
      if (row.value().isPresent() && value.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Object> model = new HashMap<>();
      model.put("form", row.form().word());
      model.put("marked", row.marked() || row.value().isPresent());
      model.put("toggle", row.form().isToggle());
      model.put("off", row.off());
      // What stands beside a toggle is its name, and that may be the client's word for a value.
      Optional<TemplateModel> label = row.label().flatMap(this::word);
      (row.form().isToggle() ? label.or(() -> value) : label)
          .ifPresent(name -> model.put("label", name));
      value.ifPresent(shown -> model.put("value", shown));
      return model.containsKey("label") ? Optional.of(model) : Optional.empty();
    }

    private Optional<TemplateModel> value(Figure.Value value) {
      Fact fact = facts.get(value);
      if (fact != null) {
        StringBuilder out = new StringBuilder();
        markup.fact(fact, out);
        return Optional.of(Templates.html(out.toString()));
      }
      return value.field().isPresent()
          ? Optional.empty()
          : figures
              .named(page, directive, value.role())
              .flatMap(name -> figures.server(page, name))
              .map(server -> Templates.html(server.protocol().name()));
    }

    private Optional<TemplateModel> word(String label) {
      Optional<ScreenWord> word = client.label(label, messages.locale());
      return word.map(
          found -> {
            StringBuilder out = new StringBuilder();
            markup.word(found.text().value(), found.language(), out);
            return Templates.html(out.toString());
          });
    }
  }
}
