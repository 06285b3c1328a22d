package cat.bustia.build;

import cat.bustia.markdown.MarkdownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Does the same work on many items at once; the results stand in the order of the items, whatever
 * the number of threads.
 */
final class Workers implements AutoCloseable {
  private final int jobs;
  private final ExecutorService threads;

  /**
   * @param jobs how many items are worked on at once, at least 1
   */
  Workers(int jobs) {
    this.jobs = jobs;
    // Pages are parsed on these threads, which takes a deep stack.
    this.threads = Executors.newFixedThreadPool(jobs, MarkdownReader::thread);
  }

  /**
   * Applies the work to each item. What it throws ends the whole and is thrown here.
   *
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work)
      throws InterruptedException {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            results.set(i, work.apply(items.get(i)));
          }
        };
    List<Future<?>> shares = new ArrayList<>();
    for (int i = 0; i < Math.min(jobs, items.size()); i++) {
      shares.add(threads.submit(share));
    }
    for (Future<?> each : shares) {
      await(each);
    }
    List<R> inOrder = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      inOrder.add(results.get(i));
    }
    return inOrder;
  }

  private static void await(Future<?> share) throws InterruptedException {
    try {
      share.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
