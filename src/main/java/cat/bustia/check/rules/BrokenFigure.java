package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.Quoted;
import cat.bustia.content.Client;
import cat.bustia.content.Figure;
import cat.bustia.content.Figures;
import cat.bustia.content.References.Resolved;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.markdown.Block;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Server;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds screens of clients that cannot be drawn as the page asks for them. */
public final class BrokenFigure implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (Block.Directive directive : page.elements().directives()) {
      if (Figures.isDrawn(directive)) {
        new Use(page, directive, findings).check();
      }
    }
  }

  /** One figure of a page. */
  private record Use(PageView page, Block.Directive directive, Consumer<Finding> findings) {

    void check() {
      Optional<Client> client = figures().client(directive);
      if (client.isEmpty()) {
        unknown("client", Figures.clientId(directive), 0, page.site().catalog().clients().keySet());
        return;
      }
      Optional<Figure> figure = figures().figure(directive);
      if (figure.isEmpty()) {
        int start = Figures.clientId(directive).length() + 1;
        unknown("figure", Figures.name(directive), start, client.get().figures().keySet());
        return;
      }
      if (page.provider().isPresent()) {
        servers(client.get(), figure.get(), page.provider().get());
      }
    }

    private Figures figures() {
      return page.site().references().figures();
    }

    /** Says what there is instead of the client or the figure of this name. */
    private void unknown(String what, String name, int start, Collection<String> known) {
      int from = directive.arguments().get(0).span().start() + start;
      Place place = page.at(new Span(from, from + name.length()));
      String of =
          what.equals("figure") ? Quoted.of(Figures.clientId(directive)) + " has" : "there is";
      Finding.Builder finding =
          finding(place, of + " no " + what + " " + Quoted.of(name)).actual(name);
      List<String> near = Nearest.names(name, known);
      if (near.size() == 1) {
        finding.fix(Fix.unsafe(new Edit(place, near.get(0)), "it is only the nearest name"));
      }
      List<String> offered = near.isEmpty() ? known.stream().sorted().toList() : near;
      findings.accept(
          finding
              .help(
                  offered.isEmpty()
                      ? "describe it in `content/clients/" + Figures.clientId(directive) + ".yaml`"
                      : "name " + Quoted.anyOf(offered))
              .build());
    }

    private void servers(Client client, Figure figure, Provider provider) {
      Set<Role> named = EnumSet.noneOf(Role.class);
      boolean unknown = false;
      for (Block.Argument argument : Figures.servers(directive)) {
        Optional<Server> server = figures().server(page.page(), argument);
        if (server.isEmpty()) {
          unknownServer(argument, provider);
          unknown = true;
        } else if (named.contains(server.get().protocol().role())
            || !figure.shows(server.get().protocol().role())) {
          superfluous(argument, server.get(), figure);
        } else if (!figure.holdsFor(server.get().protocol())) {
          named.add(server.get().protocol().role());
          otherProtocol(argument, server.get().protocol(), client);
        } else {
          named.add(server.get().protocol().role());
          values(argument, server.get(), client, figure);
        }
      }
      for (Role role : Role.values()) {
        // What is misspelt may be meant for either.
        if (figure.shows(role) && !named.contains(role) && !unknown) {
          missing(role, figure, provider);
        }
      }
    }

    private void unknownServer(Block.Argument argument, Provider provider) {
      List<String> known = provider.servers().stream().map(Server::id).toList();
      List<String> near = Nearest.names(argument.text(), known);
      findings.accept(
          finding(
                  page.at(argument.span()),
                  Quoted.of(argument.text())
                      + " is no server of "
                      + provider.shortName().value()
                      + " for this page")
              .actual(argument.text())
              .help("name " + Quoted.anyOf(near.isEmpty() ? known : near))
              .build());
    }

    private void superfluous(Block.Argument argument, Server server, Figure figure) {
      Role role = server.protocol().role();
      String name = Quoted.of(figure.name().value());
      findings.accept(
          finding(
                  page.at(argument.span()),
                  figure.shows(role)
                      ? name + " shows one " + word(role) + " server, and one is named already"
                      : name + " shows no " + word(role) + " server")
              .actual(argument.text())
              .help("take " + Quoted.of(argument.text()) + " out")
              .build());
    }

    private void otherProtocol(Block.Argument argument, Protocol protocol, Client client) {
      List<String> others =
          client.figures().values().stream()
              .filter(other -> other.shows(protocol.role()) && other.holdsFor(protocol))
              .map(other -> client.id() + "/" + other.name().value())
              .toList();
      findings.accept(
          finding(
                  page.at(argument.span()),
                  client.shortName().value() + " has no such screen for " + protocol.name())
              .actual(argument.text())
              .help(
                  others.isEmpty()
                      ? "name another server, or describe the screen in the client's file"
                      : "show " + Quoted.anyOf(others))
              .build());
    }

    private void missing(Role role, Figure figure, Provider provider) {
      List<String> fit =
          provider.servers().stream()
              .filter(server -> server.protocol().role() == role)
              .filter(server -> figure.holdsFor(server.protocol()))
              .map(Server::id)
              .toList();
      findings.accept(
          finding(
                  page.at(directive.arguments().get(0).span()),
                  Quoted.of(figure.name().value())
                      + " shows the "
                      + word(role)
                      + " server, and none is named")
              .help("name one behind the figure" + (fit.isEmpty() ? "" : ": " + Quoted.anyOf(fit)))
              .build());
    }

    /** Values that differ between services, or for which the client has no word. */
    private void values(Block.Argument argument, Server server, Client client, Figure figure) {
      for (Figure.Value value : figure.values()) {
        if (value.role() != server.protocol().role() || value.field().isEmpty()) {
          continue;
        }
        Field field = value.field().get();
        Resolved found =
            page.site().references().resolve(page.page(), argument.text() + "." + field.word());
        if (found instanceof Resolved.Ambiguous several) {
          ambiguous(argument, field, several);
        } else if (found instanceof Resolved.OfFact one
            && (field == Field.SECURITY || field == Field.AUTHENTICATION)
            && client.word(one.fact(), page.page().language()).isEmpty()) {
          wordless(argument, one.fact(), client, field);
        }
      }
    }

    private void ambiguous(Block.Argument argument, Field field, Resolved.Ambiguous several) {
      Finding.Builder finding =
          finding(
              page.at(argument.span()),
              Quoted.of(argument.text() + "." + field.word())
                  + " differs between the services of this page");
      several.facts().forEach(fact -> finding.related(fact.place(), "`" + fact.key() + "`"));
      List<String> servers =
          several.facts().stream()
              .map(Fact::key)
              .map(key -> key.substring(0, key.lastIndexOf('.')))
              .toList();
      findings.accept(
          finding.help("name the server of a service: " + Quoted.anyOf(servers)).build());
    }

    private void wordless(Block.Argument argument, Fact fact, Client client, Field field) {
      findings.accept(
          finding(
                  page.at(argument.span()),
                  client.shortName().value()
                      + " has no word for the "
                      + field.word()
                      + " "
                      + Quoted.of(fact.value())
                      + " of "
                      + fact.server().orElseThrow().protocol().name()
                      + ", which this figure shows")
              .fact(fact.key())
              .actual(fact.value())
              .related(fact.place(), "declared here")
              .help(
                  "add it to `words` in `"
                      + client.file().path()
                      + "`, in English at least, or show another figure")
              .build());
    }

    private static String word(Role role) {
      return role.name().toLowerCase(Locale.ROOT);
    }

    private static Finding.Builder finding(Place place, String message) {
      return Finding.of(Rule.BROKEN_FIGURE, place, message);
    }
  }
}
