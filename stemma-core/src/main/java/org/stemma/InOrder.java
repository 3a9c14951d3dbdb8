package org.stemma;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes things on all processors and hands them over in their order; few are ahead, so that few are held. */
final class InOrder {
    private static final int AHEAD = 2;
    private static final long TELL_EACH_MILLIS = 200;

    private InOrder() {}

    /**
     * Makes one thing of each.
     *
     * @param make called in any thread; what it makes in parallel itself runs on the same processors
     * @param take called in the caller's thread, in the order of the list
     * @param waiting called in the caller's thread now and then
     */
    static <T, R> void map(List<T> all, Function<T, R> make, Consumer<R> take, Runnable waiting) {
        int threads = Runtime.getRuntime().availableProcessors();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            Deque<ForkJoinTask<R>> running = new ArrayDeque<>();
            Iterator<T> left = all.iterator();
            while (left.hasNext() || !running.isEmpty()) {
                while (left.hasNext() && running.size() < threads * AHEAD) {
                    T next = left.next();
                    running.add(pool.submit(() -> make.apply(next)));
                }
                take.accept(finished(running.remove(), waiting));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R finished(ForkJoinTask<R> task, Runnable waiting) {
        while (true) {
            try {
                return task.get(TELL_EACH_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                waiting.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }
    }

    /** A failure in another thread looks as it would in this one; its cause keeps where it was. */
    private static RuntimeException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
