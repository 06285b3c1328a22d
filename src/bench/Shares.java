import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Prints which rooms a recorded build spent its time in, and how much of it went into checking. */
public final class Shares {
  private static final String ROOT = "cat.bustia.";

  /** What finds statements in the sources and holds them against the truth. */
  private static final Set<String> CHECKING = Set.of("statement", "check");

  /** The class that reads built pages back; what it calls counts as its own. */
  private static final String READ_BACK = ROOT + "html.HtmlAudit";

  private Shares() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: java Shares.java RECORDING");
      System.exit(2);
    }
    Map<String, Integer> samples = new TreeMap<>();
    int all = 0;
    try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          samples.merge(room(event.getStackTrace().getFrames()), 1, Integer::sum);
          all++;
        }
      }
    }
    int checking = 0;
    System.out.printf(Locale.ROOT, "%d samples%n", all);
    for (Map.Entry<String, Integer> entry : samples.entrySet()) {
      print(entry.getKey(), entry.getValue(), all);
      checking += CHECKING.contains(entry.getKey()) ? entry.getValue() : 0;
    }
    print("checking", checking, all);
  }

  /** The room whose code, or the library's that it called, was running; or the reading back. */
  private static String room(List<RecordedFrame> frames) {
    String room = "(Java)";
    for (RecordedFrame frame : frames) {
      String name = frame.getMethod().getType().getName();
      if (name.equals(READ_BACK)) {
        return "read back";
      }
      if (name.startsWith(ROOT) && room.equals("(Java)")) {
        String rest = name.substring(ROOT.length());
        room = rest.substring(0, Math.max(0, rest.indexOf('.')));
      }
    }
    return room;
  }

  private static void print(String name, int count, int all) {
    System.out.printf(Locale.ROOT, "%-12s %5.1f %%%n", name, 100.0 * count / Math.max(1, all));
  }
}
