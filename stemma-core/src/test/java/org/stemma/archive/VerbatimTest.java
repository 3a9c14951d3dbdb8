package org.stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbatimTest {
    private static final String PASSAGE =
            "„Wir haben die Brücke am Hafen von Lund gesperrt“, sagte Bürgermeisterin Ida Vergun am Montag.";

    private static boolean asked(String words) {
        return new Verbatim(words).isIn(PASSAGE);
    }

    @Test
    void aPartOfAQuotationIsFoundWhateverItsMarksAndAccents() {
        assertThat(asked("die BRUCKE am Hafen von Lund")).isTrue();
        assertThat(asked("«… Brücke am Hafen, von Lund gesperrt!»")).isTrue();
    }

    @Test
    void aWordMoreOrOtherwiseAtTheEdgeIsAllowed() {
        assertThat(asked("dass die Brücke am Hafen von Lund")).isTrue();
    }

    @Test
    void aNameOrAFewWordsInARowAreNot() {
        assertThat(asked("sagte Ida Vergun")).isFalse();
        assertThat(asked("am Hafen von Lund liegt seit gestern ein Schiff")).isFalse();
        assertThat(asked("")).isFalse();
    }

    @Test
    void anAnswerThatIsAllInTheQuestionIsFound() {
        assertThat(new Verbatim("Vergun sagte: " + PASSAGE + " Mehr sagte sie nicht.")
                        .isIn("die Brücke am Hafen von Lund"))
                .isTrue();
    }
}
