package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFinderTest {
    /** Words without names, so that a report is long enough to show how it uses capitals. */
    private static final String EN =
            "\nIt was a quiet morning on the water, and nothing else of note was seen by those "
                    + "who had come down to look at the boats.";

    private static final String DE =
            "\nEs war ein ruhiger Morgen auf dem Wasser, und die Leute am Kai sahen den Schiffen "
                    + "zu, während der Wind die Flaggen hob und der Regen auf die Dächer fiel.";

    private static final String RU = "\nУтро на воде было тихим, и больше ничего заметного не видели те, кто пришёл "
            + "посмотреть на лодки и на серое небо над берегом.";

    private static final String UK = "\nРанок на воді був тихим, і більше нічого помітного не бачили ті, хто прийшов "
            + "подивитися на човни і на сіре небо над берегом.";

    private static List<String> names(String language, String text) {
        return Reports.read(language, text).names().stream().map(Name::text).toList();
    }

    @Test
    void capitalsInsideASentenceMakeAName() {
        assertThat(names("en", "Nobody had asked Ada Verin about the port of Tollan." + EN))
                .containsExactly("Ada Verin", "Tollan");
    }

    @Test
    void theHeadOfASentenceIsANameOnlyWhereTheReportNamesItElsewhere() {
        assertThat(names("en", "Harbour pilots met Verin on the quay. Verin waved." + EN))
                .containsExactly("Verin", "Verin");
        assertThat(names("en", "Pilots met on the quay." + EN)).isEmpty();
    }

    @Test
    void titlesAndRolesBelongToNoName() {
        assertThat(names("en", "They met Mayor Ada Verin and Mr. Brand on the quay." + EN))
                .containsExactly("Ada Verin", "Brand");
        assertThat(names("ru", "Вчера в порту Министр Ада Верин осмотрела мост."))
                .containsExactly("Ада Верин");
    }

    @Test
    void wordsOfTheCalendarAreNoNames() {
        assertThat(names("en", "They met Verin on Monday in March on the quay." + EN))
                .containsExactly("Verin");
    }

    @Test
    void aPossessorLosesItsEnding() {
        assertThat(names("en", "They saw Verin's brother and Brand’s boat on the quay." + EN))
                .containsExactly("Verin", "Brand");
    }

    @Test
    void particlesHoldANameTogether() {
        assertThat(names("en", "They met Ida van der Berg and Omar bin Rasul on the quay." + EN))
                .containsExactly("Ida van der Berg", "Omar bin Rasul");
    }

    @Test
    void germanNounsAreNoNames() {
        assertThat(names("de", "Am Hafen sprach Ministerin Ada Verin mit der Presse. Verin sah den Kai." + DE))
                .containsExactly("Ada Verin", "Verin");
        assertThat(names("de", "Nach Angaben der Polizei kostet das Schiff 2,5 Millionen Kronen." + DE))
                .isEmpty();
    }

    @Test
    void namesAreFoundInCyrillic() {
        assertThat(names("ru", "На причале встретили Аду Верин из города Толлан." + RU))
                .containsExactly("Аду Верин", "Толлан");
        assertThat(names("uk", "На причалі зустріли Аду Верин з міста Толлан." + UK))
                .containsExactly("Аду Верин", "Толлан");
    }
}
