package cat.bustia.check.rules;

import cat.bustia.check.Quoted;
import cat.bustia.check.SiteView;
import cat.bustia.content.ShownValues;
import cat.bustia.content.ShownValues.Claim;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Span;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts.Lookup;
import cat.bustia.truth.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds pictures that show values which are not true any more, by what the files beside them say;
 * and files of that kind that speak of nothing.
 */
public final class StaleImage {
  private StaleImage() {}

  /** Holds what all pictures show against the truth. */
  public static void check(SiteView site, Consumer<Finding> findings) {
    for (ShownValues shown : site.pictures().shown()) {
      if (!site.pictures().exists(shown.picture())) {
        findings.accept(withoutPicture(shown, site));
        continue;
      }
      for (Claim claim : shown.claims()) {
        Lookup found = site.references().find(claim.key().value());
        if (found instanceof Lookup.Found one) {
          stale(shown, claim, one.fact()).ifPresent(findings);
        } else if (found instanceof Lookup.Unknown unknown) {
          findings.accept(unknown(claim, unknown.nearest()));
        }
      }
      OutdatedReview.finding(
              shown.reviewed(),
              site.today(),
              "picture",
              "hold the picture against the program, take it anew if it differs, and write the new"
                  + " date")
          .ifPresent(findings);
    }
  }

  /** The values agree as readers would say: host names have no letter case. */
  private static boolean agrees(String shown, Fact fact) {
    boolean host = fact.field().equals(Optional.of(Field.HOST));
    return host ? shown.equalsIgnoreCase(fact.value()) : shown.equals(fact.value());
  }

  private static Optional<Finding> stale(ShownValues shown, Claim claim, Fact fact) {
    String value = claim.value().value();
    if (agrees(value, fact)) {
      return Optional.empty();
    }
    // No fix: with the new value in the file, the old one would stay in the picture unnoticed.
    return Optional.of(
        Finding.of(
                Rule.STALE_IMAGE,
                claim.value().place(),
                "picture "
                    + Quoted.of(shown.name())
                    + " shows "
                    + Quoted.of(value)
                    + ", but "
                    + Quoted.of(claim.key().value())
                    + " is "
                    + Quoted.of(fact.value()))
            .label("the picture shows " + value)
            .fact(fact.key())
            .actual(value)
            .expected(fact.value())
            .related(fact.place(), "declared here")
            .help(
                "take the picture anew and look for other values in it, then write "
                    + Quoted.of(fact.value())
                    + " here")
            .build());
  }

  private static Finding unknown(Claim claim, List<String> nearest) {
    String key = claim.key().value();
    return Finding.of(
            Rule.UNKNOWN_REFERENCE, claim.key().place(), "there is no fact " + Quoted.of(key))
        .actual(key)
        .help(
            nearest.isEmpty()
                ? "`bustia facts` lists every name"
                : "write " + Quoted.anyOf(nearest))
        .build();
  }

  private static Finding withoutPicture(ShownValues shown, SiteView site) {
    List<String> free = new ArrayList<>(site.pictures().namesIn(shown.folder()));
    site.pictures().shown().stream()
        .filter(other -> other.folder().equals(shown.folder()))
        .forEach(other -> free.remove(other.name()));
    List<String> near = Nearest.names(shown.name(), free);
    return Finding.of(
            Rule.MISSING_IMAGE,
            shown.file().at(Span.at(0)),
            "no picture " + Quoted.of(shown.name()) + " lies beside this file")
        .actual(shown.name())
        .help(
            near.isEmpty()
                ? "put the picture there, or delete this file"
                : "name this file after its picture: "
                    + Quoted.anyOf(near.stream().map(name -> name + ".yaml").toList()))
        .build();
  }
}
