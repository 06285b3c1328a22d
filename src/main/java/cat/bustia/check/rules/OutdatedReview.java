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

/** Finds pages and pictures that nobody has held against the client's screens for a long time. */
public final class OutdatedReview implements PageRule {
  private static final int WARNING_DAYS = 180;
  private static final int ERROR_DAYS = 365;

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    finding(
            page.page().front().reviewed(),
            page.site().today(),
            "page",
            "follow the page in the program itself, mend it, and write the new date")
        .ifPresent(findings);
  }

  /**
   * The finding for what was reviewed too long ago.
   *
   * @param today absent: nothing is too old
   * @param what a page or a picture
   */
  static Optional<Finding> finding(
      Optional<Review> review, Optional<LocalDate> today, String what, String help) {
    if (review.isEmpty() || today.isEmpty()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(review.get().on().value(), today.get());
    if (days <= WARNING_DAYS) {
      return Optional.empty();
    }
    int limit = days > ERROR_DAYS ? ERROR_DAYS : WARNING_DAYS;
    return Optional.of(
        Finding.of(
                Rule.OUTDATED_REVIEW,
                review.get().on().place(),
                what + " was last reviewed " + days + " days ago, more than " + limit)
            .help(help)
            .build()
            .withLevel(days > ERROR_DAYS ? Level.ERROR : Level.WARNING));
  }
}
