package cat.bustia.report;

import cat.bustia.source.Place;
import cat.bustia.source.Position;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts with where each is defined and stated, for people and scripts. */
public final class FactsReport {
  private FactsReport() {}

  /**
   * Writes the facts in their order.
   *
   * @param format {@link Format#JSON} gives one document; the others a text, which {@link
   *     Format#HUMAN} alone may colour
   */
  public static void write(Format format, List<StatedFact> facts, Appendable out, boolean colour)
      throws IOException {
    if (format == Format.JSON) {
      writeJson(facts, out);
    } else {
      writeText(facts, out, new Paint(colour && format == Format.HUMAN));
    }
  }

  private static void writeText(List<StatedFact> facts, Appendable out, Paint paint)
      throws IOException {
    for (StatedFact fact : facts) {
      out.append(paint.strong(fact.key()))
          .append(" = ")
          .append(Visible.of(fact.value()))
          .append('\n');
      out.append("  defined in ").append(shown(fact.defined())).append('\n');
      if (fact.stated().isEmpty()) {
        out.append("  stated nowhere\n");
      }
      for (StatedFact.Stating stating : fact.stated()) {
        out.append("  stated in ")
            .append(shown(stating.place()))
            .append(stating.reference() ? "\n" : ", typed by hand\n");
      }
    }
  }

  private static String shown(Place place) {
    Position start = place.start();
    return Visible.of(place.file().path()) + ":" + start.line() + ":" + start.column();
  }

  private static void writeJson(List<StatedFact> facts, Appendable out) throws IOException {
    out.append("{\"facts\": [");
    String separator = "\n";
    for (StatedFact fact : facts) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("key", fact.key());
      json.put("value", fact.value());
      json.put("defined", of(fact.defined()));
      List<Map<String, Object>> stated = new ArrayList<>();
      for (StatedFact.Stating stating : fact.stated()) {
        Map<String, Object> place = of(stating.place());
        place.put("by", stating.reference() ? "reference" : "literal");
        stated.add(place);
      }
      json.put("stated", stated);
      out.append(separator).append(JSON.std.asString(json));
      separator = ",\n";
    }
    out.append(facts.isEmpty() ? "]}\n" : "\n]}\n");
  }

  private static Map<String, Object> of(Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", place.file().path());
    json.put("line", place.start().line());
    json.put("column", place.start().column());
    json.put("endLine", place.end().line());
    json.put("endColumn", place.end().column());
    return json;
  }
}
