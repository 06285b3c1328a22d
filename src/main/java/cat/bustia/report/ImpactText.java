package cat.bustia.report;

import cat.bustia.finding.Level;
import cat.bustia.report.Impact.Alarm;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Fate;
import cat.bustia.report.Impact.Part;
import cat.bustia.report.Impact.Showing;
import java.io.IOException;
import java.util.List;

/** An impact for a terminal or a log: what is dangerous first, then value by value. */
final class ImpactText {
  private final Appendable out;
  private final Paint paint;
  private final ImpactWords words = new ImpactWords(Visible::of);

  ImpactText(Appendable out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  void write(Impact impact) throws IOException {
    for (String doubt : words.doubts(impact)) {
      line(paint.level(Level.WARNING, "CAREFUL") + ": " + doubt + ".");
    }
    for (Alarm alarm : impact.alarms()) {
      line(paint.level(Level.ERROR, "ATTENTION") + ": " + words.alarm(alarm));
    }
    for (Part part : impact.parts()) {
      line(words.part(part) + " (" + Visible.of(ImpactWords.at(part.place())) + ")");
    }
    boolean first = impact.alarms().isEmpty() && impact.parts().isEmpty();
    for (Change change : impact.changes()) {
      if (!first) {
        line("");
      }
      first = false;
      write(change, impact.base());
    }
    ImpactSummary summary = ImpactSummary.of(impact);
    String base = Visible.of(impact.base());
    if (impact.changes().isEmpty()) {
      line("No value of the definitions differs from " + base + ".");
      return;
    }
    line("");
    line("Since " + base + ": " + summary.changes() + ". " + summary.places() + ".");
    if (!summary.pages().isEmpty()) {
      line(
          summary.reach()
              + ": "
              + Visible.of(String.join(", ", summary.locales()))
              + (summary.clients().isEmpty()
                  ? "."
                  : "; " + Visible.of(String.join(", ", summary.clients())) + "."));
    }
  }

  private void write(Change change, String base) throws IOException {
    line(paint.strong(Visible.of(change.key())) + ": " + words.values(change));
    line("  " + words.defined(change, base));
    List<Showing> look = ImpactSummary.of(change, Fate.BREAKS, Fate.STALE);
    if (!look.isEmpty()) {
      line("  " + paint.level(Level.WARNING, "must be looked at") + ":");
      for (Showing showing : look) {
        line("    " + words.look(showing));
      }
    }
    List<Showing> follow = ImpactSummary.of(change, Fate.FOLLOWS);
    if (!follow.isEmpty()) {
      line("  changes by itself:");
      for (String place : words.follow(follow)) {
        line("    " + place);
      }
    }
    List<Showing> done = ImpactSummary.of(change, Fate.DONE);
    if (!done.isEmpty()) {
      line("  shows the new value already:");
      for (Showing showing : done) {
        line("    " + words.done(showing));
      }
    }
    if (change.before().isPresent() && change.shown().isEmpty()) {
      line("  no page shows it");
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
