package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.Quoted;
import cat.bustia.content.Figures;
import cat.bustia.content.OfferedParts;
import cat.bustia.content.References.Resolved;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.markdown.Block;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds directive blocks whose name is none, or that say too little or too much. */
public final class InvalidDirective implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (Block.Directive directive : page.elements().directives()) {
      switch (directive.name()) {
        case "settings" -> checkSettings(directive, page, findings);
        case "figure" -> checkFigure(directive, page, findings);
        case "steps" -> checkSteps(directive, page, findings);
        case "offers", "lacks" -> {
          // They are gone from what readers get, and judged where they were written.
        }
        case "note", "warning" -> checkText(directive, page, findings);
        case "records", "files" -> checkDomains(directive, page, findings);
        default -> findings.accept(unknownName(directive, page));
      }
    }
  }

  private static Finding unknownName(Block.Directive directive, PageView page) {
    Place place = page.at(directive.nameSpan());
    List<String> names = Block.Directive.NAMES;
    Finding.Builder finding =
        finding(place, "there is no block " + Quoted.of(directive.name()))
            .label("unknown name")
            .actual(directive.name());
    Optional<String> meant = meant(directive.name(), names, page);
    if (meant.isPresent()) {
      return finding
          .note("the names of blocks are the same in every language: readers never see them")
          .help("write " + Quoted.of(meant.get()))
          .fix(Fix.safe(new Edit(place, meant.get())))
          .build();
    }
    List<String> near = Nearest.names(directive.name(), names);
    if (near.size() == 1) {
      finding.fix(Fix.unsafe(new Edit(place, near.get(0)), "it is only the nearest name"));
    }
    return finding.help("write " + Quoted.anyOf(near.isEmpty() ? names : near)).build();
  }

  /** What a name is that was translated. */
  private static Optional<String> meant(String typed, List<String> known, PageView page) {
    return page.site().references().meant(page.page(), typed).stream()
        .filter(known::contains)
        .findFirst();
  }

  private static void checkSettings(
      Block.Directive directive, PageView page, Consumer<Finding> findings) {
    if (directive.arguments().isEmpty()) {
      findings.accept(
          finding(page.at(directive.nameSpan()), "`settings` names no server")
              .help("name the servers to show, as `:::settings imap smtp`")
              .build());
      return;
    }
    Optional<Provider> provider = page.provider();
    if (provider.isEmpty()) {
      return;
    }
    boolean some =
        page.page().edition().isPresent()
            && directive.arguments().stream().anyMatch(id -> offers(page, id));
    List<String> known = some ? page.site().references().offers() : List.of();
    for (Block.Argument server : directive.arguments()) {
      if (known.contains(server.text())) {
        // The card of a page of each provider shows what the provider offers of what is named.
        continue;
      }
      Resolved host = page.site().references().resolve(page.page(), server.text() + ".host");
      if (!(host instanceof Resolved.OfFact) && !(host instanceof Resolved.Ambiguous)) {
        findings.accept(unknownServer(server, provider.get(), page));
      }
    }
  }

  private static boolean offers(PageView page, Block.Argument server) {
    return page.site().references().offers(page.page(), server.text());
  }

  /** Holds the blocks that are for some providers' readers against what providers offer. */
  public static void checkConditions(PageView written, Consumer<Finding> findings) {
    for (Block.Directive directive : written.elements().directives()) {
      if (OfferedParts.isCondition(directive)) {
        checkCondition(directive, written, findings);
      }
    }
  }

  private static void checkCondition(
      Block.Directive directive, PageView page, Consumer<Finding> findings) {
    List<String> known = page.site().references().offers();
    if (directive.arguments().isEmpty()) {
      findings.accept(
          finding(
                  page.at(directive.nameSpan()),
                  Quoted.of(directive.name()) + " names nothing that a provider could offer")
              .help("name it, as `:::" + directive.name() + " pop3`")
              .build());
    }
    for (Block.Argument name : directive.arguments()) {
      if (!known.contains(name.text())) {
        List<String> near = Nearest.names(name.text(), known);
        findings.accept(
            finding(page.at(name.span()), "no provider has a server " + Quoted.of(name.text()))
                .actual(name.text())
                .help("write " + Quoted.anyOf(near.isEmpty() ? known : near))
                .build());
      }
    }
    checkText(directive, page, findings);
  }

  private static Finding unknownServer(Block.Argument server, Provider provider, PageView page) {
    Place place = page.at(server.span());
    List<String> known = provider.servers().stream().map(Server::id).toList();
    List<String> near = ofRole(server.text(), provider, page);
    if (near.isEmpty()) {
      near = Nearest.names(server.text(), known);
    }
    Finding.Builder finding =
        finding(
                place,
                Quoted.of(server.text())
                    + " is no server of "
                    + provider.shortName().value()
                    + " for this page")
            .actual(server.text())
            .help("name " + Quoted.anyOf(near.isEmpty() ? known : near));
    if (near.size() == 1) {
      finding.fix(Fix.unsafe(new Edit(place, near.get(0)), "it is only the nearest name"));
    }
    return finding.build();
  }

  /** The servers of a role that is named in whatever language: {@code entrada}. */
  private static List<String> ofRole(String typed, Provider provider, PageView page) {
    List<String> roles = page.site().references().meant(page.page(), typed);
    return provider.servers().stream()
        .filter(server -> roles.contains(server.protocol().role().name().toLowerCase(Locale.ROOT)))
        .map(Server::id)
        .toList();
  }

  private static void checkFigure(
      Block.Directive directive, PageView page, Consumer<Finding> findings) {
    if (directive.arguments().isEmpty()) {
      findings.accept(
          finding(page.at(directive.nameSpan()), "`figure` names no picture")
              .help(
                  "name a client's screen, as `:::figure thunderbird/incoming imap`, or a picture"
                      + " beside the page")
              .build());
    }
    if (!Figures.isDrawn(directive)) {
      tooMany(directive, 1, page, findings);
    }
  }

  private static void checkSteps(
      Block.Directive directive, PageView page, Consumer<Finding> findings) {
    boolean steps =
        directive.content().stream()
            .anyMatch(block -> block instanceof Block.ItemList list && list.ordered());
    if (!steps) {
      findings.accept(
          finding(page.at(directive.nameSpan()), "`steps` holds no numbered list")
              .help("write each step as an item of a numbered list, `1. …`")
              .build());
    }
    tooMany(directive, 0, page, findings);
  }

  private static void checkText(
      Block.Directive directive, PageView page, Consumer<Finding> findings) {
    boolean text =
        directive.content().stream().anyMatch(block -> !(block instanceof Block.Comment));
    if (!text) {
      findings.accept(
          finding(page.at(directive.nameSpan()), Quoted.of(directive.name()) + " holds no text")
              .help("write its text between the two lines of colons")
              .build());
    }
  }

  private static void checkDomains(
      Block.Directive directive, PageView page, Consumer<Finding> findings) {
    Optional<Provider> provider = page.provider();
    if (provider.isPresent() && provider.get().domains().isEmpty()) {
      String name = provider.get().shortName().value();
      findings.accept(
          finding(
                  page.at(directive.nameSpan()),
                  Quoted.of(directive.name()) + " has nothing to show: " + name + " has no domains")
              .help("declare `domains` in its definition, or remove the block")
              .build());
    }
    tooMany(directive, 0, page, findings);
  }

  private static void tooMany(
      Block.Directive directive, int most, PageView page, Consumer<Finding> findings) {
    if (directive.arguments().size() > most) {
      Block.Argument extra = directive.arguments().get(most);
      findings.accept(
          finding(
                  page.at(extra.span()),
                  Quoted.of(directive.name()) + " takes no " + Quoted.of(extra.text()))
              .help("remove it")
              .build());
    }
  }

  private static Finding.Builder finding(Place place, String message) {
    return Finding.of(Rule.INVALID_DIRECTIVE, place, message);
  }
}
