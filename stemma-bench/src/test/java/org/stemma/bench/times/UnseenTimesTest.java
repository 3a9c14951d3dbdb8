package org.stemma.bench.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of sentences that were written before their language's pack: what it reached once, it still reaches. */
class UnseenTimesTest {
    @ParameterizedTest
    @CsvSource({"pt-unseen, 0.97", "nl-unseen, 0.78", "tr-unseen, 0.88", "cs-unseen, 0.9"})
    void valuesAreFound(String set, double floor) throws IOException {
        TimeScore score = new TimesCommand().score(TimeCorpora.own(set));

        assertThat(score.value().f1()).as(score.value().toString()).isGreaterThanOrEqualTo(floor);
    }
}
