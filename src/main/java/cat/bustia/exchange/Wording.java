package cat.bustia.exchange;

import cat.bustia.translation.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * What a block says: words and the codes among them, in one form for all that reads the same.
 * Blanks are single, none stand at the ends, around a line break or right inside a pair.
 */
record Wording(List<Part> parts) {

  /** A piece of a wording. */
  sealed interface Part {}

  /** Words as a reader sees them. */
  record Words(String text) implements Part {}

  /** A code that stands alone. */
  record Mark(Code code) implements Part {}

  /** A code that begins here. */
  record Open(Code code) implements Part {}

  /** A code that ends here. */
  record Close(Code code) implements Part {}

  static final Wording EMPTY = new Wording(List.of());

  Wording {
    parts = List.copyOf(parts);
  }

  static Wording of(List<Part> parts) {
    Normaliser normal = new Normaliser();
    parts.forEach(normal::add);
    return new Wording(normal.out);
  }

  static Wording of(String text) {
    return of(List.of(new Words(text)));
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Its codes, each once for each place where it stands or begins. */
  List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Mark mark) {
        codes.add(mark.code());
      } else if (part instanceof Open open) {
        codes.add(open.code());
      }
    }
    return codes;
  }

  /** What tells it from others. */
  String digest() {
    return TextBlock.digest(parts.toString());
  }

  private static final class Normaliser {
    private final List<Part> out = new ArrayList<>();
    private boolean blank;

    void add(Part part) {
      if (part instanceof Words words) {
        words(words.text());
      } else if (part instanceof Close) {
        out.add(part);
      } else if (part instanceof Mark mark && mark.code().kind() == Code.Kind.BREAK) {
        blank = false;
        out.add(part);
      } else {
        blank();
        out.add(part);
      }
    }

    private void words(String text) {
      StringBuilder run = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
          blank = true;
          continue;
        }
        if (blank && run.length() > 0) {
          run.append(' ');
          blank = false;
        } else {
          blank();
        }
        run.append(c);
      }
      append(out.size(), run.toString());
    }

    /** Puts a blank that is due before the codes that have just begun. */
    private void blank() {
      if (blank) {
        int at = out.size();
        while (at > 0 && out.get(at - 1) instanceof Open) {
          at--;
        }
        if (at > 0 && !endsLine(out.get(at - 1))) {
          append(at, " ");
        }
        blank = false;
      }
    }

    private static boolean endsLine(Part part) {
      return part instanceof Mark mark && mark.code().kind() == Code.Kind.BREAK
          || part instanceof Words words && words.text().endsWith(" ");
    }

    private void append(int at, String text) {
      if (text.isEmpty()) {
        return;
      }
      if (at > 0 && out.get(at - 1) instanceof Words before) {
        out.set(at - 1, new Words(before.text() + text));
      } else {
        out.add(at, new Words(text));
      }
    }
  }
}
