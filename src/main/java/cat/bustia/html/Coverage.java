package cat.bustia.html;

import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows, while a page is walked, whether a waiver covers the place, and remembers what one covered.
 */
final class Coverage {
  private final List<Span> covered = new ArrayList<>();
  private int waivers;

  void enter(boolean waives) {
    waivers += waives ? 1 : 0;
  }

  void leave(boolean waives) {
    waivers -= waives ? 1 : 0;
  }

  /** Remembers a place if a waiver covers it. */
  void note(Span span) {
    if (waivers > 0) {
      covered.add(span);
    }
  }

  List<Span> spans() {
    return covered;
  }
}
