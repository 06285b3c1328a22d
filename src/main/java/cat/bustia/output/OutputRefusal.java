package cat.bustia.output;

/** An output folder that must not be built into: a wrong call, told in one line. */
public final class OutputRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  OutputRefusal(String message) {
    super(message);
  }
}
