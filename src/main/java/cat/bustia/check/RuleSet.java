package cat.bustia.check;

import cat.bustia.check.rules.BrokenFigure;
import cat.bustia.check.rules.BrokenLink;
import cat.bustia.check.rules.ForbiddenTerm;
import cat.bustia.check.rules.HiddenCharacter;
import cat.bustia.check.rules.InvalidDirective;
import cat.bustia.check.rules.MissingAltText;
import cat.bustia.check.rules.MissingImage;
import cat.bustia.check.rules.MissingMessage;
import cat.bustia.check.rules.OutdatedReview;
import cat.bustia.check.rules.StatementRules;
import cat.bustia.check.rules.UnknownReference;
import cat.bustia.check.rules.UnsafeLink;
import cat.bustia.check.rules.WrongLocaleLink;
import cat.bustia.check.rules.WrongRegister;
import cat.bustia.finding.Finding;
import java.util.List;
import java.util.function.Consumer;

/** All rules, one line each. */
final class RuleSet {
  private static final List<PageRule> OF_PAGES =
      List.of(
          new StatementRules(),
          new UnknownReference(),
          new BrokenLink(),
          new WrongLocaleLink(),
          new UnsafeLink(),
          new MissingImage(),
          new MissingAltText(),
          new HiddenCharacter(),
          new OutdatedReview(),
          new MissingMessage(),
          new InvalidDirective(),
          new BrokenFigure(),
          new ForbiddenTerm(),
          new WrongRegister());

  private RuleSet() {}

  static void checkPage(PageView page, Consumer<Finding> findings) {
    for (PageRule rule : OF_PAGES) {
      rule.check(page, findings);
    }
  }
}
