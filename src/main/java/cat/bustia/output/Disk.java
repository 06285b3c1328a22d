package cat.bustia.output;

import java.io.IOException;
import java.nio.file.Path;

/** What writing a site asks of a disk; nothing here follows a symbolic link. */
interface Disk {

  /** Writes a file that does not exist yet. */
  void create(Path file, byte[] content) throws IOException;

  /**
   * Gives an existing file new content.
   *
   * @param inPlace whether the bytes may be changed under somebody who has the file open
   */
  void replace(Path file, byte[] content, boolean inPlace) throws IOException;

  /** Whether an existing file has exactly this content. */
  boolean holds(Path file, byte[] content) throws IOException;

  void createFolder(Path folder) throws IOException;

  /** Copies a file or a symbolic link to a path where nothing is. */
  void copy(Path from, Path to) throws IOException;

  /** Deletes a file, a symbolic link or an empty folder. */
  void delete(Path path) throws IOException;

  /** Renames in one step. */
  void move(Path from, Path to) throws IOException;

  void link(Path link, Path target) throws IOException;

  /** Returns when a file's content, or a folder's list of names, is on the disk itself. */
  void force(Path path) throws IOException;
}
