package org.stemma.annotate.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Span;
import org.stemma.text.Token;

class WindowTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachTokenIsAskedForOnceAndSeesWhatIsAroundIt(long seed) {
        Random random = new Random(seed);
        List<TaggerSentence> sentences = new ArrayList<>();
        Token token = new Token(new Span(0, 1), Token.Kind.WORD);
        int size = 0;
        for (int number = 0; number < 30; number++) {
            int length = random.nextInt(number == 7 ? 300 : 40);
            sentences.add(new TaggerSentence(new Span(0, 1), 0, Collections.nCopies(length, token)));
            size += length;
        }

        List<Window> windows = Window.of(sentences, 100, 30);

        int next = 0;
        for (Window window : windows) {
            assertThat(window.keptStart()).isEqualTo(next);
            assertThat(window.keptEnd()).isGreaterThan(next);
            assertThat(window.start()).isLessThanOrEqualTo(window.keptStart());
            assertThat(window.end()).isGreaterThanOrEqualTo(window.keptEnd());
            assertThat(window.end() - window.start()).isLessThanOrEqualTo(100);
            next = window.keptEnd();
        }
        assertThat(next).isEqualTo(size);
    }
}
