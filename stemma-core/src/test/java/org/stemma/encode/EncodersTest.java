package org.stemma.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.text.Language;

class EncodersTest {
    private static final Language GERMAN = new Language("de");
    private static final Language THAI = new Language("th");

    private final List<String> log = new ArrayList<>();

    /** Every text has one vector; what was encoded is logged. */
    private final class Logging implements Encoder {
        private final String name;
        private final Set<Language> languages;
        private final int dimensions;

        Logging(String name, int dimensions, Language... languages) {
            this.name = name;
            this.dimensions = dimensions;
            this.languages = Set.of(languages);
        }

        @Override
        public List<Vector> encode(List<String> texts) {
            return encode(texts, Language.UNKNOWN);
        }

        @Override
        public List<Vector> encode(List<String> texts, Language language) {
            log.add(name + " " + language + " " + String.join(",", texts));
            float[] values = new float[dimensions];
            values[0] = 1;
            return texts.stream().map(text -> new Vector(values)).toList();
        }

        @Override
        public TokenStates states(String text) {
            return new TokenStates(new WordPieces(List.of(), List.of()), new float[0][]);
        }

        @Override
        public boolean understands(Language language) {
            return languages.contains(language);
        }

        @Override
        public EncoderIdentity identity() {
            return new EncoderIdentity(name, "", "");
        }

        @Override
        public void close() {
            log.add("closed " + name);
        }
    }

    private final Encoders encoders = new Encoders(
            List.of(new Logging("english", 2, Language.ENGLISH), new Logging("all", 3, Language.ENGLISH, GERMAN)));

    private static LanguageText english(String text) {
        return new LanguageText(text, Language.ENGLISH);
    }

    @Test
    void englishAloneAsksTheEnglishEncoderAlone() {
        encoders.encode(List.of(english("a"), english("b")));

        assertThat(log).containsExactly("english en a,b");
    }

    @Test
    void aStrayTextOpensNoEncoderButIsEncodedByTheOthers() {
        LanguageText german = new LanguageText("b", GERMAN);
        encoders.expecting(List.of(Language.ENGLISH)).encode(List.of(english("a"), german));
        encoders.encode(List.of(english("a"), new LanguageText("17", Language.UNKNOWN)));

        assertThat(log).containsExactly("english en a", "english en a");
        assertThat(encoders.expecting(List.of(Language.ENGLISH)).missing(List.of(THAI, Language.UNKNOWN)))
                .isEmpty();
        assertThat(encoders.missing(List.of(THAI, Language.UNKNOWN))).containsExactly(THAI);
    }

    @Test
    void twoLanguagesMeetInTheEncoderOfBoth() {
        List<Meaning> meanings = encoders.encode(List.of(english("a"), new LanguageText("b", GERMAN), english("c")));

        assertThat(log).containsExactly("english en a,c", "all en a,c", "all de b");
        assertThat(meanings.get(0).vectors()).containsOnlyKeys(0, 1);
        assertThat(meanings.get(1).vectors()).containsOnlyKeys(1);
        assertThat(encoders.similarity(meanings.get(0), meanings.get(1))).hasValue(1);
        assertThat(encoders.similarity(meanings.get(0), meanings.get(2))).hasValue(1);
    }

    @Test
    void whatAQuestionMeetsIsEncodedOnlyWhereTheyMeet() {
        LanguageText question = english("a");
        List<LanguageText> texts = List.of(question, english("b"), new LanguageText("c", GERMAN));

        List<Meaning> meanings = encoders.encodeFacing(texts, question::equals);

        assertThat(log).containsExactly("english en a,b", "all en a", "all de c");
        List<Meaning> everywhere = encoders.encode(texts);
        for (int other = 1; other < texts.size(); other++) {
            assertThat(encoders.similarity(meanings.get(0), meanings.get(other)))
                    .isEqualTo(encoders.similarity(everywhere.get(0), everywhere.get(other)));
        }
    }

    @Test
    void whatIsRememberedIsNotEncodedAgain() {
        RememberingEncoder encoder = new RememberingEncoder(new Logging("all", 2, Language.ENGLISH, GERMAN), 3);
        Vector known = new Vector(new float[] {0, 1});
        encoder.remember(english("k"), known);

        assertThat(encoder.encode(List.of("a", "k", "a"), Language.ENGLISH))
                .hasSize(3)
                .element(1)
                .isSameAs(known);
        encoder.encode(List.of("a"), GERMAN);
        encoder.encode(List.of("a", "b"), Language.ENGLISH);
        encoder.encode(List.of("k"), Language.ENGLISH);

        assertThat(log).containsExactly("all en a", "all de a", "all en b", "all en k");
    }

    @Test
    void aLanguageThatNoneUnderstandsIsTold() {
        List<Meaning> meanings = encoders.encode(List.of(english("a"), new LanguageText("b", THAI)));

        assertThat(meanings.get(1).vectors()).isEmpty();
        assertThat(encoders.similarity(meanings.get(0), meanings.get(1))).isEmpty();
        assertThat(encoders.missing(List.of(THAI, GERMAN, Language.ENGLISH))).containsExactly(THAI);
    }

    @Test
    void closingClosesAll() {
        encoders.close();

        assertThat(log).containsExactly("closed english", "closed all");
    }
}
