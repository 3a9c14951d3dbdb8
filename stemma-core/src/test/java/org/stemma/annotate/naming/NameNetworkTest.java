package org.stemma.annotate.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.encode.StateModel;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.text.Tokenizer;

/** The network that ships, on states that no encoder gave: it must bear them, and give the same for the same. */
class NameNetworkTest {
    private static final String TEXT = "Then Ada Verin left Orlova .";
    private static final List<Token> TOKENS =
            new Tokenizer().tokenize(TEXT, new Span(0, TEXT.length()), Language.ENGLISH);
    private static final int DIMENSIONS = 768;

    private static NameNetwork network;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream model = resource("multilingual-names.onnx");
                InputStream rest = resource("multilingual-names.json")) {
            NameParameters parameters = new ObjectMapper().readValue(rest, NameParameters.class);
            network = new NameNetwork(StateModel.open(model.readAllBytes()), parameters);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(NameNetwork.class.getResourceAsStream(name), name);
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void namesNeverOverlapAndAreAsSureAsTheirLeastCertainToken() {
        for (int seed = 0; seed < 50; seed++) {
            List<TaggedName> names = network.tag(TEXT, TOKENS, states(seed));

            for (int index = 1; index < names.size(); index++) {
                assertThat(names.get(index).span().start())
                        .isGreaterThanOrEqualTo(names.get(index - 1).span().end());
            }
            assertThat(names).allSatisfy(name -> assertThat(name.probability()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void severalThreadsGetWhatOneGets() {
        List<List<TaggedName>> alone = IntStream.range(0, 40)
                .mapToObj(seed -> network.tag(TEXT, TOKENS, states(seed)))
                .toList();

        List<List<TaggedName>> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(seed -> network.tag(TEXT, TOKENS, states(seed)))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aSentenceWithoutTokensHasNoNames() {
        assertThat(network.tag("", List.of(), new float[0][])).isEmpty();
    }

    @Test
    void refusesParametersOfAnotherSize() {
        assertThatThrownBy(() -> new NameParameters(
                        "abc", List.of(List.of(0.0)), new NameParameters.TrainingRecord("", "", "", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrong sizes");
    }

    private static float[][] states(int seed) {
        Random random = new Random(seed);
        float[][] states = new float[TOKENS.size()][DIMENSIONS];
        for (float[] state : states) {
            for (int i = 0; i < DIMENSIONS; i++) {
                state[i] = (float) random.nextGaussian();
            }
        }
        return states;
    }
}
