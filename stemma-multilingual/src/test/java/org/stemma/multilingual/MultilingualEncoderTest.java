package org.stemma.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.encode.EncodedPassage;
import org.stemma.encode.EncoderProvider;
import org.stemma.encode.LanguageText;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.Vector;
import org.stemma.encode.WordAligner;
import org.stemma.encode.WordAlignment;
import org.stemma.text.Language;
import org.stemma.text.Tokenizer;

/**
 * Of the whole model: skipped where it has not been made on this machine yet, since a build should not write 150 MB into
 * the cache of whoever runs it. {@code -Dstemma.multilingual=true} lets the tests make it.
 */
class MultilingualEncoderTest {
    private static final Language RUSSIAN = new Language("ru");
    private static final Language GERMAN = new Language("de");
    private static final MultilingualEncoder ENCODER =
            new MultilingualEncoder(MultilingualOptions.usual(), PreparationListener.NONE);

    @BeforeEach
    void needsTheModel() {
        assumeThat(Boolean.getBoolean("stemma.multilingual") || ENCODER.isMade())
                .as("the multilingual model is in the cache, or -Dstemma.multilingual=true lets it be made")
                .isTrue();
    }

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static Vector encode(String text, Language language) {
        return ENCODER.encode(List.of(text), language).get(0);
    }

    @Test
    void translationsAreCloserThanOtherNews() {
        Vector english = encode("The harbour minister resigned on Friday.", Language.ENGLISH);
        Vector russian = encode("Министр портов подал в отставку в пятницу.", RUSSIAN);
        Vector other = encode("В музее старого города показывают картины с кошками.", RUSSIAN);

        assertThat(english.cosine(russian)).isGreaterThan(english.cosine(other) + 0.3);
    }

    @Test
    void aLanguageWithoutItsOwnMeanWorksToo() {
        Vector english = encode("The harbour minister resigned on Friday.", Language.ENGLISH);
        Vector dutch = encode("De minister van Havens trad vrijdag af.", new Language("nl"));
        Vector other = encode("Het museum toont schilderijen van katten.", new Language("nl"));

        assertThat(english.cosine(dutch)).isGreaterThan(english.cosine(other) + 0.2);
    }

    @Test
    void theSameTextHasTheSameVectorWhateverStandsBesideIt() {
        String text = "Die beiden Häfen öffnen nächste Woche.";
        Vector alone = encode(text, GERMAN);
        Vector beside = ENCODER.encode(List.of("Nachbar", text, "ein längerer Nachbar des Textes"), GERMAN)
                .get(1);

        assertThat(IntStream.range(0, alone.dimensions()).allMatch(i -> alone.get(i) == beside.get(i)))
                .isTrue();
    }

    @Test
    void wordsFindTheirTranslations() {
        Tokenizer tokenizer = new Tokenizer();
        LanguageText left = new LanguageText("The ministers opened the new harbour", Language.ENGLISH);
        LanguageText right = new LanguageText("Die Minister eröffneten den neuen Hafen", GERMAN);
        WordAlignment alignment = new WordAligner(0.3)
                .align(
                        EncodedPassage.of(left, tokenizer, ENCODER).states(),
                        EncodedPassage.of(right, tokenizer, ENCODER).states());

        assertThat(alignment.links())
                .extracting(link -> link.left() + "-" + link.right())
                .contains("[1]-[1]", "[2]-[2]", "[4]-[4]", "[5]-[5]");
    }

    @Test
    void theServiceLoaderFindsIt() {
        assertThat(ServiceLoader.load(EncoderProvider.class))
                .hasOnlyElementsOfType(MultilingualEncoderProvider.class)
                .hasSize(1);
    }

    @Test
    void aClosedEncoderSaysSo() {
        MultilingualEncoder encoder = new MultilingualEncoder(MultilingualOptions.usual(), PreparationListener.NONE);
        encoder.close();

        assertThatThrownBy(() -> encoder.encode(List.of("x"))).hasMessageContaining("closed");
    }
}
