package org.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What speaks for a copy and what for an origin outside, sign by sign. */
class SignsOfDescentTest {
    private static final List<String> ENGLISH = List.of(
            "The mill at Tarnwick stood still on Friday, after the river had risen to the sills of its windows.",
            "Its owner moved the flour to the upper floor, where forty sacks of it are lying now, dry and safe.",
            "The bridge below the mill was closed to carts, and a ferryman took over those who had to cross.",
            "By Sunday the water had gone down by a foot, and the miller hoped to grind again in a week.");

    private static final List<String> GERMAN = List.of(
            "Die Mühle von Tarnwick stand am Freitag still, nachdem der Fluss bis an die Fenster gestiegen war.",
            "Ihr Besitzer schaffte das Mehl in das obere Stockwerk, wo nun vierzig Säcke trocken und sicher liegen.",
            "Die Brücke unterhalb der Mühle war für Wagen gesperrt, und ein Fährmann setzte über, wer hinüber musste.",
            "Bis Sonntag war das Wasser um einen Fuß gefallen, und der Müller hoffte, bald wieder zu mahlen.");

    private final SmallStory story = new SmallStory();

    private static List<String> cut(List<String> lines, int... places) {
        return IntStream.range(0, lines.size())
                .mapToObj(place -> Arrays.stream(places).anyMatch(one -> one == place)
                        ? lines.get(place).substring(0, lines.get(place).indexOf(',')) + "."
                        : lines.get(place))
                .toList();
    }

    @Test
    void aTranslationIsCutLikeWhatWasTranslated() {
        story.report("a", "en", 1, ENGLISH);
        story.report("b", "en", 2, cut(ENGLISH, 1, 2));
        story.report("c", "en", 2, ENGLISH);
        story.report("d", "de", 4, cut(GERMAN, 1, 2));
        story.report("e", "de", 4, GERMAN);

        assertThat(story.signs("b", "d").get("cut-keeps")).isGreaterThan(0.5);
        assertThat(story.signs("b", "e").get("cut-keeps")).isLessThan(0.5);
        assertThat(story.signs("a", "d").get("cut-keeps")).isEqualTo(0.5);
    }

    @Test
    void whoTellsFirstWhatOthersTellLaterHasAnOriginOutside() {
        story.report("a", "en", 1, Arrays.asList(ENGLISH.get(0), ENGLISH.get(1), null, ENGLISH.get(3)));
        story.report("b", "de", 3, GERMAN);
        story.report("c", "en", 5, ENGLISH);

        assertThat(story.signs("a", "b").get("first-abroad")).isEqualTo(Math.log(2));
        assertThat(story.signs("b", "c").get("first-abroad")).isZero();
    }

    @Test
    void whatOneLanguageAloneTellsSaysNothingOfTranslations() {
        story.report("a", "en", 1, Arrays.asList(ENGLISH.get(0), ENGLISH.get(1), ENGLISH.get(2), null));
        story.report("b", "de", 3, GERMAN);
        story.report("c", "de", 5, GERMAN);

        assertThat(story.signs("a", "b"))
                .containsEntry("told-first", Math.log(2))
                .containsEntry("first-abroad", 0.0);
    }

    @Test
    void wordsThatNobodyBeforeHasTellATranslationFromACopy() {
        story.report("a", "en", 1, ENGLISH);
        story.report("b", "de", 2, GERMAN);
        story.report("c", "de", 4, GERMAN);
        story.report(
                "d",
                "de",
                4,
                GERMAN.stream()
                        .map(line -> line.replace("Fluss", "Strom").replace("Müller", "Eigner"))
                        .toList());

        assertThat(story.signs("a", "c")).containsEntry("own-words", 0.0).containsEntry("verbatim", 1.0);
        assertThat(story.signs("a", "d").get("own-words")).isGreaterThan(0);
        assertThat(story.signs("a", "d").get("verbatim")).isLessThan(1);
    }

    @Test
    void nearlyAllOfAShortReportIsLikelierChosenFromItThanFromAll() {
        story.report("a", "en", 1, Arrays.asList(ENGLISH.get(0), ENGLISH.get(1), null, null));
        story.report("b", "en", 1, ENGLISH);
        story.report("d", "en", 1, ENGLISH);
        story.report("c", "de", 3, Arrays.asList(GERMAN.get(0), GERMAN.get(1), null, null));

        assertThat(story.signs("a", "c").get("chosen-of-all")).isGreaterThan(0);
        assertThat(story.signs("a", "c").get("chosen-of-all"))
                .isGreaterThan(story.signs("b", "c").get("chosen-of-all"));
    }

    @Test
    void aStatementBesideWhatOneParentToldIsMoreLikelyItsOwn() {
        story.report("a", "en", 1, Arrays.asList(ENGLISH.get(0), ENGLISH.get(1), ENGLISH.get(2), null));
        story.report("b", "en", 1, Arrays.asList(null, ENGLISH.get(1), null, ENGLISH.get(3)));
        story.report("c", "de", 3, GERMAN);

        assertThat(story.signs("s1", "a", "c").get("around")).isEqualTo(2 / 3.0);
        assertThat(story.signs("s1", "b", "c").get("around")).isEqualTo(1 / 3.0);
        assertThat(story.signs("s1", "a", "c").get("around-ahead")).isPositive();
    }

    @Test
    void aMistakenNumberSpeaksForTheVersionThatHasIt() {
        story.report(
                "a",
                "en",
                1,
                ENGLISH.stream().map(line -> line.replace("forty", "40")).toList());
        story.report(
                "b",
                "en",
                1,
                ENGLISH.stream().map(line -> line.replace("forty", "46")).toList());
        story.report(
                "c",
                "de",
                3,
                GERMAN.stream().map(line -> line.replace("vierzig", "46")).toList());

        assertThat(story.signs("s1", "b", "c").get("reading")).isPositive();
        assertThat(story.signs("s1", "a", "c").get("reading")).isNegative();
    }

    @Test
    void aCreditCountsMostOnTheLineThatHasIt() {
        story.report("07_tarnwick-post", "en", 1, ENGLISH);
        story.report("b", "en", 1, ENGLISH);
        List<String> credited = List.of(
                "Tarnwick-Post reported that the mill stood still on Friday, after the river had risen.",
                ENGLISH.get(1),
                ENGLISH.get(2));
        story.report("c", "en", 3, credited);

        assertThat(story.signs("s0", "07_tarnwick-post", "c")).containsEntry("credited-here", 1.0);
        assertThat(story.signs("s0", "b", "c")).containsEntry("credits-other-here", 1.0);
        assertThat(story.signs("s1", "07_tarnwick-post", "c")).containsEntry("credited-here", 0.0);
    }

    @Test
    void theProductsOfTwoSignsAreSigns() {
        story.report("a", "en", 1, ENGLISH);
        story.report("b", "de", 3, GERMAN);

        assertThat(story.signs("a", "b").get("coverage x told")).isEqualTo(Math.log1p(4));
        assertThat(story.signs("a", "b")).containsEntry("rivals", 0.0);
    }
}
