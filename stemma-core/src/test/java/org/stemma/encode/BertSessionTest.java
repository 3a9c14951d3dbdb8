package org.stemma.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BertSessionTest {
    private static BertSession open() {
        return BertSession.open(
                Resources.bytes(Resources.MINILM_MODEL), Resources.wordPiece(Resources.MINILM_TOKENIZER), 64);
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Ferry " + i + " left").toList();
    }

    @Test
    void ofManyTextsOnlyAFewStatesAreHeldAtOnce() {
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (BertSession session = open()) {
            List<Integer> sizes = session.map(texts(3_000), states -> {
                most.accumulateAndGet(held.incrementAndGet(), Math::max);
                int size = states.size();
                held.decrementAndGet();
                return size;
            });

            assertThat(sizes).hasSize(3_000);
            assertThat(most.get()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        }
    }

    @Test
    void resultsKeepTheOrderOfTheTextsAlsoForSeveralThreadsAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (BertSession session = open()) {
            List<Future<List<Integer>>> calls = new ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                calls.add(callers.submit(() ->
                        session.map(texts(60), states -> states.pieces().ids().get(2))));
            }
            List<Integer> expected = texts(60).stream()
                    .map(text -> session.states(text).pieces().ids().get(2))
                    .toList();
            for (Future<List<Integer>> call : calls) {
                assertThat(call.get()).isEqualTo(expected);
            }
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void closingWhileTextsAreEncodedEndsThemWithAWordOfIt() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        BertSession session = open();
        Semaphore begun = new Semaphore(0);
        Future<List<Integer>> call = caller.submit(() -> session.map(texts(100_000), states -> {
            begun.release();
            return states.size();
        }));
        assertThat(begun.tryAcquire(20, 60, TimeUnit.SECONDS)).isTrue();

        session.close();

        assertThatThrownBy(call::get)
                .isInstanceOf(ExecutionException.class)
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        caller.shutdown();
    }

    @Test
    void onceClosedItSaysSoAndClosingAgainDoesNothing() {
        BertSession session = open();
        session.close();
        session.close();

        assertThatThrownBy(() -> session.states("x")).hasMessageContaining("closed");
        assertThatThrownBy(() -> session.map(List.of("x"), TokenStates::size)).hasMessageContaining("closed");
    }

    @Test
    void whatFailsInTheFunctionReachesTheCaller() {
        try (BertSession session = open()) {
            assertThatThrownBy(() -> session.map(texts(50), states -> {
                        throw new IllegalArgumentException("no such harbour");
                    }))
                    .hasMessageContaining("no such harbour");
            assertThat(session.map(texts(2), TokenStates::size)).hasSize(2);
        }
    }
}
