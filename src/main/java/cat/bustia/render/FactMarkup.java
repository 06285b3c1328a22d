package cat.bustia.render;

import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.Messages;
import cat.bustia.truth.Fact;

/** Writes facts and screen words so that every stated value carries its source. */
final class FactMarkup {
  private final Messages messages;
  private final Words words;

  FactMarkup(Messages messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /** A fact alone, as in the settings card. */
  void fact(Fact fact, StringBuilder out) {
    Words.Said said = words.say(fact);
    open(fact, said.language(), out);
    Html.escape(said.text(), out);
    out.append("</data>");
  }

  /** A fact in words that are given: those of the page's author, or a machine's. */
  void typed(Fact fact, String text, StringBuilder out) {
    open(fact, messages.locale(), out);
    Html.escape(text, out);
    out.append("</data>");
  }

  private void open(Fact fact, LanguageTag language, StringBuilder out) {
    out.append("<data class=\"fact\"");
    Html.attribute("data-fact", fact.key(), out);
    Html.attribute("value", fact.value(), out);
    if (Words.isRaw(fact)) {
      out.append(" dir=\"ltr\" translate=\"no\"");
    } else {
      language(language, out);
    }
    out.append('>');
  }

  /** A fact in running text: words of the client's screen stand between quotes. */
  void factInText(Fact fact, StringBuilder out) {
    boolean quoted = words.say(fact).onScreen();
    if (quoted) {
      out.append(messages.text("quote.open"));
    }
    fact(fact, out);
    if (quoted) {
      out.append(messages.text("quote.close"));
    }
  }

  /** A word of the client's screen where it stands on a screen. */
  void word(String text, LanguageTag language, StringBuilder out) {
    boolean foreign = !language.equals(messages.locale());
    if (foreign) {
      out.append("<span");
      language(language, out);
      out.append('>');
    }
    Html.escape(text, out);
    if (foreign) {
      out.append("</span>");
    }
  }

  /** A word of the client's screen in running text, between quotes. */
  void label(String text, LanguageTag language, StringBuilder out) {
    out.append(messages.text("quote.open")).append("<b class=\"screen\"");
    language(language, out);
    out.append('>');
    Html.escape(text, out);
    out.append("</b>").append(messages.text("quote.close"));
  }

  /** A proper name, which no translator may touch. */
  void name(String text, StringBuilder out) {
    out.append("<span translate=\"no\">");
    Html.escape(text, out);
    out.append("</span>");
  }

  private void language(LanguageTag language, StringBuilder out) {
    if (!language.equals(messages.locale())) {
      Html.attribute("lang", language.text(), out);
      Direction direction = Direction.of(language);
      if (direction != Direction.of(messages.locale())) {
        Html.attribute("dir", direction.word(), out);
      }
    }
  }
}
