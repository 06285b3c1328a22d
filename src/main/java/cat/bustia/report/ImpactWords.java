package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.report.Impact.Alarm;
import cat.bustia.report.Impact.Change;
import cat.bustia.report.Impact.Fate;
import cat.bustia.report.Impact.Means;
import cat.bustia.report.Impact.OnPage;
import cat.bustia.report.Impact.Part;
import cat.bustia.report.Impact.Showing;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The sentences of an impact, the same in a terminal and in a pull request.
 *
 * @param quoted makes what comes from content fit to stand in the report
 */
record ImpactWords(UnaryOperator<String> quoted) {

  String alarm(Alarm alarm) {
    String key = quote(alarm.key());
    String after = quote(alarm.after());
    return switch (alarm.danger()) {
      case HOST_MOVED ->
          key
              + " moves to another host, from "
              + quote(alarm.before().orElse(""))
              + " to "
              + after
              + ". "
              + warning(alarm);
      case HOST_NEW -> key + " names a host that was not known, " + after + ". " + warning(alarm);
      case ENCRYPTION_OFF ->
          alarm
                  .before()
                  .map(was -> key + " turns encryption off, it was " + quote(was))
                  .orElse(key + " is " + after)
              + ": user names, passwords and mail would travel in the clear.";
    };
  }

  private String warning(Alarm alarm) {
    String provider = quote(alarm.key().substring(0, alarm.key().indexOf('/')));
    return alarm.foreign()
        ? "That is outside the domains that "
            + provider
            + " had before. Whoever runs it gets the user names and passwords of all who follow the"
            + " pages: make sure whose it is."
        : "It lies under a domain that " + provider + " had before.";
  }

  String part(Part part) {
    return part.kind().name().toLowerCase(Locale.ROOT)
        + (part.added() ? " added: " : " removed: ")
        + quote(part.key());
  }

  /** {@code from `587` to `465`}. */
  String values(Change change) {
    String before = change.before().map(Located::value).map(this::quote).orElse("");
    String after = change.after().map(Located::value).map(this::quote).orElse("");
    if (before.isEmpty()) {
      return "new, " + after;
    }
    return after.isEmpty() ? "removed, was " + before : "from " + before + " to " + after;
  }

  /** Where the value is defined, or was. */
  String defined(Change change, String base) {
    return change
        .after()
        .map(value -> "defined in " + quote(at(value.place())))
        .or(
            () ->
                change
                    .before()
                    .map(
                        value ->
                            "was defined in " + quote(at(value.place())) + " of " + quote(base)))
        .orElse("");
  }

  /** What is to be done at a place that does not change by itself. */
  String look(Showing showing) {
    String place = quote(at(showing.place()));
    if (showing.fate() == Fate.BREAKS) {
      return place + " refers to a value that is gone";
    }
    if (showing.means() == Means.PICTURE) {
      return place
          + ": the picture "
          + quote(showing.picture().orElse(""))
          + " shows "
          + quote(text(showing))
          + ", take it anew"
          + showing.page().map(page -> " (on " + quote(page.path()) + ")").orElse(" (on no page)");
    }
    return place + " says " + quote(text(showing)) + ", typed by hand";
  }

  /** What stands at a place, without the quotes of YAML. */
  private static String text(Showing showing) {
    String text = showing.place().text().strip();
    int end = text.length() - 1;
    boolean quotes =
        end > 0 && text.charAt(0) == text.charAt(end) && "\"'".indexOf(text.charAt(0)) >= 0;
    return quotes ? text.substring(1, end) : text;
  }

  /** A place that needs nothing. */
  String done(Showing showing) {
    return quote(at(showing.place()))
        + (showing.means() == Means.PICTURE
            ? ": the picture " + quote(showing.picture().orElse("")) + " shows it"
            : " says it, typed by hand");
  }

  /** The places of each page in one line: {@code content/ca/index.md:4:7, 9:1 (Thunderbird)}. */
  List<String> follow(List<Showing> showings) {
    List<String> lines = new ArrayList<>();
    String path = "";
    StringBuilder line = new StringBuilder();
    String end = "";
    for (Showing showing : showings) {
      Position start = showing.place().start();
      String next = showing.place().file().path();
      if (!next.equals(path)) {
        add(line, end, lines);
        path = next;
        line.setLength(0);
        line.append(at(showing.place()));
        end =
            showing
                .page()
                .flatMap(OnPage::client)
                .map(client -> " (" + quote(client) + ")")
                .orElse("");
      } else {
        line.append(", ").append(start.line()).append(':').append(start.column());
      }
    }
    add(line, end, lines);
    return lines;
  }

  private void add(StringBuilder line, String end, List<String> lines) {
    if (line.length() > 0) {
      lines.add(quote(line.toString()) + end);
    }
  }

  /** What keeps the rest from being the whole truth, a sentence each. */
  List<String> doubts(Impact impact) {
    List<String> doubts = new ArrayList<>();
    if (!impact.unreadable().isEmpty()) {
      doubts.add(
          "the definitions of "
              + quote(impact.base())
              + " cannot be read in full, so values may be missing here or be called new: "
              + first(impact.unreadable()));
    }
    if (!impact.broken().isEmpty()) {
      doubts.add(
          "the definitions have errors, so values may be missing here or be called removed: "
              + first(impact.broken()));
    }
    for (String provider : impact.skipped()) {
      doubts.add(quote(provider) + " was not compared, as its definition cannot be read");
    }
    return doubts;
  }

  private String first(List<Finding> findings) {
    Finding finding = findings.get(0);
    int more = findings.size() - 1;
    return quote(at(finding.place()))
        + " "
        + quote(finding.message())
        + (more == 0 ? "" : ", and " + ImpactSummary.counted(more, "more", "more"));
  }

  private String quote(String text) {
    return quoted.apply(text);
  }

  static String at(Place place) {
    if (place.file().text().isEmpty()) {
      return place.file().path();
    }
    Position start = place.start();
    return place.file().path() + ":" + start.line() + ":" + start.column();
  }
}
