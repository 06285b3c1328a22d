package cat.bustia.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Set;

/** The machine's own file systems. */
final class SystemDisk implements Disk {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  @Override
  public void create(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE, NOFOLLOW_LINKS)) {
      writeAll(channel, content);
    }
  }

  // Writing over the old bytes costs a tenth of deleting the file and making it anew. Never cut to
  // nothing first: ext4 would write each such file out at once.
  @Override
  public void replace(Path file, byte[] content, boolean inPlace) throws IOException {
    if (!inPlace || hasOtherNames(file)) {
      Files.delete(file);
      create(file, content);
      return;
    }
    try (FileChannel channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS)) {
      writeAll(channel, content);
      channel.truncate(content.length);
    }
  }

  // Somebody's copy made by hard links must not change with our file.
  private static boolean hasOtherNames(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return true;
    }
    return !(Files.getAttribute(file, "unix:nlink", NOFOLLOW_LINKS) instanceof Integer names)
        || names != 1;
  }

  private static void writeAll(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public boolean holds(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, Set.of(READ, NOFOLLOW_LINKS))) {
      if (channel.size() != content.length) {
        return false;
      }
      ByteBuffer read = ByteBuffer.allocate(content.length);
      while (read.hasRemaining()) {
        if (channel.read(read) < 0) {
          return false;
        }
      }
      return Arrays.equals(read.array(), content);
    }
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, NOFOLLOW_LINKS);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(path);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void link(Path link, Path target) throws IOException {
    Files.createSymbolicLink(link, target);
  }

  @Override
  public void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path, NOFOLLOW_LINKS);
    if (folder && WINDOWS) {
      return; // Windows opens no folder, and needs no flush of one.
    }
    try (FileChannel channel = FileChannel.open(path, folder ? READ : WRITE)) {
      channel.force(true);
    }
  }
}
