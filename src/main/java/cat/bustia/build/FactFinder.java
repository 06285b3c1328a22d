package cat.bustia.build;

import cat.bustia.check.Elements;
import cat.bustia.content.Figures;
import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.content.References.Resolved;
import cat.bustia.export.Exports;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.Inline;
import cat.bustia.report.StatedFact;
import cat.bustia.report.StatedFact.Stating;
import cat.bustia.source.Place;
import cat.bustia.statement.Mention;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Field;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the places of pages that state facts: references, settings cards, figures, and values typed
 * by hand.
 */
final class FactFinder {
  private final Facts facts;
  private final References references;
  private final Map<Place, Fact> byPlace = new HashMap<>();

  /** A place that states the fact of this key. */
  record Found(String key, Stating stating) {}

  FactFinder(References references, Facts facts) {
    this.facts = facts;
    this.references = references;
    facts.all().forEach(fact -> byPlace.putIfAbsent(fact.place(), fact));
  }

  /** What a page states, in the order of the page. */
  List<Found> find(Page page, Document document, List<Statement> statements) {
    List<Found> found = new ArrayList<>();
    for (Inline part : page.front().title().parts()) {
      reference(page, part, found);
    }
    for (Inline part : page.front().description().parts()) {
      reference(page, part, found);
    }
    Elements elements = Elements.of(document);
    elements.references().forEach(part -> reference(page, part, found));
    elements.directives().forEach(directive -> card(page, directive, found));
    elements.directives().forEach(directive -> figure(page, directive, found));
    statements.forEach(statement -> literals(statement, found));
    return found.stream()
        .sorted((a, b) -> a.stating().place().span().compareTo(b.stating().place().span()))
        .distinct()
        .toList();
  }

  /** What statements of no page state by hand. */
  List<Found> find(List<Statement> statements) {
    List<Found> found = new ArrayList<>();
    statements.forEach(statement -> literals(statement, found));
    return found.stream().distinct().toList();
  }

  private void reference(Page page, Inline part, List<Found> found) {
    if (part instanceof Inline.Reference reference
        && references.resolve(page, reference.name()) instanceof Resolved.OfFact of) {
      found.add(new Found(of.fact().key(), new Stating(page.file().at(reference.span()), true)));
    }
  }

  private void card(Page page, Block.Directive directive, List<Found> found) {
    if (directive.name().equals("records")) {
      records(page, directive, found);
    }
    if (!directive.name().equals("settings")) {
      return;
    }
    for (Block.Argument server : directive.arguments()) {
      for (Field field : Field.values()) {
        if (references.resolve(page, server.text() + "." + field.word())
            instanceof Resolved.OfFact of) {
          found.add(new Found(of.fact().key(), new Stating(page.file().at(server.span()), true)));
        }
      }
    }
  }

  private void figure(Page page, Block.Directive directive, List<Found> found) {
    if (Figures.isDrawn(directive)) {
      for (Figures.Stated stated : references.figures().stated(page, directive)) {
        found.add(new Found(stated.fact().key(), new Stating(page.file().at(stated.span()), true)));
      }
    }
  }

  /** Records name the host and the port of all servers but those that no record can name. */
  private void records(Page page, Block.Directive directive, List<Found> found) {
    references
        .provider(page)
        .filter(provider -> !provider.domains().isEmpty())
        .ifPresent(
            provider ->
                Exports.records(provider, provider.domains().get(0).value()).stream()
                    .flatMap(record -> record.server().stream())
                    .forEach(
                        server -> {
                          String key = provider.id() + "/" + server.id() + ".";
                          Stating stating = new Stating(page.file().at(directive.nameSpan()), true);
                          found.add(new Found(key + Field.HOST.word(), stating));
                          found.add(new Found(key + Field.PORT.word(), stating));
                        }));
  }

  private void literals(Statement statement, List<Found> found) {
    for (Mention mention : statement.mentions()) {
      if (mention.isLiteral() && statement.silence().isEmpty()) {
        for (Server server : statement.scope()) {
          boolean meant = statement.protocols().contains(server.protocol());
          server
              .field(mention.field())
              .filter(value -> meant && mention.values().contains(value.value()))
              .map(value -> byPlace.get(value.place()))
              .ifPresent(
                  fact -> found.add(new Found(fact.key(), new Stating(mention.place(), false))));
        }
      }
    }
  }

  /** All facts, each with the places found. */
  List<StatedFact> list(List<Found> found) {
    Map<String, List<Stating>> byKey = new LinkedHashMap<>();
    found.forEach(
        each -> byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each.stating()));
    return facts.all().stream()
        .map(
            fact ->
                new StatedFact(
                    fact.key(),
                    fact.value(),
                    fact.place(),
                    byKey.getOrDefault(fact.key(), List.of())))
        .toList();
  }
}
