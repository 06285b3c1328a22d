package cat.bustia.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in one line what the system refused, of which file, and what to do. */
final class WorldFailure {
  private WorldFailure() {}

  static String sentence(IOException failure) {
    if (!(failure instanceof FileSystemException file) || file.getFile() == null) {
      String message = failure.getMessage();
      return message == null ? "the system refused an operation" : message;
    }
    String path = file.getFile();
    if (failure instanceof AccessDeniedException) {
      return path + ": permission denied; give this user the right to read and write there";
    }
    if (failure instanceof NoSuchFileException) {
      return path + ": it is gone; was it removed while the command ran?";
    }
    String reason = file.getReason() == null ? "the system refused" : file.getReason();
    return path + ": " + reason + remedy(reason);
  }

  private static String remedy(String reason) {
    if (reason.contains("No space left")) {
      return "; free some space and try again";
    }
    if (reason.contains("Read-only file system")) {
      return "; --output names another folder";
    }
    return "";
  }
}
