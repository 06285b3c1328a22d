package cat.bustia.cli;

/** The exit codes that CI jobs rely on. */
final class ExitCode {
  /** Clean; warnings are allowed. */
  static final int OK = 0;

  /** Errors in the content. */
  static final int FINDINGS = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** The world failed: disk, permissions. */
  static final int WORLD = 3;

  /** A defect of the program. */
  static final int INTERNAL = 4;

  /** Ended by an interrupt. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
