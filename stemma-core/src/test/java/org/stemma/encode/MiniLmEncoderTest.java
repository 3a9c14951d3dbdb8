package org.stemma.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stemma.text.Language;

class MiniLmEncoderTest {
    private static final MiniLmEncoder ENCODER = new MiniLmEncoder();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void paraphrasesAreCloserThanOtherNews() {
        List<Vector> vectors = ENCODER.encode(List.of(
                "The harbour minister resigned on Friday after the storm.",
                "On Friday, following the storm, the minister for harbours stepped down.",
                "A museum in the old town shows paintings of cats."));

        assertThat(vectors.get(0).cosine(vectors.get(1))).isGreaterThan(0.6);
        assertThat(vectors.get(0).cosine(vectors.get(2))).isLessThan(0.3);
    }

    @Test
    void theSameTextHasTheSameVectorWhateverStandsBesideIt() {
        String text = "The two ports will reopen next week.";
        Vector alone = ENCODER.encode(List.of(text)).get(0);

        List<Vector> beside = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> ENCODER.encode(List.of("Neighbour " + i, text, "another, longer neighbour of the text")))
                .map(vectors -> vectors.get(1))
                .toList();

        assertThat(beside).allSatisfy(vector -> assertThat(values(vector)).isEqualTo(values(alone)));
    }

    private static List<Float> values(Vector vector) {
        return IntStream.range(0, vector.dimensions()).mapToObj(vector::get).toList();
    }

    @Test
    void oddTextsHaveVectorsToo() {
        List<Vector> vectors =
                ENCODER.encode(List.of("", "\0", "👩‍👩‍👧 😀", "\ud800", "word ".repeat(10_000), "x".repeat(10_000)));

        assertThat(vectors).hasSize(6).allSatisfy(vector -> {
            assertThat(vector.dimensions()).isEqualTo(384);
            assertThat(vector.cosine(vector)).isCloseTo(1, within(1e-6));
        });
    }

    @Test
    void statesPointToTheirCharacters() {
        TokenStates states = ENCODER.states("Ports reopen");

        assertThat(states.size()).isGreaterThanOrEqualTo(4);
        assertThat(states.dimensions()).isEqualTo(384);
        assertThat(states.span(1).of("Ports reopen")).isEqualTo("Ports");
        assertThat(values(states.mean()))
                .isEqualTo(values(ENCODER.encode(List.of("Ports reopen")).get(0)));
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(ENCODER.understands(Language.ENGLISH)).isTrue();
        assertThat(ENCODER.understands(new Language("ru"))).isFalse();
        assertThat(ENCODER.identity().digest()).matches("[0-9a-f]{64}");
        assertThat(ENCODER.identity().runtime()).startsWith("ONNX Runtime 1.");
    }

    @Test
    void aClosedEncoderSaysSo() {
        MiniLmEncoder encoder = new MiniLmEncoder();
        encoder.close();

        assertThatThrownBy(() -> encoder.encode(List.of("x"))).hasMessageContaining("closed");
    }

    @Test
    void theLexiconKnowsWordsAndNotTheirSum() {
        VocabularyLexicon lexicon = VocabularyLexicon.english();

        assertThat(lexicon.knows("Minister", Language.ENGLISH)).isTrue();
        assertThat(lexicon.knows("ministersaid", Language.ENGLISH)).isFalse();
        assertThat(lexicon.knows("x", Language.ENGLISH)).isFalse();
    }
}
