package org.stemma.annotate.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.text.Tokenizer;

class NameHeadTest {
    private static final String TEXT = "Then Ada Verin left Orlova .";
    private static final List<Token> TOKENS =
            new Tokenizer().tokenize(TEXT, new Span(0, TEXT.length()), Language.ENGLISH);

    @Test
    void joinsTheTokensOfAName() {
        List<float[]> probabilities = List.of(
                sure(NameLabel.OUTSIDE),
                sure(NameLabel.first(NameType.PERSON)),
                sure(NameLabel.later(NameType.PERSON)),
                sure(NameLabel.OUTSIDE),
                sure(NameLabel.first(NameType.PLACE)),
                sure(NameLabel.OUTSIDE));

        List<TaggedName> names = NameLabel.names(TOKENS, probabilities);

        assertThat(names)
                .extracting(name -> name.type() + " " + name.span().of(TEXT))
                .containsExactly("PERSON Ada Verin", "PLACE Orlova");
        assertThat(names).allSatisfy(name -> assertThat(name.probability()).isGreaterThan(0.5));
    }

    @Test
    void neverStartsANameInItsMiddle() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            List<float[]> probabilities = new ArrayList<>();
            for (int index = 0; index < TOKENS.size(); index++) {
                float[] row = new float[NameLabel.COUNT];
                for (int label = 0; label < row.length; label++) {
                    row[label] = random.nextFloat();
                }
                probabilities.add(row);
            }

            List<TaggedName> names = NameLabel.names(TOKENS, probabilities);

            for (int index = 1; index < names.size(); index++) {
                assertThat(names.get(index).span().start())
                        .isGreaterThanOrEqualTo(names.get(index - 1).span().end());
            }
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Random random = new Random(7);
        NameHead head =
                new NameHead("abc", layer(4, 3, random), layer(9, 5, random), layer(5, NameLabel.COUNT, random));
        List<float[]> inputs = new ArrayList<>();
        TOKENS.forEach(token -> inputs.add(row(4, random)));

        NameHead again = NameHead.read(new ByteArrayInputStream(written(head)));

        assertThat(again.encoderDigest()).isEqualTo("abc");
        assertThat(again.tag(TOKENS, inputs))
                .extracting(TaggedName::span)
                .isEqualTo(
                        head.tag(TOKENS, inputs).stream().map(TaggedName::span).toList());
    }

    @Test
    void refusesWhatIsNoHead() {
        assertThatThrownBy(() -> NameHead.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class)
                .hasMessage("not a head for names");
    }

    private static float[] sure(int label) {
        float[] row = new float[NameLabel.COUNT];
        row[label] = 1;
        return row;
    }

    private static byte[] written(NameHead head) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head.write(out);
        return out.toByteArray();
    }

    private static DenseLayer layer(int inputs, int outputs, Random random) {
        return new DenseLayer(row(inputs * outputs, random), row(outputs, random));
    }

    private static float[] row(int size, Random random) {
        float[] row = new float[size];
        for (int i = 0; i < size; i++) {
            row[i] = random.nextFloat() - 0.5f;
        }
        return row;
    }
}
