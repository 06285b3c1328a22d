package cat.bustia.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve(".site.lock");
  }

  @Test
  void refuses_a_second_holder_and_names_the_first() throws Exception {
    try (OutputLock lock = OutputLock.take(file(), Duration.ZERO)) {
      assertThatThrownBy(() -> OutputLock.take(file(), Duration.ofMillis(1)))
          .isInstanceOf(WorldFailure.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void takes_over_the_lock_of_a_dead_process() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    Files.writeString(file(), process.pid() + " 1 0\n");
    OutputLock.take(file(), Duration.ZERO).close();
    assertThat(file()).doesNotExist();
  }

  @Test
  void takes_over_the_lock_of_a_process_whose_number_lives_again() throws Exception {
    Files.writeString(file(), ProcessHandle.current().pid() + " 1 0\n");
    OutputLock.take(file(), Duration.ZERO).close();
  }

  @Test
  void takes_over_a_lock_that_nobody_can_have_written() throws Exception {
    for (String content : List.of("", "x", "-1 -1 -1", "99999999999999999999 1 1")) {
      Files.writeString(file(), content);
      OutputLock.take(file(), Duration.ZERO).close();
    }
  }

  @Test
  void follows_no_link() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside"), "");
    Files.createSymbolicLink(file(), outside);
    assertThatThrownBy(() -> OutputLock.take(file(), Duration.ZERO))
        .isInstanceOf(WorldFailure.class);
    assertThat(outside).hasContent("");
  }

  @Test
  void leaves_alone_a_lock_that_is_not_its_own_any_more() throws Exception {
    OutputLock lock = OutputLock.take(file(), Duration.ZERO);
    Files.writeString(file(), "somebody else");
    lock.close();
    assertThat(file()).hasContent("somebody else");
  }

  @Test
  void is_held_by_one_at_a_time() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    AtomicInteger holders = new AtomicInteger();
    List<Future<Integer>> most =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          try (OutputLock lock = OutputLock.take(file(), Duration.ofMinutes(1))) {
                            int now = holders.incrementAndGet();
                            holders.decrementAndGet();
                            return now;
                          }
                        }))
            .toList();
    for (Future<Integer> one : most) {
      assertThat(one.get()).isEqualTo(1);
    }
    threads.shutdown();
  }
}
