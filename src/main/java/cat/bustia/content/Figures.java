package cat.bustia.content;

import cat.bustia.content.References.Resolved;
import cat.bustia.markdown.Block;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Role;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what {@code :::figure outlook-2013/advanced imap smtp} draws: a screen of a client, with
 * the values of the servers named behind it.
 */
public final class Figures {
  private final Catalog catalog;
  private final References references;

  /**
   * A value that a figure states.
   *
   * @param span the server's name in the directive
   */
  public record Stated(Figure.Value value, Fact fact, Span span) {}

  Figures(Catalog catalog, References references) {
    this.catalog = catalog;
    this.references = references;
  }

  /** Whether the directive names a screen of a client, and no file beside the page. */
  public static boolean isDrawn(Block.Directive directive) {
    if (!directive.name().equals("figure") || directive.arguments().isEmpty()) {
      return false;
    }
    String name = directive.arguments().get(0).text();
    return name.indexOf('/') > 0 && name.indexOf('.') < 0 && name.indexOf(':') < 0;
  }

  /** The id of the client that it names, known or not. */
  public static String clientId(Block.Directive directive) {
    String name = directive.arguments().get(0).text();
    return name.substring(0, name.indexOf('/'));
  }

  /** The figure's name in its client, known or not. */
  public static String name(Block.Directive directive) {
    String name = directive.arguments().get(0).text();
    return name.substring(name.indexOf('/') + 1);
  }

  /** The servers that it names, known or not. */
  public static List<Block.Argument> servers(Block.Directive directive) {
    return directive.arguments().subList(1, directive.arguments().size());
  }

  /** The client whose screen is drawn. */
  public Optional<Client> client(Block.Directive directive) {
    return Optional.ofNullable(catalog.clients().get(clientId(directive)));
  }

  /** The screen that is drawn. */
  public Optional<Figure> figure(Block.Directive directive) {
    return client(directive)
        .flatMap(client -> Optional.ofNullable(client.figures().get(name(directive))));
  }

  /** The server of a page that a name stands for. */
  public Optional<Server> server(Page page, Block.Argument name) {
    Resolved host = references.resolve(page, name.text() + ".host");
    if (host instanceof Resolved.OfFact one) {
      return one.fact().server();
    }
    return host instanceof Resolved.Ambiguous several
        ? several.facts().stream().findFirst().flatMap(Fact::server)
        : Optional.empty();
  }

  /** The server of a role, and where it is named. */
  public Optional<Block.Argument> named(Page page, Block.Directive directive, Role role) {
    return servers(directive).stream()
        .filter(
            name -> server(page, name).filter(found -> found.protocol().role() == role).isPresent())
        .findFirst();
  }

  /** What the servers of a page give for the values of a figure; nothing for what they lack. */
  public List<Stated> stated(Page page, Block.Directive directive) {
    List<Stated> stated = new ArrayList<>();
    for (Figure.Value value : figure(directive).map(Figure::values).orElse(List.of())) {
      Optional<Block.Argument> server = named(page, directive, value.role());
      if (server.isPresent() && value.field().isPresent()) {
        String name = server.get().text() + "." + value.field().get().word();
        if (references.resolve(page, name) instanceof Resolved.OfFact found) {
          stated.add(new Stated(value, found.fact(), server.get().span()));
        }
      }
    }
    return stated;
  }
}
