package cat.bustia.build;

/** What a project should be held against is not there; the message says so in one line. */
public final class NoSuchBase extends Exception {
  private static final long serialVersionUID = 1L;

  NoSuchBase(String message) {
    super(message);
  }
}
