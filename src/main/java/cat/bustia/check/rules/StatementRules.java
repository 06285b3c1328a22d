package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.finding.Finding;
import java.util.function.Consumer;

/**
 * The rules that hold prose against the truth. They share one look at a page, as a span has one
 * finding at most.
 */
public final class StatementRules implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (Judgement judgement : Judgements.of(page)) {
      findings.accept(finding(judgement));
    }
  }

  private static Finding finding(Judgement judgement) {
    return switch (judgement.rule()) {
      case WRONG_HOST -> WrongHost.finding(judgement);
      case WRONG_PORT -> WrongPort.finding(judgement);
      case WRONG_SECURITY -> WrongSecurity.finding(judgement);
      case WRONG_USERNAME -> WrongUsername.finding(judgement);
      case UNDECLARED_HOST -> UndeclaredHost.finding(judgement);
      case LOOK_ALIKE_HOST -> LookAlikeHost.finding(judgement);
      case RETIRED_VALUE -> RetiredValue.finding(judgement);
      case HARD_CODED_VALUE -> HardCodedValue.finding(judgement);
      case SILENT_STATEMENT -> SilentStatement.finding(judgement);
      case MISPLACED_REFERENCE -> MisplacedReference.finding(judgement);
      default -> throw new IllegalArgumentException("no rule of statements: " + judgement.rule());
    };
  }
}
