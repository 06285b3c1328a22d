package cat.bustia.markdown;

/**
 * A text that ends a runaway reader: every read is counted, and the one that spends the budget or
 * passes the deadline throws {@link Exhausted}.
 *
 * <p>A parser that loops cannot be stopped from outside; but it cannot loop without reading.
 */
final class GuardedText implements CharSequence {
  private static final int READS_BETWEEN_LOOKS = 1 << 16;
  private static final long LEAST_BUDGET = 4_000_000;
  private static final long READS_PER_CHARACTER = 1_000;

  private final String text;
  private final long deadline;
  private long budget;
  private int untilLook = READS_BETWEEN_LOOKS;

  /**
   * @param deadline in the time of {@link System#nanoTime()}
   */
  GuardedText(String text, int bodyLength, long deadline) {
    this.text = text;
    this.deadline = deadline;
    this.budget = Math.max(LEAST_BUDGET, bodyLength * READS_PER_CHARACTER);
  }

  @Override
  public char charAt(int index) {
    if (--untilLook == 0) {
      look();
    }
    return text.charAt(index);
  }

  private void look() {
    untilLook = READS_BETWEEN_LOOKS;
    budget -= READS_BETWEEN_LOOKS;
    if (budget < 0 || System.nanoTime() - deadline > 0) {
      throw new Exhausted();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reading took more than a page may. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("the page takes too long to read", null, false, false);
    }
  }
}
