import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Holds the findings of {@code check --format json} against what was expected, prints recall and
 * false alarms, and ends with 1 when an aim is missed.
 *
 * <p>{@code java -cp bustia.jar Score.java WORK MISSES}: reads {@code WORK/expected.tsv} and {@code
 * WORK/PROJECT.json} for each project named there; MISSES is how many misses of each sort to show.
 */
public final class Score {
  private static final double MUTANTS = 99.5;
  private static final double LANGUAGE = 97;
  private static final double ALARMS = 1;

  /** The rules about statements; translation, links and interface strings are not measured. */
  private static final Set<String> STATEMENTS =
      Set.of(
          "wrong-port",
          "wrong-host",
          "wrong-security",
          "wrong-username",
          "undeclared-host",
          "look-alike-host",
          "hidden-character",
          "retired-value",
          "misplaced-reference",
          "unknown-reference",
          "hard-coded-value",
          "unsourced-value",
          "drifted-value");

  /** A stretch of a file, ends exclusive, in lines and columns from 1. */
  private record Stretch(int line, int column, int endLine, int endColumn) {
    boolean meets(Stretch other) {
      return before(line, column, other.endLine, other.endColumn)
          && before(other.line, other.column, endLine, endColumn);
    }

    private static boolean before(int line, int column, int otherLine, int otherColumn) {
      return line < otherLine || line == otherLine && column < otherColumn;
    }
  }

  private record Found(String rule, boolean error, Stretch where, String message) {}

  private record Expected(
      String project,
      String file,
      String language,
      String group,
      String kind,
      List<String> rules,
      boolean any,
      List<Stretch> spans,
      String value,
      String text) {
    boolean clean() {
      return group.equals("silent");
    }

    /** Right values typed out may be warned of; on a trap a warning is a false alarm too. */
    boolean trap() {
      return kind.startsWith("trap");
    }

    boolean blamed(Stretch span, List<Found> found) {
      return found.stream().anyMatch(f -> f.error && rules.contains(f.rule) && f.where.meets(span));
    }

    boolean caught(List<Found> found) {
      if (!value.isEmpty()) {
        return found.stream()
            .anyMatch(
                f -> f.error && rules.contains(f.rule) && f.message.contains("`" + value + "`"));
      }
      return any
          ? spans.stream().anyMatch(span -> blamed(span, found))
          : spans.stream().allMatch(span -> blamed(span, found));
    }

    int paragraphs() {
      return (int) Arrays.stream(text.split("\n\n+")).filter(b -> !b.isBlank()).count();
    }
  }

  private static final class Tally {
    int drift;
    int caught;
    int mutants;
    int mutantsCaught;
    int paragraphs;
    int alarms;
    int strays;

    double recall() {
      return drift == 0 ? 100 : 100.0 * caught / drift;
    }

    double mutantRecall() {
      return mutants == 0 ? 100 : 100.0 * mutantsCaught / mutants;
    }

    double alarmsPerThousand() {
      return paragraphs == 0 ? 0 : 1000.0 * alarms / paragraphs;
    }
  }

  private final Path work;
  private final Map<String, List<Found>> findings = new HashMap<>();
  private final List<Expected> expected = new ArrayList<>();
  private final Map<String, List<String>> misses = new TreeMap<>();

  private Score(Path work) {
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException {
    Score score = new Score(Path.of(arguments[0]));
    score.read();
    System.exit(score.print(Integer.parseInt(arguments[1])) ? 0 : 1);
  }

  private void read() throws IOException {
    for (String line : Files.readAllLines(work.resolve("expected.tsv"))) {
      String[] f = line.split("\t", -1);
      List<Stretch> spans = new ArrayList<>();
      String value = f[7].startsWith("=") ? f[7].substring(1) : "";
      for (String span : f[7].isEmpty() || !value.isEmpty() ? new String[0] : f[7].split(" ")) {
        int[] n = Arrays.stream(span.split("[:-]")).mapToInt(Integer::parseInt).toArray();
        spans.add(new Stretch(n[0], n[1], n[2], n[3]));
      }
      String text = f[8].replace("\\n", "\n").replace("\\\\", "\\");
      expected.add(
          new Expected(
              f[0],
              f[1],
              f[2],
              f[3],
              f[4],
              List.of(f[5].split(",")),
              f[6].equals("any"),
              spans,
              value,
              text));
    }
    for (String project : expected.stream().map(Expected::project).distinct().toList()) {
      Map<String, Object> report =
          JSON.std.mapFrom(Files.readString(work.resolve(project + ".json")));
      for (Object one : (List<?>) report.get("findings")) {
        Map<?, ?> f = (Map<?, ?>) one;
        if (STATEMENTS.contains(f.get("rule")) && f.containsKey("line")) {
          Stretch where =
              new Stretch(
                  (int) f.get("line"),
                  (int) f.get("column"),
                  (int) f.get("endLine"),
                  (int) f.get("endColumn"));
          Found found =
              new Found(
                  (String) f.get("rule"),
                  f.get("level").equals("error"),
                  where,
                  (String) f.get("message"));
          for (String place : List.of(project, project + "/" + f.get("file"))) {
            findings.computeIfAbsent(place, k -> new ArrayList<>()).add(found);
          }
        }
      }
    }
  }

  private boolean print(int show) {
    Map<String, Tally> languages = tally(Expected::language);
    Map<String, Tally> kinds = tally(e -> e.group.equals("mutant") ? e.kind.split("/")[1] : e.kind);
    Map<String, Tally> places =
        tally(e -> e.group.equals("mutant") ? e.kind.split("/")[0] : "(corpus)");
    Tally all = tally(e -> "").get("");
    collectMisses();
    table("language", languages);
    table("kind", kinds);
    table("place", places);
    table("all", Map.of("", all));
    misses.forEach(
        (sort, list) -> {
          System.out.printf(Locale.ROOT, "%n## %s: %d%n", sort, list.size());
          list.stream().limit(show).forEach(System.out::println);
        });
    boolean good = true;
    good &= aim(all.mutantRecall() >= MUTANTS, "mutants caught: %.2f %%", all.mutantRecall());
    good &=
        aim(
            all.alarmsPerThousand() <= ALARMS,
            "false alarms per 1,000 clean paragraphs: %.2f",
            all.alarmsPerThousand());
    for (Map.Entry<String, Tally> language : languages.entrySet()) {
      good &=
          aim(
              language.getValue().recall() >= LANGUAGE,
              "recall in " + language.getKey() + ": %.1f %%",
              language.getValue().recall());
    }
    return good;
  }

  private static boolean aim(boolean kept, String text, double value) {
    if (!kept) {
      System.out.printf(Locale.ROOT, "%nbelow the aim: " + text, value);
    }
    return kept;
  }

  private Map<String, Tally> tally(Function<Expected, String> key) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Expected e : expected) {
      Tally tally = tallies.computeIfAbsent(key.apply(e), k -> new Tally());
      List<Found> found = found(e);
      if (e.clean()) {
        tally.paragraphs += e.paragraphs();
        tally.alarms += alarms(e, found).size();
      } else if (e.group.equals("drift")) {
        tally.drift++;
        tally.caught += e.caught(found) ? 1 : 0;
        tally.strays += strays(e, found).size();
      } else {
        tally.mutants++;
        tally.mutantsCaught += e.caught(found) ? 1 : 0;
      }
    }
    return tallies;
  }

  private List<Found> found(Expected e) {
    return findings.getOrDefault(
        e.value.isEmpty() ? e.project + "/" + e.file : e.project, List.of());
  }

  /** At most one a line, as a paragraph of ours is one line. */
  private static List<Found> alarms(Expected e, List<Found> found) {
    Map<Integer, Found> lines = new TreeMap<>();
    found.stream()
        .filter(f -> f.error || e.trap())
        .forEach(f -> lines.putIfAbsent(f.where.line, f));
    return List.copyOf(lines.values());
  }

  /** Errors elsewhere than at the marked values. */
  private static List<Found> strays(Expected e, List<Found> found) {
    return found.stream()
        .filter(f -> f.error && e.spans.stream().noneMatch(f.where::meets))
        .toList();
  }

  private void collectMisses() {
    for (Expected e : expected) {
      List<Found> found = found(e);
      String head = "\n[" + e.kind + " " + e.file + "] ";
      if (e.clean()) {
        for (Found alarm : alarms(e, found)) {
          add(e, "false alarms", head + shown(e, alarm) + "\n  said: " + alarm.message);
        }
        continue;
      }
      if (!e.caught(found)) {
        String said =
            found.isEmpty() || !e.value.isEmpty()
                ? ""
                : "\n  said: " + found.get(0).rule + ": " + found.get(0).message;
        add(e, e.group.equals("drift") ? "missed" : "mutants missed", head + e.text + said);
      }
      if (e.group.equals("drift")) {
        for (Found stray : strays(e, found)) {
          add(e, "blamed elsewhere", head + e.text + "\n  said: " + stray.message);
        }
      }
    }
  }

  /** Of a page of many paragraphs, the one that is blamed. */
  private String shown(Expected e, Found alarm) {
    try {
      Path file = work.resolve(e.project).resolve(e.file);
      return e.kind.startsWith("clean")
          ? Files.readAllLines(file).get(alarm.where.line - 1)
          : e.text;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void add(Expected e, String sort, String text) {
    misses.computeIfAbsent(e.language + ", " + sort, k -> new ArrayList<>()).add(text);
  }

  private static void table(String name, Map<String, Tally> tallies) {
    System.out.printf(
        "%n%-22s %16s %20s %24s %8s%n",
        name, "drift caught", "mutants caught", "false alarms", "stray");
    tallies.forEach(
        (key, t) ->
            System.out.printf(
                Locale.ROOT,
                "%-22s %16s %20s %24s %8s%n",
                key,
                share(t.caught, t.drift),
                share(t.mutantsCaught, t.mutants),
                t.paragraphs == 0 ? "" : t.alarms + " in " + t.paragraphs,
                t.strays == 0 ? "" : t.strays));
  }

  private static String share(int part, int whole) {
    return whole == 0
        ? ""
        : String.format(Locale.ROOT, "%d of %d %6.1f", part, whole, 100.0 * part / whole);
  }
}
