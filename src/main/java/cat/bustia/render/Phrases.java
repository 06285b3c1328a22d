package cat.bustia.render;

import cat.bustia.content.Page;
import cat.bustia.content.Phrase;
import cat.bustia.content.References;
import cat.bustia.content.References.Resolved;
import cat.bustia.i18n.Messages;
import cat.bustia.markdown.Inline;
import cat.bustia.truth.Fact;
import java.util.List;

/** A page's words as plain text, or as HTML where facts carry their sources. */
final class Phrases {
  private final Page page;
  private final References references;
  private final Messages messages;
  private final Words words;
  private final FactMarkup markup;

  Phrases(Page page, References references, Messages messages, Words words) {
    this.page = page;
    this.references = references;
    this.messages = messages;
    this.words = words;
    this.markup = new FactMarkup(messages, words);
  }

  /** The phrase as plain text. */
  String text(Phrase phrase) {
    return text(phrase.parts());
  }

  /** The phrase as HTML. */
  String html(Phrase phrase) {
    StringBuilder out = new StringBuilder();
    for (Inline part : phrase.parts()) {
      if (part instanceof Inline.Reference reference) {
        reference(reference.name(), out);
      } else if (part instanceof Inline.Text text) {
        Html.escape(text.literal(), out);
      }
    }
    return out.toString();
  }

  /** Inline content without its markup. */
  String text(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    text(content, out);
    return out.toString();
  }

  private void text(List<Inline> content, StringBuilder out) {
    for (Inline part : content) {
      if (part instanceof Inline.Text text) {
        out.append(text.literal());
      } else if (part instanceof Inline.Reference reference) {
        out.append(text(reference.name()));
      } else if (part instanceof Inline.Code code) {
        text(code.content(), out);
      } else if (part instanceof Inline.Emphasis emphasis) {
        text(emphasis.content(), out);
      } else if (part instanceof Inline.Strong strong) {
        text(strong.content(), out);
      } else if (part instanceof Inline.Link link) {
        text(link.content(), out);
      } else if (part instanceof Inline.Image image) {
        text(image.alt(), out);
      } else if (part instanceof Inline.LineBreak || part instanceof Inline.SoftBreak) {
        out.append(' ');
      }
    }
  }

  /** What a reference stands for, as plain text; one that stands for nothing shows as typed. */
  String text(String name) {
    Resolved found = references.resolve(page, name);
    if (found instanceof Resolved.OfFact fact) {
      return words.say(fact.fact()).text();
    }
    if (found instanceof Resolved.OfLabel label) {
      return messages.text("quote.open") + label.text().value() + messages.text("quote.close");
    }
    return found instanceof Resolved.OfName client ? client.text() : "{{" + name + "}}";
  }

  /** Writes what a reference stands for, with its source. */
  void reference(String name, StringBuilder out) {
    Resolved found = references.resolve(page, name);
    if (found instanceof Resolved.OfFact fact) {
      markup.factInText(fact.fact(), out);
    } else if (found instanceof Resolved.OfLabel label) {
      markup.label(label.text().value(), label.language(), out);
    } else if (found instanceof Resolved.OfName client) {
      markup.name(client.text(), out);
    } else {
      Html.escape("{{" + name + "}}", out);
    }
  }

  /** Writes a fact that the page states in words of its own, with its source. */
  void typed(Fact fact, String text, StringBuilder out) {
    markup.typed(fact, text, out);
  }
}
