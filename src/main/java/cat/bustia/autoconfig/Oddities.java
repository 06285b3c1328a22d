package cat.bustia.autoconfig;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects what an autoconfig file says that a definition says otherwise, or not at all. */
final class Oddities {
  private final List<Finding> findings = new ArrayList<>();

  /** Something that the definition does not hold: a warning. */
  void lost(Place place, String message) {
    lost(place, message, "put it into the definition by hand, if it matters");
  }

  void lost(Place place, String message, String help) {
    findings.add(Finding.of(Rule.ODD_AUTOCONFIG, place, message).help(help).build());
  }

  /** Something that is in the definition, but worth a look: a note. */
  void kept(Place place, String message) {
    findings.add(Finding.of(Rule.ODD_AUTOCONFIG, place, message).build().withLevel(Level.NOTE));
  }

  void kept(Place place, String message, String help) {
    findings.add(
        Finding.of(Rule.ODD_AUTOCONFIG, place, message).help(help).build().withLevel(Level.NOTE));
  }

  /** The file says too little to make a definition of it: an error. */
  void broken(Place place, String message, String help) {
    findings.add(Finding.of(Rule.BROKEN_AUTOCONFIG, place, message).help(help).build());
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** A text as messages show it. */
  static String shown(String text) {
    String line = text.replaceAll("\\s+", " ").replace('`', '\'');
    return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 50)) + "…";
  }
}
