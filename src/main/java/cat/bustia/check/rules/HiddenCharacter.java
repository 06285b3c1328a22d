package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.Direction;
import cat.bustia.source.DirectionMarks;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds characters that a reviewer cannot see: controls, direction marks, zero-width characters,
 * line ends that editors do not know, and soft hyphens inside values.
 *
 * <p>It reads the file as it stands, front matter included, once and in linear time.
 */
public final class HiddenCharacter implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    scan(page.page().file(), Direction.of(page.page().locale()) == Direction.RTL, findings);
  }

  /**
   * Scans a file.
   *
   * @param rightToLeft whether its language needs direction marks and balanced isolates
   */
  static void scan(SourceFile file, boolean rightToLeft, Consumer<Finding> findings) {
    String text = file.text();
    DirectionMarks marks = rightToLeft ? DirectionMarks.inBlocks(text) : DirectionMarks.none();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F || c == '\n' || c == '\t' || c == '\r') {
        continue;
      }
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      if (Invisible.hides(text, i, codePoint, marks)) {
        findings.accept(finding(file.at(new Span(i, end)), codePoint));
      }
      i = end - 1;
    }
  }

  private static Finding finding(Place place, int codePoint) {
    String code = String.format(Locale.ROOT, "U+%04X", codePoint);
    Finding.Builder finding =
        Finding.of(
                Rule.HIDDEN_CHARACTER,
                place,
                "`" + code + "` (" + Invisible.kind(codePoint) + ") cannot be seen")
            .actual(code);
    boolean lineEnd = codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
    if (lineEnd) {
      return finding
          .help("end the line as editors do")
          .fix(Fix.unsafe(new Edit(place, "\n"), "a blank may be meant"))
          .build();
    }
    return finding.help("delete it").fix(Fix.safe(new Edit(place, ""))).build();
  }
}
