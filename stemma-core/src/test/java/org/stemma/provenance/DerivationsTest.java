package org.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.statement.Statement;

/** Who copied whom among reports of which each paragraph is one statement. */
class DerivationsTest {
    private static final List<String> ENGLISH = List.of(
            "The ferry Halcyon left the port of Orsund on Monday with 240 passengers and a crew of nineteen.",
            "An hour later the engine room filled with smoke and the captain turned the ship around.",
            "Two tugs from the naval station met the ferry near the lighthouse and brought it back.",
            "Nobody was hurt, and the passengers spent the night in the town hall and in a school.");

    private static final List<String> RUSSIAN = List.of(
            "Паром «Халцион» вышел из порта Орсунн в понедельник, на его борту были 240 пассажиров и экипаж.",
            "Через час машинное отделение заполнилось дымом, и капитан развернул судно обратно к порту.",
            "Два буксира военной базы встретили паром возле маяка и привели его обратно в гавань.",
            "Никто не пострадал, пассажиры провели эту ночь в городской ратуше и в местной школе.");

    private final SmallStory story = new SmallStory();

    private void report(String id, String language, int day, List<@Nullable String> paragraphs) {
        story.report(id, language, day, paragraphs);
    }

    private void reordered(
            String id, String language, int day, List<@Nullable String> paragraphs, List<Integer> order) {
        story.reordered(id, language, day, paragraphs, order);
    }

    private Descent descent() {
        return story.descent();
    }

    private static List<String> changed(List<String> lines, String... changes) {
        return lines.stream()
                .map(line -> {
                    String words = line;
                    for (int i = 0; i < changes.length; i += 2) {
                        words = words.replace(changes[i], changes[i + 1]);
                    }
                    return words;
                })
                .toList();
    }

    private static double probability(Descent descent, String parent, String child) {
        return descent.copies().stream()
                .filter(copy -> copy.parent().equals(parent) && copy.child().equals(child))
                .mapToDouble(Descent.Copy::probability)
                .sum();
    }

    /** Three tell the same; the fourth has the second's odd words and mistaken number. */
    private void copiedErrors(List<String> lines, String language, String... errors) {
        report("a", language, 1, lines);
        report("b", language, 2, changed(lines, errors));
        report("c", language, 2, lines);
        report("d", language, 4, changed(lines, errors));
    }

    @Test
    void aSharedErrorTellsWhomSomebodyCopied() {
        copiedErrors(ENGLISH, "en", "240", "420", "tugs", "boats", "lighthouse", "lightship", "smoke", "steam");
        Descent descent = descent();

        assertThat(probability(descent, "b", "d")).isGreaterThan(0.5);
        assertThat(probability(descent, "a", "d")).isLessThan(0.2);
        assertThat(descent.derivations())
                .filteredOn(derivation -> derivation.from().equals("s0@b"))
                .filteredOn(derivation -> derivation.to().equals("s0@d"))
                .singleElement()
                .satisfies(derivation -> assertThat(derivation.evidence())
                        .filteredOn(evidence -> evidence.kind().equals("shared-reading"))
                        .singleElement()
                        .satisfies(evidence -> assertThat(evidence.passages())
                                .extracting("text")
                                .containsOnly("420")));
    }

    @Test
    void soItIsInAnotherLanguage() {
        copiedErrors(RUSSIAN, "ru", "240", "420", "буксира", "катера", "маяка", "мыса", "дымом", "паром");
        Descent descent = descent();

        assertThat(probability(descent, "b", "d")).isGreaterThan(0.5);
        assertThat(probability(descent, "a", "d")).isLessThan(0.2);
    }

    @Test
    void aMisspeltNameTellsWhoWasTranslated() {
        List<String> misspelt = changed(ENGLISH, "Halcyon", "Haclyon", "Orsund", "Orsnud");
        report("a", "en", 1, ENGLISH);
        report("b", "en", 2, misspelt);
        report("c", "en", 2, ENGLISH);
        report(
                "d",
                "de",
                4,
                List.of(
                        "Am Montag verließ die Fähre Haclyon den Hafen von Orsnud mit 240 Passagieren und einer Besatzung.",
                        "Eine Stunde danach war der Maschinenraum voller Rauch, und der Kapitän ließ das Schiff wenden.",
                        "Zwei Schlepper der Marine trafen die Fähre in der Nähe des Leuchtturms und brachten sie zurück.",
                        "Niemand wurde verletzt, und die Passagiere verbrachten die Nacht im Rathaus und in einer Schule."));
        Descent descent = descent();

        assertThat(probability(descent, "b", "d")).isGreaterThan(probability(descent, "a", "d"));
    }

    @Test
    void anOrderOfItsOwnTellsWhoWasTranslated() {
        List<Integer> turned = List.of(2, 0, 3, 1);
        report("a", "en", 1, ENGLISH);
        reordered("b", "en", 2, ENGLISH, turned);
        report("c", "en", 2, ENGLISH);
        reordered("d", "ru", 4, RUSSIAN, turned);
        Descent descent = descent();

        assertThat(probability(descent, "b", "d")).isGreaterThan(probability(descent, "a", "d"));
    }

    @Test
    void anArticleOfALaterDayWasNotCopied() {
        copiedErrors(ENGLISH, "en", "240", "420", "tugs", "boats");

        assertThat(descent().copies())
                .isNotEmpty()
                .noneMatch(copy -> copy.child().equals("a") || copy.parent().equals("d"));
    }

    @Test
    void whatOneToldBeforeAnotherLanguageIsATranslation() {
        report("a", "en", 1, ENGLISH);
        report("b", "ru", 3, RUSSIAN);
        Descent descent = descent();

        assertThat(descent.derivations())
                .allSatisfy(derivation -> assertThat(derivation.evidence())
                        .extracting(Derivation.Evidence::kind)
                        .contains("translation", "order"));
    }

    @Test
    void probabilitiesAreProbabilities() {
        copiedErrors(ENGLISH, "en", "240", "420", "tugs", "boats");
        report("e", "ru", 5, RUSSIAN);
        Descent descent = descent();

        SortedMap<String, Double> sums = new TreeMap<>();
        descent.derivations().forEach(derivation -> sums.merge(derivation.to(), derivation.probability(), Double::sum));
        assertThat(sums.values()).isNotEmpty().allSatisfy(sum -> assertThat(sum).isBetween(0.0, 1.0001));
    }

    @Test
    void theSameReportsGiveTheSame() {
        copiedErrors(ENGLISH, "en", "240", "420", "tugs", "boats");
        report("e", "ru", 5, RUSSIAN);

        assertThat(descent().derivations()).isEqualTo(descent().derivations());
    }

    @Test
    void copiesOfOneReportHaveOneOrigin() {
        copiedErrors(ENGLISH, "en", "240", "420", "tugs", "boats");
        Descent descent = descent();

        for (Statement statement : story.statements()) {
            Independence independence = new IndependenceCounter().count(statement, descent);
            assertThat(independence.articles()).isEqualTo(4);
            assertThat(independence.low()).isEqualTo(1);
            assertThat(independence.mean()).isLessThan(1.5);
            assertThat((int) Math.round(independence.mean())).isBetween(independence.low(), independence.high());
        }
    }

    @Test
    void twoNamedBodiesWithWordsOfTheirOwnAreMoreThanOneOrigin() {
        report(
                "a",
                "en",
                1,
                List.of("The Orsund coastguard said that 240 people left the burning ferry in good order."));
        report(
                "b",
                "en",
                2,
                List.of("The Veldmar ministry said that two hundred were taken off when a fire broke out."));
        Independence independence =
                new IndependenceCounter().count(story.statements().get(0), descent());

        assertThat(independence.mean()).isGreaterThan(1.2);
        assertThat(independence.high()).isEqualTo(2);
    }

    @Test
    void aNamedSourceIsToldWithItsWords() {
        report(
                "a",
                "en",
                1,
                List.of("The Orsund coastguard said that 240 people left the burning ferry in good order."));

        assertThat(descent().derivations()).singleElement().satisfies(derivation -> {
            assertThat(derivation.probability()).isGreaterThan(0.9);
            assertThat(derivation.evidence().get(0).kind()).isEqualTo("named-attribution");
            assertThat(derivation.evidence().get(0).passages())
                    .extracting("text")
                    .singleElement()
                    .asString()
                    .startsWith("The Orsund");
        });
    }
}
