package cat.bustia.render;

import java.io.IOException;
import java.io.Writer;

/** Collects what a template writes and stops it at a limit: templates have no limit on loops. */
final class CappedWriter extends Writer {
  private final StringBuilder out = new StringBuilder(16 << 10);
  private final int limit;

  /** Says that the limit is reached. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("limit of output reached");
    }
  }

  /**
   * A writer that takes this many characters.
   *
   * @param limit in UTF-16 units
   */
  CappedWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    room(length);
    out.append(buffer, offset, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    room(length);
    out.append(text, offset, offset + length);
  }

  private void room(int length) throws Full {
    if (length > limit - out.length()) {
      throw new Full();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return out.toString();
  }
}
