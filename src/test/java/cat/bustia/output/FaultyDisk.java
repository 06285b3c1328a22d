package cat.bustia.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that fails at one chosen step, after having done half of it where that is possible. */
final class FaultyDisk implements Disk {
  /** How the step fails. */
  enum Fault {
    FULL("No space left on device"),
    BROKEN("Input/output error"),
    READ_ONLY("Read-only file system"),
    DENIED("Permission denied"),
    /** The process ends at once: nothing after the step happens any more. */
    KILLED("");

    private final String reason;

    Fault(String reason) {
      this.reason = reason;
    }
  }

  /** Thrown in the place of a kill. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Disk disk = new SystemDisk();
  private final AtomicInteger left;
  private final Fault fault;
  private boolean dead;

  /**
   * @param step the number of the step that fails, from 1
   */
  FaultyDisk(int step, Fault fault) {
    this.left = new AtomicInteger(step);
    this.fault = fault;
  }

  /** Whether the step was reached. */
  boolean hasFailed() {
    return left.get() <= 0;
  }

  private boolean fails() {
    if (dead) {
      throw new Killed();
    }
    return left.decrementAndGet() == 0;
  }

  private void fail(Path path) throws IOException {
    if (fault == Fault.KILLED) {
      dead = true;
      throw new Killed();
    }
    throw new FileSystemException(path.toString(), null, fault.reason);
  }

  private static byte[] half(byte[] content) {
    return java.util.Arrays.copyOf(content, content.length / 2);
  }

  @Override
  public void create(Path file, byte[] content) throws IOException {
    if (fails()) {
      disk.create(file, half(content));
      fail(file);
    }
    disk.create(file, content);
  }

  @Override
  public void replace(Path file, byte[] content, boolean inPlace) throws IOException {
    if (fails()) {
      disk.replace(file, half(content), inPlace);
      fail(file);
    }
    disk.replace(file, content, inPlace);
  }

  @Override
  public boolean holds(Path file, byte[] content) throws IOException {
    if (fails()) {
      fail(file);
    }
    return disk.holds(file, content);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    if (fails()) {
      fail(folder);
    }
    disk.createFolder(folder);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    if (fails()) {
      fail(to);
    }
    disk.copy(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    if (fails()) {
      fail(path);
    }
    disk.delete(path);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    if (fails()) {
      fail(from);
    }
    disk.move(from, to);
  }

  @Override
  public void link(Path link, Path target) throws IOException {
    if (fails()) {
      fail(link);
    }
    disk.link(link, target);
  }

  @Override
  public void force(Path path) throws IOException {
    if (fails()) {
      fail(path);
    }
    disk.force(path);
  }
}
