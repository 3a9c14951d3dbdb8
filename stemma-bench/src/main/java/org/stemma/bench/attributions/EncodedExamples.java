package org.stemma.bench.attributions;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stemma.annotate.tagger.StateSource;

/** Encodes articles once, several at a time; the examples come in the order of the articles. */
final class EncodedExamples {
    private static final int REPORT = 20;

    private final StateSource source;
    private final long seed;

    EncodedExamples(StateSource source, long seed) {
        this.source = source;
        this.seed = seed;
    }

    List<WindowExample> of(List<Article> articles, PrintWriter out) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<WindowExample>>> futures = new ArrayList<>();
            for (int number = 0; number < articles.size(); number++) {
                Article article = articles.get(number);
                Examples cutter = new Examples(source, seed + number);
                futures.add(workers.submit(() -> cutter.of(article.input(), article.first())));
            }
            List<WindowExample> examples = new ArrayList<>();
            for (int number = 0; number < futures.size(); number++) {
                examples.addAll(futures.get(number).get());
                if ((number + 1) % REPORT == 0) {
                    out.println((number + 1) + " articles encoded");
                    out.flush();
                }
            }
            return examples;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while encoding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article cannot be encoded", e.getCause());
        } finally {
            workers.shutdown();
        }
    }
}
