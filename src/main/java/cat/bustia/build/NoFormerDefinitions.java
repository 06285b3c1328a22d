package cat.bustia.build;

/** What a project should be held against is not there; the message says so in one line. */
public final class NoFormerDefinitions extends Exception {
  private static final long serialVersionUID = 1L;

  NoFormerDefinitions(String message) {
    super(message);
  }
}
