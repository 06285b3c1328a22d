package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.content.Review;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds pages that nobody has held against the client's screens for a long time. */
public final class OutdatedReview implements PageRule {
  private static final int WARNING_DAYS = 180;
  private static final int ERROR_DAYS = 365;

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    Optional<Review> review = page.page().front().reviewed();
    Optional<LocalDate> today = page.site().today();
    if (review.isEmpty() || today.isEmpty()) {
      return;
    }
    LocalDate on = review.get().on().value();
    long days = ChronoUnit.DAYS.between(on, today.get());
    if (days <= WARNING_DAYS) {
      return;
    }
    int limit = days > ERROR_DAYS ? ERROR_DAYS : WARNING_DAYS;
    findings.accept(
        Finding.of(
                Rule.OUTDATED_REVIEW,
                review.get().on().place(),
                "page was last reviewed " + days + " days ago, more than " + limit)
            .help("follow the page in the program itself, mend it, and write the new date")
            .build()
            .withLevel(days > ERROR_DAYS ? Level.ERROR : Level.WARNING));
  }
}
