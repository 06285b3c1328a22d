package cat.bustia.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to write one output: held by at most one build at a time, and by none that is dead.
 *
 * <p>The lock file names its holder by process id and start time. The system's own file locks only
 * guard the moments in which that line is read and written: they would vanish as soon as another
 * build of the same process closed the file.
 */
final class OutputLock implements AutoCloseable {
  private static final int LONGEST = 100;
  private static final long PAUSE_MILLIS = 20;
  // The start time is derived from the boot time, which moves when the clock is set.
  private static final long START_TOLERANCE_MILLIS = 5_000;

  private final Path file;
  private final String line;

  private OutputLock(Path file, String line) {
    this.file = file;
    this.line = line;
  }

  /**
   * Waits for the lock.
   *
   * @param wait how long to wait for another build
   * @throws WorldFailure when another build still holds it, or the file cannot be written
   */
  static OutputLock take(Path file, Duration wait) throws WorldFailure {
    ProcessHandle self = ProcessHandle.current();
    String line = self.pid() + " " + startOf(self) + " " + Long.toHexString(System.nanoTime());
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      Optional<String> holder;
      try {
        holder = tryTake(file, line);
      } catch (IOException e) {
        throw WorldFailure.of("write the lock", file, e);
      }
      if (holder.isEmpty()) {
        return new OutputLock(file, line);
      }
      if (System.nanoTime() - end >= 0) {
        throw new WorldFailure(
            "another build (process "
                + holder.get().split(" ", 2)[0]
                + ") holds `"
                + file
                + "`; wait for it to end and build again");
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WorldFailure("interrupted while waiting for another build to end");
      }
    }
  }

  // Empty: the lock is ours. Otherwise: the line of its living holder.
  private static Optional<String> tryTake(Path file, String line) throws IOException {
    synchronized (OutputLock.class) {
      try (FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE, NOFOLLOW_LINKS);
          FileLock guard = channel.lock()) {
        ByteBuffer read = ByteBuffer.allocate(LONGEST);
        channel.read(read);
        String holder =
            new String(read.array(), 0, read.position(), StandardCharsets.UTF_8).strip();
        if (lives(holder)) {
          return Optional.of(holder);
        }
        channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        channel.truncate(line.length() + 1L);
      } catch (OverlappingFileLockException e) {
        return Optional.of(line);
      }
      // The former holder may have deleted the file between our opening and our locking it.
      return holds(file, line) ? Optional.empty() : Optional.of(line);
    }
  }

  private static boolean holds(Path file, String line) throws IOException {
    return Files.isRegularFile(file, NOFOLLOW_LINKS)
        && Files.size(file) <= LONGEST
        && Files.readString(file).strip().equals(line);
  }

  private static boolean lives(String holder) {
    String[] parts = holder.split(" ");
    if (parts.length != 3) {
      return false;
    }
    try {
      long pid = Long.parseLong(parts[0]);
      long start = Long.parseLong(parts[1]);
      Optional<ProcessHandle> process = ProcessHandle.of(pid);
      return process.isPresent()
          && process.get().isAlive()
          && Math.abs(startOf(process.get()) - start) <= START_TOLERANCE_MILLIS
          && !isZombie(pid);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }

  // In a container whose first process reaps nobody, the killed stay in the table of processes.
  private static boolean isZombie(long pid) {
    try {
      String stat =
          new String(
              Files.readAllBytes(Path.of("/proc/" + pid + "/stat")), StandardCharsets.ISO_8859_1);
      int state = stat.lastIndexOf(')') + 2;
      return state < stat.length() && "ZX".indexOf(stat.charAt(state)) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Gives the lock back; a lock that is not ours any more is left alone. */
  @Override
  public void close() throws IOException {
    synchronized (OutputLock.class) {
      if (holds(file, line)) {
        Files.delete(file);
      }
    }
  }
}
