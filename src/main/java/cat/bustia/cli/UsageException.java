package cat.bustia.cli;

/** Wrong usage; the message is the one line that its user sees. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
