package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.Quoted;
import cat.bustia.content.Client;
import cat.bustia.content.References.Resolved;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.Inline;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds security values that the page's client has no word for, so that a reader cannot find them.
 */
public final class MissingMessage implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    Optional<Client> client = page.client();
    if (client.isEmpty()) {
      return;
    }
    for (Inline.Reference reference : page.elements().references()) {
      check(reference.name(), reference.span(), client.get(), page, findings);
    }
    for (Block.Directive directive : page.elements().directives()) {
      if (directive.name().equals("settings")) {
        for (Block.Argument server : directive.arguments()) {
          check(server.text() + ".security", server.span(), client.get(), page, findings);
        }
      }
    }
  }

  private static void check(
      String name, Span span, Client client, PageView page, Consumer<Finding> findings) {
    Resolved resolved = page.site().references().resolve(page.page(), name);
    if (!(resolved instanceof Resolved.OfFact found)) {
      return;
    }
    Fact fact = found.fact();
    if (fact.field().orElse(null) != Field.SECURITY || fact.server().isEmpty()) {
      return;
    }
    if (client.word(fact, page.page().locale()).isEmpty()) {
      findings.accept(
          Finding.of(
                  Rule.MISSING_MESSAGE,
                  page.at(span),
                  Quoted.of(client.shortName().value())
                      + " has no word for the security `"
                      + fact.value()
                      + "` of "
                      + fact.server().get().id())
              .fact(fact.key())
              .related(client.name().place(), "the words of this client")
              .related(fact.place(), "declared here")
              .help(
                  "add the word on its screen to `words: security: "
                      + fact.value()
                      + "` of the client")
              .build());
    }
  }
}
