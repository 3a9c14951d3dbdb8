package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InOrderTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 200).boxed().toList();

    @Test
    void thingsComeInTheirOrderThoughMadeTogether() {
        List<Integer> squares = new ArrayList<>();

        InOrder.map(
                NUMBERS,
                number -> IntStream.range(0, number)
                        .parallel()
                        .map(each -> 2 * each + 1)
                        .sum(),
                squares::add,
                () -> {});

        assertThat(squares)
                .containsExactlyElementsOf(
                        NUMBERS.stream().map(number -> number * number).toList());
    }

    @Test
    void onlyAFewAreMadeAheadOfTheOneThatIsTaken() {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        int most = 2 * Runtime.getRuntime().availableProcessors();

        InOrder.map(
                NUMBERS,
                number -> made.incrementAndGet(),
                any -> assertThat(made.get() - taken.getAndIncrement()).isLessThanOrEqualTo(most),
                () -> {});

        assertThat(taken).hasValue(NUMBERS.size());
    }

    @Test
    void aFailureEndsItAsItWouldInOneThread() {
        List<Integer> taken = new ArrayList<>();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> InOrder.map(
                        NUMBERS,
                        number -> {
                            if (number == 7) {
                                throw new IllegalArgumentException("seven");
                            }
                            return number;
                        },
                        taken::add,
                        () -> {}))
                .withMessageContaining("seven");
        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void nothingIsMadeOfNothing() {
        InOrder.map(List.of(), any -> any, any -> assertThat(any).isNull(), () -> {});
    }
}
