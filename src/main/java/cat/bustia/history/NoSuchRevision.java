package cat.bustia.history;

/** A revision cannot be read here; the message is one sentence that says why and what to do. */
public final class NoSuchRevision extends Exception {
  private static final long serialVersionUID = 1L;

  NoSuchRevision(String message) {
    super(message);
  }
}
