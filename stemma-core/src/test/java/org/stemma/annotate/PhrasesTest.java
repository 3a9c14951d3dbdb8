package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases =
            new Phrases(List.of("said", "said so", "according to", "сообщ*", "по данн* из", "d'après", "L’avis"));

    @Test
    void theLongestEntryWins() {
        assertThat(phrases.match(List.of("she", "said", "so"), 1)).isEqualTo(2);
        assertThat(phrases.match(List.of("she", "said", "no"), 1)).isEqualTo(1);
        assertThat(phrases.match(List.of("she", "said"), 1)).isEqualTo(1);
    }

    @Test
    void aStarLeavesAWordOpenAtItsEnd() {
        assertThat(phrases.contains("сообщила")).isTrue();
        assertThat(phrases.contains("сообщ")).isTrue();
        assertThat(phrases.contains("сооб")).isFalse();
        assertThat(phrases.match(List.of("по", "данным", "из", "порта"), 0)).isEqualTo(3);
    }

    @Test
    void onlyWholeEntriesMatch() {
        assertThat(phrases.contains("according")).isFalse();
        assertThat(phrases.match(List.of("according"), 0)).isZero();
        assertThat(phrases.match(List.of("saids"), 0)).isZero();
    }

    @Test
    void anElidedWordIsATokenOfItsOwn() {
        assertThat(phrases.match(List.of("d'", "après", "elle"), 0)).isEqualTo(2);
        assertThat(phrases.match(List.of("l'", "avis"), 0)).isEqualTo(2);
    }

    @Test
    void placesOutsideTheTextMatchNothing() {
        assertThat(phrases.match(List.of("said"), -1)).isZero();
        assertThat(phrases.match(List.of("said"), 1)).isZero();
        assertThat(phrases.match(List.of(""), 0)).isZero();
        assertThat(Phrases.NONE.match(List.of("said"), 0)).isZero();
        assertThat(Phrases.NONE.isEmpty()).isTrue();
    }
}
