package cat.bustia.markdown;

import java.util.Optional;

/** Writes documents as HTML with a resolver that invents nothing but brackets. */
final class TestHtml {
  private TestHtml() {}

  static String of(Document document) {
    StringBuilder out = new StringBuilder();
    new HtmlEmitter(new PlainResolver(), out).document(document);
    return out.toString();
  }

  static String of(String text) {
    return of(TreeText.parse(text).document());
  }

  static final class PlainResolver implements Resolver {
    @Override
    public void reference(Inline.Reference reference, boolean code, StringBuilder out) {
      out.append(code ? "[code " : "[");
      Html.text(reference.name(), out);
      out.append(']');
    }

    @Override
    public String text(Inline.Reference reference) {
      return "<" + reference.name() + ">";
    }

    @Override
    public Optional<String> href(Inline.Link link, String target) {
      return target.equals("nowhere") ? Optional.empty() : Optional.of(target);
    }

    @Override
    public void image(Inline.Image image, HtmlEmitter to) {
      to.out().append("<img");
      to.url("src", to.plain(image.target()));
      to.attribute("alt", to.plain(image.alt()));
      to.out().append('>');
    }

    @Override
    public void directive(Block.Directive directive, HtmlEmitter to) {
      to.out().append("<div");
      to.attribute("class", directive.name());
      to.out().append(">\n");
      to.blocks(directive.content());
      to.out().append("</div>\n");
    }

    @Override
    public String footnoteLabel(FootnoteLabel label, int number) {
      return label.name() + " " + number;
    }
  }
}
