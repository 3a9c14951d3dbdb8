package org.stemma.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;
import org.stemma.text.Span;

class RenamingTest {
    private static final NamedSentence SENTENCE = sentence("Marovia", "Verin", "Norbank", "Belgovia");

    /** Names of which others can be made: they share letters. */
    private static final List<NamedSentence> MODELS =
            List.of(SENTENCE, sentence("Larovia", "Goverin", "Salbank", "Tolgovia"));

    private static NamedSentence sentence(String place, String person, String organisation, String other) {
        String text = "In " + place + " sprach " + person + " mit der " + organisation + " in " + other + ".";
        List<GoldName> names = List.of(
                name(text, place, NameType.PLACE),
                name(text, person, NameType.PERSON),
                name(text, organisation, NameType.ORGANISATION),
                name(text, other, NameType.PLACE));
        return new NamedDocument("one", text, new Language("de"), names)
                .sentences()
                .get(0);
    }

    private static GoldName name(String text, String name, NameType type) {
        int start = text.indexOf(name);
        return new GoldName(new Span(start, start + name.length()), type);
    }

    @Test
    void keepsTypesEndingsAndAllThatIsNoName() {
        for (int seed = 0; seed < 30; seed++) {
            new Renaming(MODELS).renamed(SENTENCE, new Random(seed)).ifPresent(renamed -> {
                assertThat(renamed.text())
                        .matches(
                                "In \\p{Lu}\\p{Ll}+ sprach \\p{Lu}\\p{Ll}+ mit der \\p{Lu}\\p{Ll}+ in \\p{Lu}\\p{Ll}+\\.");
                assertThat(renamed.names())
                        .extracting(GoldName::type)
                        .containsExactly(NameType.PLACE, NameType.PERSON, NameType.ORGANISATION, NameType.PLACE);
                assertThat(renamed.names().get(0).span().of(renamed.text())).endsWith("via");
                assertThat(renamed.names().get(2).span().of(renamed.text())).endsWith("ank");
            });
        }
    }

    @Test
    void inventsTheSameFromTheSameSeed() {
        assertThat(new Renaming(MODELS).renamed(SENTENCE, new Random(3)))
                .isEqualTo(new Renaming(MODELS).renamed(SENTENCE, new Random(3)));
    }

    @Test
    void changesSomething() {
        long changed = IntStream.range(0, 30)
                .filter(seed ->
                        new Renaming(MODELS).renamed(SENTENCE, new Random(seed)).isPresent())
                .count();

        assertThat(changed).isGreaterThan(15);
    }

    @Test
    void boundsAreThoseOfTokensWithoutMarks() {
        String text = "Он играл за «Ротор» два года.";
        NamedSentence sentence = new NamedDocument(
                        "three", text, new Language("ru"), List.of(name(text, "«Ротор»", NameType.ORGANISATION)))
                .sentences()
                .get(0);

        assertThat(sentence.bounded())
                .extracting(name -> name.span().of(sentence.text()))
                .containsExactly("Ротор");
    }
}
