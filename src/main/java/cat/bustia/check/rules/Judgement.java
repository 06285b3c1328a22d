package cat.bustia.check.rules;

import cat.bustia.check.PageView;
import cat.bustia.content.References.Resolved;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import cat.bustia.statement.Comparison;
import cat.bustia.statement.Mention;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Field;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One mention of a page and the rule that it breaks, with what the rules' findings have in common.
 */
record Judgement(
    Rule rule, Statement statement, Mention mention, Comparison comparison, PageView page) {
  /** How far apart two values of one sentence are at most, in UTF-16 units. */
  private static final int BESIDE = 40;

  Provider provider() {
    return statement.provider();
  }

  String providerName() {
    return provider().shortName().value();
  }

  /** Whose servers are spoken of: the provider's, or those of some of its services. */
  String whose() {
    if (statement.scope().equals(provider().servers())) {
      return providerName();
    }
    List<String> names =
        provider().services().stream()
            .filter(service -> statement.scope().containsAll(service.servers()))
            .map(service -> service.name().value())
            .toList();
    return names.isEmpty() ? providerName() : String.join(" and ", names);
  }

  Field field() {
    return mention.field();
  }

  /** What people call the field. */
  String noun() {
    return switch (field()) {
      case HOST -> "host";
      case PORT -> "port";
      case SECURITY -> "encryption";
      case USERNAME -> "user name";
      case AUTHENTICATION -> "authentication";
    };
  }

  /** The value as the page has it. */
  String shown() {
    return mention
        .reference()
        .map(Fact::value)
        .orElse(field() == Field.HOST ? mention.shown().toLowerCase(Locale.ROOT) : mention.shown());
  }

  /** The protocols spoken of: "IMAP", "IMAP or POP3", "mail". */
  String subject() {
    Set<String> names = new LinkedHashSet<>();
    Set<Protocol> protocols = statement.protocols();
    if (protocols.size() == Protocol.values().length) {
      return "mail";
    }
    for (Protocol protocol : Protocol.values()) {
      if (protocols.contains(protocol)) {
        names.add(protocol.name());
      }
    }
    return String.join(" or ", names);
  }

  /** Whether the provider has no server of the protocols spoken of. */
  boolean isNotOffered() {
    return comparison.meant().isEmpty();
  }

  /** The facts that the page should state instead, each value once, in the order of preference. */
  List<Expected> expected() {
    List<Expected> all = new ArrayList<>();
    Set<String> values = new LinkedHashSet<>();
    for (Server server : comparison.meant()) {
      fact(server).filter(fact -> values.add(fact.fact().value())).ifPresent(all::add);
    }
    return all;
  }

  /** A fact and the shortest name that leads to it on this page. */
  record Expected(Fact fact, String name) {
    String value() {
      return fact.value();
    }
  }

  private Optional<Expected> fact(Server server) {
    String key = server.id() + "." + field().word();
    List<String> names = new ArrayList<>(List.of(key));
    for (Service service : provider().services()) {
      if (service.servers().contains(server)) {
        names.add(service.id() + "/" + key);
      }
    }
    names.add(provider().id() + "/" + key);
    for (Service service : provider().services()) {
      if (service.servers().contains(server)) {
        names.add(provider().id() + "/" + service.id() + "/" + key);
      }
    }
    Optional<String> value = server.field(field()).map(located -> located.value());
    for (String name : names) {
      if (page.site().references().resolve(page.page(), name) instanceof Resolved.OfFact found
          && value.isPresent()
          && found.fact().key().startsWith(provider().id() + "/")
          && found.fact().value().equals(value.get())) {
        return Optional.of(new Expected(found.fact(), name));
      }
    }
    return Optional.empty();
  }

  /**
   * Whose the value is, where it is not wrong everywhere: "995 is the POP3 port of Posta", "465 is
   * the SMTP port of Posta Plus".
   */
  Optional<String> owner() {
    for (Server server : statement.scope()) {
      if (Comparison.agrees(mention, server, provider())) {
        return Optional.of(owns(server, whose()));
      }
    }
    for (Service service : provider().services()) {
      for (Server server : service.servers()) {
        if (Comparison.agrees(mention, server, provider())) {
          return Optional.of(
              owns(server, service.name().value()) + ", which this text does not speak of");
        }
      }
    }
    for (Server server : provider().servers()) {
      if (Comparison.agrees(mention, server, provider())) {
        return Optional.of(
            owns(server, providerName()) + ", but not of the services that this text speaks of");
      }
    }
    return Optional.empty();
  }

  private String owns(Server server, String whose) {
    return "`" + shown() + "` is the " + server.protocol().name() + " " + noun() + " of " + whose;
  }

  /** A finding with this message, the definition beside it, and the fix. */
  Finding.Builder finding(String message) {
    Finding.Builder finding =
        Finding.of(rule, mention.place(), message)
            .label("the page says " + shown())
            .actual(shown());
    List<Expected> expected = expected();
    if (!expected.isEmpty()) {
      Fact first = expected.get(0).fact();
      finding.fact(first.key());
      finding.expected(
          String.join(" or ", expected.stream().map(each -> each.fact().value()).toList()));
    }
    for (Expected each : expected) {
      finding.related(each.fact().place(), "declared here");
    }
    mend(finding, expected);
    return finding;
  }

  private void mend(Finding.Builder finding, List<Expected> expected) {
    if (expected.isEmpty()) {
      return;
    }
    String names =
        expected.stream()
            .map(each -> "`{{" + each.name() + "}}`, which stands for `" + each.value() + "`")
            .collect(Collectors.joining("; or "));
    finding.help(expected.size() > 1 ? "write the one that is meant: " + names : "write " + names);
    Optional<String> doubt =
        expected.size() > 1
            ? Optional.of("more than one value can be meant")
            : Optional.of("the same value stands beside it").filter(text -> hasTwin());
    Mending.of(page, mention, expected.get(0).name(), doubt).ifPresent(finding::fix);
  }

  /** Whether the text beside states the same fact, so that "993 or 143" would say it twice. */
  private boolean hasTwin() {
    if (rule == Rule.HARD_CODED_VALUE) {
      return false;
    }
    Place place = mention.place();
    for (Statement other : page.statements()) {
      for (Mention beside : other.mentions()) {
        if (beside != mention
            && beside.field() == field()
            && isBeside(place, beside.place())
            && Comparison.of(other).meant().stream().anyMatch(comparison.meant()::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBeside(Place a, Place b) {
    int from = Math.min(a.span().end(), b.span().end());
    int to = Math.max(a.span().start(), b.span().start());
    return a.file().path().equals(b.file().path())
        && from <= to
        && to - from <= BESIDE
        && a.file().text().substring(from, to).chars().noneMatch(c -> "\n\"[]".indexOf(c) >= 0);
  }
}
