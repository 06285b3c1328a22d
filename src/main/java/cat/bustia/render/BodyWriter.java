package cat.bustia.render;

import cat.bustia.content.Links;
import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.i18n.Direction;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.HtmlEmitter;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.UnaryOperator;

/**
 * Writes a page's body in the parts that templates place: up to its first settings card, up to its
 * first heading, and the rest.
 */
record BodyWriter(
    References references, Links links, Addresses addresses, Gallery gallery, Templates templates) {

  /** What templates see of a body. */
  Map<String, Object> write(
      Page page,
      Document document,
      NavigableMap<Span, Fact> typed,
      LocaleView view,
      Phrases phrases)
      throws TemplateFault {
    BlockTemplates filled = new BlockTemplates(templates, view.shared());
    Card card = new Card(page, references, view.messages(), view.words(page), filled);
    Illustration illustration =
        new Illustration(page, references.figures(), view.messages(), filled);
    DomainBlocks domains =
        new DomainBlocks(page, references, view.messages(), view.words(page), addresses, filled);
    Body body =
        new Body(
            page,
            phrases,
            view.messages(),
            links,
            addresses,
            gallery,
            card,
            illustration,
            domains,
            typed);
    List<Block> blocks = document.blocks();
    int heading = firstHeading(blocks);
    int cardEnd = afterCard(blocks, heading);
    HtmlEmitter emitter = new HtmlEmitter(body, new StringBuilder(8 << 10));
    String lead = write(blocks.subList(0, cardEnd), emitter);
    String intro = write(blocks.subList(cardEnd, heading), emitter);
    emitter.blocks(blocks.subList(heading, blocks.size()));
    emitter.footnotes(document.footnotes());
    String rest = emitter.out().toString();
    if (filled.fault().isPresent()) {
      throw filled.fault().get();
    }
    boolean rightToLeft = Direction.of(page.language()) == Direction.RTL;
    UnaryOperator<String> ready = rightToLeft ? HostsWithPorts::together : html -> html;
    return Map.of(
        "lead", Templates.html(ready.apply(lead)),
        "intro", Templates.html(ready.apply(intro)),
        "rest", Templates.html(ready.apply(rest)),
        "hasRest", !rest.isEmpty(),
        "hasBody", !blocks.isEmpty());
  }

  private static String write(List<Block> blocks, HtmlEmitter emitter) {
    emitter.blocks(blocks);
    String html = emitter.out().toString();
    emitter.out().setLength(0);
    return html;
  }

  /** Where a page's first settings card ends, or its introduction if that has no card. */
  private static int afterCard(List<Block> blocks, int heading) {
    for (int i = 0; i < heading; i++) {
      if (blocks.get(i) instanceof Block.Directive directive
          && directive.name().equals("settings")) {
        return i + 1;
      }
    }
    return heading;
  }

  private static int firstHeading(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading) {
        return i;
      }
    }
    return blocks.size();
  }
}
