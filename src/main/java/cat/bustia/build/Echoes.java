package cat.bustia.build;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.truth.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that are only there because another one is. */
final class Echoes {
  private static final Set<String> FIELDS =
      Arrays.stream(Field.values()).map(Field::word).collect(Collectors.toUnmodifiableSet());

  private Echoes() {}

  /** Where a definition could not be read, the references to its facts are not what is wrong. */
  static List<Finding> without(List<Finding> findings) {
    boolean broken =
        findings.stream()
            .anyMatch(
                each ->
                    each.level() == Level.ERROR
                        && each.place().file().path().startsWith("content/servers/"));
    return broken ? findings.stream().filter(each -> !isEcho(each)).toList() : findings;
  }

  private static boolean isEcho(Finding finding) {
    return finding.rule() == Rule.UNKNOWN_REFERENCE
        && finding.actual().filter(name -> FIELDS.contains(lastPart(name))).isPresent();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
