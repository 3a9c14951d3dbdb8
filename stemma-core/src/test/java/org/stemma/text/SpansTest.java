package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many spans answer as one would that looks at each. */
class SpansTest {
    @Test
    void oneOfThemContainsWhatAnyOfThemContains() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                spans.add(any(random));
            }
            Spans all = new Spans(spans);
            for (int i = 0; i < 50; i++) {
                Span asked = any(random);
                assertThat(all.contain(asked))
                        .as("%s in %s", asked, spans)
                        .isEqualTo(spans.stream().anyMatch(span -> span.contains(asked)));
            }
        }
    }

    @Test
    void theFirstFromAnOffsetOnIsThatOfALookAtEach() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                spans.add(any(random));
            }
            spans.sort(null);
            for (int offset = 0; offset < 14; offset++) {
                int asked = offset;
                long before =
                        spans.stream().filter(span -> span.start() < asked).count();
                assertThat((long) Spans.firstFrom(spans.size(), spans::get, asked))
                        .isEqualTo(before);
            }
        }
    }

    private static Span any(Random random) {
        int start = random.nextInt(12);
        return new Span(start, start + random.nextInt(6));
    }
}
