package cat.bustia.check.rules;

import cat.bustia.check.PageView;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import cat.bustia.statement.Comparison;
import cat.bustia.statement.Mention;
import cat.bustia.statement.Mention.Shape;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Field;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Retired;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the statements of a page against the truth: at most one judgement for a span. */
final class Judgements {
  private final PageView page;
  private final TreeMap<Span, Judgement> found = new TreeMap<>();
  private final boolean explainsSilence;

  private Judgements(PageView page) {
    this.page = page;
    this.explainsSilence =
        page.site()
            .catalog()
            .site()
            .policies()
            .getOrDefault(Rule.SILENT_STATEMENT, Optional.empty())
            .isPresent();
  }

  static Collection<Judgement> of(PageView page) {
    Judgements judgements = new Judgements(page);
    for (Statement statement : page.statements()) {
      judgements.judge(statement);
    }
    return judgements.found.values();
  }

  private void judge(Statement said) {
    Comparison comparison = Comparison.of(said);
    // Of what is said of several one by one, the part that does not hold.
    Statement statement = comparison.statement();
    for (Mention mention : statement.mentions()) {
      if (statement.silence().isPresent() && !isDisguised(mention)) {
        if (explainsSilence && mention.shape() != Shape.WEB) {
          add(new Judgement(Rule.SILENT_STATEMENT, statement, mention, comparison, page));
        }
        continue;
      }
      rule(statement, mention, comparison)
          .ifPresent(rule -> add(new Judgement(rule, statement, mention, comparison, page)));
    }
  }

  /** Who is warned of a name cannot see that it is another: no sentence takes that back. */
  private static boolean isDisguised(Mention mention) {
    return mention.shape() == Shape.LOOK_ALIKE
        && mention.shown().codePoints().anyMatch(c -> c >= 0x80);
  }

  private void add(Judgement judgement) {
    found.merge(
        judgement.mention().place().span(),
        judgement,
        (first, second) -> rank(second.rule()) < rank(first.rule()) ? second : first);
  }

  private static int rank(Rule rule) {
    return switch (rule) {
      case RETIRED_VALUE -> 0;
      case LOOK_ALIKE_HOST -> 1;
      case UNDECLARED_HOST -> 3;
      case HARD_CODED_VALUE -> 4;
      case SILENT_STATEMENT -> 5;
      default -> 2;
    };
  }

  /** The rule that a mention breaks. */
  static Optional<Rule> rule(Statement statement, Mention mention, Comparison comparison) {
    boolean blamed = comparison.blamed().contains(mention);
    if (!mention.isLiteral()) {
      return blamed ? Optional.of(Rule.MISPLACED_REFERENCE) : Optional.empty();
    }
    boolean apart = mention.shape() == Shape.WEB || mention.shape() == Shape.UNDECLARED;
    if ((blamed || apart) && retired(statement, mention).isPresent()) {
      return Optional.of(Rule.RETIRED_VALUE);
    }
    return switch (mention.shape()) {
      case LOOK_ALIKE -> Optional.of(Rule.LOOK_ALIKE_HOST);
      case UNDECLARED -> Optional.of(Rule.UNDECLARED_HOST);
      case WEB -> Optional.empty();
      case IMPLIED -> blamed ? Optional.of(wrong(mention.field())) : Optional.empty();
      case WORDED ->
          blamed
              ? Optional.of(wrong(mention.field()))
              : mention.field() == Field.USERNAME
                  ? Optional.of(Rule.HARD_CODED_VALUE)
                  : Optional.empty();
      case PLAIN -> Optional.of(blamed ? wrong(mention.field()) : Rule.HARD_CODED_VALUE);
    };
  }

  private static Rule wrong(Field field) {
    return switch (field) {
      case HOST -> Rule.WRONG_HOST;
      case PORT -> Rule.WRONG_PORT;
      case SECURITY -> Rule.WRONG_SECURITY;
      case USERNAME, AUTHENTICATION -> Rule.WRONG_USERNAME;
    };
  }

  /** The entry of the definition that retires a value. */
  static Optional<Retired> retired(Statement statement, Mention mention) {
    Provider provider = statement.provider();
    return provider.retired().stream()
        .filter(
            entry ->
                entry.protocol().isEmpty()
                    || statement.protocols().contains(entry.protocol().get()))
        .filter(
            entry -> value(entry, mention.field()).filter(mention.values()::contains).isPresent())
        .findFirst();
  }

  private static Optional<String> value(Retired entry, Field field) {
    return switch (field) {
      case HOST -> entry.host().map(host -> host.toLowerCase(Locale.ROOT));
      case PORT -> entry.port().map(String::valueOf);
      case SECURITY -> entry.security().map(security -> security.word());
      case USERNAME -> entry.username();
      case AUTHENTICATION -> Optional.empty();
    };
  }
}
