package cat.bustia.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * Turns SnakeYAML's marks into UTF-16 offsets.
 *
 * <p>SnakeYAML counts code points: without this, every span after an emoji would be off by one.
 */
final class Offsets {
  private final int length;
  private final int @Nullable [] byCodePoint;

  Offsets(String text) {
    length = text.length();
    byCodePoint = hasSurrogate(text) ? table(text) : null;
  }

  int of(Mark mark) {
    int index = mark.getIndex();
    int[] table = byCodePoint;
    if (table == null) {
      return Math.min(index, length);
    }
    return index < table.length ? table[index] : length;
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int[] table(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length())];
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offsets;
  }
}
