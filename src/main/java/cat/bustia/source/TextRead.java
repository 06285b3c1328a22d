package cat.bustia.source;

/** What came of reading a text file: its text, or the reason why it is refused. */
public sealed interface TextRead {

  /** The file was read. */
  record Text(SourceFile file) implements TextRead {}

  /**
   * The file is there, but is no text that may be read.
   *
   * @param place the bytes at fault in the text as far as it can be shown, else the file's start
   * @param message one sentence in the manner of findings
   */
  record Refused(Reason reason, Place place, String message) implements TextRead {}

  /** Why a file is refused. */
  enum Reason {
    NOT_UTF8,
    TOO_LARGE,
    SYMLINK,
    OUTSIDE,
    NOT_A_FILE
  }
}
