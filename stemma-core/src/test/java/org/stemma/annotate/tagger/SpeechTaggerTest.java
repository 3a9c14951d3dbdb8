package org.stemma.annotate.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Language;
import org.stemma.text.SentenceSplitter;
import org.stemma.text.Span;
import org.stemma.text.Tokenizer;

class SpeechTaggerTest {
    private static final TaggerResource ENGLISH = TaggerResource.english();
    private static final List<String> PHRASES = List.of(
            "The mayor of Ostwick said that the bridge would stay closed until spring.",
            "“We will not pay for it,” said Ilda Marn, who leads the council.",
            "According to the harbour office, no ship has left since Monday.",
            "Snow fell.",
            "He added: “Nobody asked us.”",
            "The minister, whom reporters call \"the clock\", denied it.",
            "3,400 people — fewer than hoped — came; 12 % left early.");

    @AfterAll
    static void close() {
        ENGLISH.close();
    }

    private static TaggerInput input(String text) {
        List<TaggerSentence> sentences = new ArrayList<>();
        int block = 0;
        int start = 0;
        for (String line : text.split("\n", -1)) {
            for (Span within : new SentenceSplitter().split(line, Language.ENGLISH)) {
                Span span = within.shift(start);
                sentences.add(new TaggerSentence(span, block, new Tokenizer().tokenize(text, span, Language.ENGLISH)));
            }
            start += line.length() + 1;
            block++;
        }
        List<Span> quotations = new ArrayList<>();
        for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
            quotations.add(new Span(open, text.indexOf('”', open) + 1));
        }
        return new TaggerInput(text, Language.ENGLISH, sentences, quotations);
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 25; number++) {
            text.append(PHRASES.get(random.nextInt(PHRASES.size())));
            text.append(random.nextInt(3) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    @Test
    void tellsWhoSaysWhat() {
        String text = PHRASES.get(0);

        List<TaggedAttribution> found = ENGLISH.tagger().tag(input(text));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).cue().span().of(text)).isEqualTo("said");
        assertThat(found.get(0).source()).isNotNull();
        assertThat(found.get(0).source().span().of(text)).isEqualTo("The mayor of Ostwick");
        assertThat(found.get(0).content().get(0).span().of(text)).contains("the bridge would stay closed until spring");
    }

    @Test
    void aTextWithoutWordsSaysNothing() {
        assertThat(ENGLISH.tagger().tag(new TaggerInput("", Language.ENGLISH, List.of(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void spansLieInTheTextAndRolesNeverOverlap(long seed) {
        String text = text(seed);

        List<Span> spans = new ArrayList<>();
        for (TaggedAttribution attribution : ENGLISH.tagger().tag(input(text))) {
            assertThat(attribution.probability()).isBetween(0.0, 1.0);
            if (attribution.source() != null) {
                spans.add(attribution.source().span());
            }
            spans.add(attribution.cue().span());
            attribution.content().forEach(part -> spans.add(part.span()));
        }

        assertThat(spans).isNotEmpty().allSatisfy(span -> {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.isEmpty()).isFalse();
        });
        spans.sort(null);
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).overlaps(spans.get(i))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void aWholeQuotationIsNeverSplit(long seed) {
        TaggerInput input = input(text(seed));

        List<TaggedAttribution> found = ENGLISH.tagger().tag(input);

        for (TaggedAttribution attribution : found) {
            for (TaggedSpan part : attribution.content()) {
                assertThat(input.quotations())
                        .allMatch(quotation ->
                                !quotation.overlaps(part.span()) || part.span().contains(quotation));
            }
        }
    }

    @Test
    void theResultIsTheSameWhateverElseIsTagged() {
        List<TaggerInput> inputs =
                IntStream.range(0, 6).mapToObj(number -> input(text(number))).toList();
        List<List<TaggedAttribution>> alone =
                inputs.stream().map(ENGLISH.tagger()::tag).toList();

        List<List<TaggedAttribution>> together = IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> ENGLISH.tagger().tag(inputs.get(5 - number)))
                .toList();

        for (int number = 0; number < 6; number++) {
            assertThat(together.get(5 - number)).isEqualTo(alone.get(number));
        }
    }

    @Test
    void theResourceTellsHowItWasTrained() {
        TaggerParameters.TrainingRecord training = ENGLISH.parameters().training();

        assertThat(training.data()).contains("PolNeAR", "SHA-256");
        assertThat(training.figures()).isNotEmpty();
    }
}
