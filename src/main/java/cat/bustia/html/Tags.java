package cat.bustia.html;

import java.util.Set;

/** The names of HTML elements, by what they do to the text in them. */
final class Tags {
  /** What stands for itself: the text around it ends before it and begins anew after it. */
  static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "noscript",
          "ol",
          "option",
          "p",
          "pre",
          "search",
          "section",
          "select",
          "summary",
          "table",
          "tbody",
          "td",
          "template",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** What is headed in these is headed there only. */
  static final Set<String> GROUPS =
      Set.of(
          "aside",
          "blockquote",
          "details",
          "dialog",
          "fieldset",
          "figure",
          "footer",
          "nav",
          "section");

  /** Text as it is typed. */
  static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");

  static final Set<String> ROW_GROUPS = Set.of("thead", "tbody", "tfoot");
  static final Set<String> ROWS = Set.of("tr", "caption");

  /** What nobody is told. */
  static final Set<String> SILENT = Set.of("del", "style", "script", "head", "link", "meta");

  private Tags() {}
}
