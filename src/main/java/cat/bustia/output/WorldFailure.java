package cat.bustia.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The disk would not do something: its message is one line that names the path, what the system
 * said and what to do.
 */
public final class WorldFailure extends IOException {
  private static final long serialVersionUID = 1L;

  WorldFailure(String message) {
    super(message);
  }

  private WorldFailure(String message, IOException cause) {
    super(message, cause);
  }

  /**
   * Explains what the system said.
   *
   * @param action a verb, as {@code write}
   * @param path what it was done to
   */
  public static WorldFailure of(String action, Path path, IOException cause) {
    if (cause instanceof WorldFailure told) {
      return told;
    }
    String said = said(cause);
    return new WorldFailure(
        "cannot " + action + " `" + line(path.toString()) + "`: " + said + "; " + remedy(said),
        cause);
  }

  private static String said(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (cause instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    String reason =
        cause instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : cause.getMessage();
    if (reason == null || reason.isBlank()) {
      return cause.getClass().getSimpleName();
    }
    String text = line(reason);
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String remedy(String said) {
    String text = said.toLowerCase(Locale.ROOT);
    if (text.contains("no space") || text.contains("quota") || text.contains("not enough space")) {
      return "free some space on that disk and run again";
    }
    if (text.contains("read-only")) {
      return "make that file system writable, or choose another folder";
    }
    if (text.contains("permission") || text.contains("not permitted")) {
      return "give this user the right to write there, or choose another folder";
    }
    if (text.contains("too many open files")) {
      return "raise the limit of open files (ulimit -n) and run again";
    }
    if (text.contains("busy") || text.contains("cross-device") || text.contains("cross-link")) {
      return "a mount point cannot be replaced: choose a folder inside it";
    }
    if (text.contains("no such file") || text.contains("exists already")) {
      return "something else changed the folder meanwhile: run again";
    }
    if (text.contains("not a directory")) {
      return "a file stands where a folder must be: move it away";
    }
    if (text.contains("input/output error")) {
      return "check the disk and the kernel's log";
    }
    return "mend that and run again";
  }

  private static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .limit(1_000)
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }
}
