package cat.bustia.markdown;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what may overflow its stack or never end: on a thread with a large stack, for a bounded
 * time.
 *
 * <p>Threads are daemons, kept for the next task and ended when idle; one that does not come back
 * in time is left behind and replaced.
 */
final class Cage {
  private static final long STACK_BYTES = 64L << 20;
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** What the waiting thread grants over the deadline that the task keeps by itself. */
  private static final long GRACE_MILLIS = 500;

  private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();

  /**
   * The task's result, or what {@code otherwise} makes of its failure: an unchecked exception, a
   * stack overflow, or {@link GuardedText.Exhausted} if it took too long.
   */
  <T> T run(Supplier<T> task, int millis, Function<Throwable, T> otherwise) {
    if (Thread.currentThread() instanceof Roomy) {
      try {
        return task.get();
      } catch (RuntimeException | StackOverflowError e) {
        return otherwise.apply(e);
      }
    }
    Job<T> job = new Job<>(task, Thread.currentThread());
    while (!take().accept(job)) {
      // The worker had just ended for lack of work: another will do.
    }
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis + GRACE_MILLIS);
    boolean interrupted = false;
    while (!job.done) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        break;
      }
      LockSupport.parkNanos(this, left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!job.done) {
      return otherwise.apply(new GuardedText.Exhausted());
    }
    Throwable failure = job.failure;
    T result = job.result;
    if (failure instanceof Error error && !(failure instanceof StackOverflowError)) {
      throw error;
    }
    return failure == null && result != null
        ? result
        : otherwise.apply(failure == null ? new IllegalStateException("no result") : failure);
  }

  /**
   * A thread on which {@link #run} needs no other: handing a page over costs as much as reading it.
   */
  static Thread roomy(Runnable task, String name) {
    return new Roomy(task, name);
  }

  private static final class Roomy extends Thread {
    Roomy(Runnable task, String name) {
      super(null, task, name, STACK_BYTES);
      setDaemon(true);
    }
  }

  private Worker take() {
    Worker worker = idle.pollFirst();
    if (worker == null) {
      worker = new Worker();
      worker.start();
    }
    return worker;
  }

  private static final class Job<T> {
    private final Supplier<T> task;
    private final Thread waiting;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile boolean done;

    Job(Supplier<T> task, Thread waiting) {
      this.task = task;
      this.waiting = waiting;
    }

    void run() {
      try {
        result = task.get();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    void finish() {
      done = true;
      LockSupport.unpark(waiting);
    }
  }

  private final class Worker implements Runnable {
    private final Thread thread = roomy(this, "bustia-markdown");
    private final java.util.concurrent.atomic.AtomicReference<@Nullable Job<?>> slot =
        new java.util.concurrent.atomic.AtomicReference<>();
    private final Job<Object> ended = new Job<>(Object::new, thread);

    void start() {
      thread.start();
    }

    /** Takes a job; false if this worker has ended. */
    boolean accept(Job<?> job) {
      if (!slot.compareAndSet(null, job)) {
        return false;
      }
      LockSupport.unpark(thread);
      return true;
    }

    @Override
    public void run() {
      long idleSince = System.nanoTime();
      while (true) {
        Job<?> job = slot.get();
        if (job != null) {
          job.run();
          slot.set(null);
          idle.offerFirst(this);
          job.finish();
          idleSince = System.nanoTime();
        } else if (System.nanoTime() - idleSince > IDLE_NANOS) {
          if (slot.compareAndSet(null, ended)) {
            idle.remove(this);
            return;
          }
        } else {
          LockSupport.parkNanos(this, IDLE_NANOS);
        }
      }
    }
  }
}
