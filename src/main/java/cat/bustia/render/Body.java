package cat.bustia.render;

import cat.bustia.content.Figures;
import cat.bustia.content.Links;
import cat.bustia.content.Links.Destination;
import cat.bustia.content.Page;
import cat.bustia.i18n.Direction;
import cat.bustia.i18n.Messages;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.HtmlEmitter;
import cat.bustia.markdown.Inline;
import cat.bustia.markdown.Resolver;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** One page's body as HTML: references with their sources, links to permalinks, directives. */
final class Body implements Resolver {
  private static final String STEPS = "steps";

  private final Page page;
  private final Phrases phrases;
  private final Messages messages;
  private final Links links;
  private final Addresses addresses;
  private final Gallery gallery;
  private final Card card;
  private final Illustration illustration;
  private final DomainBlocks domains;
  private final NavigableMap<Span, Fact> typed;
  private final Map<String, Integer> steps = new HashMap<>();
  private String section = "";
  private String sectionTitle;
  private boolean anyPicture;

  /**
   * @param typed the places of the page that state a fact without naming it
   */
  Body(
      Page page,
      Phrases phrases,
      Messages messages,
      Links links,
      Addresses addresses,
      Gallery gallery,
      Card card,
      Illustration illustration,
      DomainBlocks domains,
      NavigableMap<Span, Fact> typed) {
    this.page = page;
    this.phrases = phrases;
    this.messages = messages;
    this.links = links;
    this.addresses = addresses;
    this.gallery = gallery;
    this.card = card;
    this.illustration = illustration;
    this.domains = domains;
    this.typed = typed;
    this.sectionTitle = phrases.text(page.front().title());
  }

  @Override
  public boolean isRightToLeft() {
    return Direction.of(page.language()) == Direction.RTL;
  }

  @Override
  public void reference(Inline.Reference reference, boolean code, StringBuilder out) {
    phrases.reference(reference.name(), out);
  }

  @Override
  public List<Span> parts(Span text) {
    if (typed.isEmpty()) {
      return List.of();
    }
    return typed.subMap(Span.at(text.start()), true, Span.at(text.end()), false).keySet().stream()
        .filter(text::contains)
        .toList();
  }

  @Override
  public void part(Span place, String text, StringBuilder out) {
    Fact fact = typed.get(place);
    if (fact != null) {
      phrases.typed(fact, text, out);
    }
  }

  @Override
  public String text(Inline.Reference reference) {
    return phrases.text(reference.name());
  }

  @Override
  public Optional<String> href(Inline.Link link, String target) {
    if (isAbsolute(target)) {
      return Optional.of(target);
    }
    Destination destination = links.resolve(page, target);
    if (destination instanceof Destination.ToPage other) {
      String anchor = other.anchor().map(id -> "#" + id).orElse("");
      return Optional.of(addresses.link(other.page()) + anchor);
    }
    if (destination instanceof Destination.ToAnchor own) {
      return Optional.of("#" + own.anchor());
    }
    if (destination instanceof Destination.ToFile file) {
      return gallery.show(file.path()).map(shown -> addresses.link(shown.path()));
    }
    return Optional.empty();
  }

  /** Whether a target names its own scheme or host (RFC 3986, 4.2). */
  private static boolean isAbsolute(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == ':') {
        return true;
      }
      if (c == '/' || c == '#' || c == '?') {
        return false;
      }
    }
    return false;
  }

  @Override
  public void linkAttributes(Inline.Link link, String href, StringBuilder out) {
    if (href.startsWith("http:") || href.startsWith("https:")) {
      out.append(" rel=\"noopener\"");
    }
  }

  @Override
  public void image(Inline.Image image, HtmlEmitter to) {
    picture(to.plain(image.target()), to.plain(image.alt()), to);
  }

  private void picture(String target, String description, HtmlEmitter to) {
    Optional<Gallery.Shown> found =
        links.resolve(page, target) instanceof Destination.ToFile file
            ? gallery.show(file.path())
            : Optional.empty();
    if (found.isEmpty()) {
      to.text(description);
      return;
    }
    String address = addresses.link(found.get().path());
    to.out().append("<img");
    to.url("src", address);
    to.attribute("alt", description);
    if (found.get().picture().width() > 0) {
      to.attribute("width", Integer.toString(found.get().picture().width()));
      to.attribute("height", Integer.toString(found.get().picture().height()));
    }
    to.out().append(anyPicture ? " loading=\"lazy\">" : ">");
    anyPicture = true;
  }

  @Override
  public void directive(Block.Directive directive, HtmlEmitter to) {
    switch (directive.name()) {
      case "settings" -> card.write(directive, to);
      case DomainBlocks.RECORDS, DomainBlocks.FILES -> domains.write(directive, to);
      case STEPS -> steps(directive, to);
      case "figure" -> figure(directive, to);
      case "warning" -> aside(directive, "aside warning", messages.text("warning"), to);
      default -> aside(directive, "aside", messages.text("note"), to);
    }
  }

  @Override
  public void afterHeading(Block.Heading heading, HtmlEmitter to) {
    section = heading.id();
    sectionTitle = to.plain(heading.content());
  }

  @Override
  public void caption(Block.Table table, HtmlEmitter to) {
    // Markdown has no captions; the heading above says what the table is about to those who see it.
    to.out().append("<caption class=\"unseen\">");
    to.text(sectionTitle);
    to.out().append("</caption>\n");
  }

  @Override
  public List<String> allowances(Block.Comment comment) {
    return WaiverNames.of(comment.text());
  }

  private void steps(Block.Directive directive, HtmlEmitter to) {
    for (Block block : directive.content()) {
      if (block instanceof Block.ItemList list && list.ordered()) {
        String prefix = section.isEmpty() ? STEPS : section;
        int before = steps.getOrDefault(prefix, 0);
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= list.items().size(); i++) {
          // Two dashes, as no heading's id has them: "imap-2" may be the second heading "IMAP".
          ids.add(prefix + "--" + (before + i));
        }
        steps.put(prefix, before + list.items().size());
        to.list(list, STEPS, ids);
      } else {
        to.blocks(List.of(block));
      }
    }
  }

  private void aside(Block.Directive directive, String kind, String label, HtmlEmitter to) {
    to.out().append("<div");
    to.attribute("class", kind);
    to.out().append(" role=\"note\"");
    to.attribute("aria-label", label);
    to.out().append("><p class=\"aside-label\">");
    to.text(label);
    to.out().append("</p>\n");
    to.blocks(directive.content());
    to.out().append("</div>\n");
  }

  private void figure(Block.Directive directive, HtmlEmitter to) {
    if (Figures.isDrawn(directive)) {
      int start = to.out().length();
      captions(directive, to);
      String caption = to.out().substring(start);
      to.out().setLength(start);
      illustration.write(directive, caption, to.out());
      return;
    }
    String name = directive.arguments().isEmpty() ? "" : directive.arguments().get(0).text();
    Optional<String> address = Optional.empty();
    if (links.resolve(page, name) instanceof Destination.ToFile file) {
      address = gallery.show(file.path()).map(shown -> addresses.link(shown.path()));
    }
    to.out().append("<figure>");
    if (address.isPresent()) {
      to.out().append("<a");
      to.url("href", address.get());
      to.attribute("title", messages.text("image.open"));
      to.out().append('>');
      picture(name, description(directive, to), to);
      to.out().append("</a>");
    }
    to.out().append("<figcaption>");
    captions(directive, to);
    to.out().append("</figcaption></figure>\n");
  }

  private static String description(Block.Directive directive, HtmlEmitter to) {
    for (Block block : directive.content()) {
      if (block instanceof Block.Paragraph paragraph) {
        return to.plain(paragraph.content());
      }
    }
    return "";
  }

  private void captions(Block.Directive directive, HtmlEmitter to) {
    List<Block> content = directive.content();
    if (content.size() == 1 && content.get(0) instanceof Block.Paragraph paragraph) {
      to.inlines(paragraph.content());
    } else {
      to.blocks(content);
    }
  }

  @Override
  public String footnoteLabel(FootnoteLabel label, int number) {
    return switch (label) {
      case SECTION -> messages.text("footnotes");
      case REFERENCE -> messages.text("footnote", Map.of("number", Integer.toString(number)));
      case BACK -> messages.text("footnote.back", Map.of("number", Integer.toString(number)));
    };
  }
}
