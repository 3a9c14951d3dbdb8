package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.Story;

/** Which report departs from two others that tell the same in nearly the same words, and how. */
class ChangedTellingsTest {
    private static final Encoders ENCODER = new Encoders(List.of(new MiniLmEncoder()));

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static AnnotatedArticle told(String id, int day, String text) {
        return Reports.read(id, "en", LocalDate.of(2024, 5, day), text);
    }

    /** Lets two reports tell one text and a third, of the same day, another; returns the kinds of drift of the third. */
    private static List<String> departing(String usual, String other) {
        return departing(3, usual, other);
    }

    private static List<String> departing(int day, String usual, String other) {
        List<AnnotatedArticle> articles = List.of(told("a", 3, usual), told("b", 3, usual), told("c", day, other));
        List<Entity> entities = new EntityResolver()
                .resolve(new Story("story", articles)).stream()
                        .map(ChangedTellingsTest::typed)
                        .toList();
        List<Statement> statements = new StatementAligner(Reports.packs(), ENCODER, PairModel.load()).align(articles);
        return new DriftFinder(Reports.packs())
                .find(statements, List.of(), entities).values().stream()
                        .flatMap(List::stream)
                        .filter(drift -> drift.versions().stream().allMatch(version -> version.endsWith("@c")))
                        .map(drift -> drift.kind().label())
                        .toList();
    }

    /** Makes persons of those of two names: what they are is told by a network, which these tests do without. */
    private static Entity typed(Entity entity) {
        Entity.Type type = entity.name().contains(" ") ? Entity.Type.PERSON : entity.type();
        return new Entity(
                entity.id(),
                type,
                entity.name(),
                entity.names(),
                entity.mentions(),
                entity.parts(),
                entity.titles(),
                entity.roles());
    }

    @Test
    void anotherNumberInTheSameWordsIsChanged() {
        String usual = "26 workers were taken to the hospital in Orrin, the doctor said.";

        assertThat(departing(usual, usual.replace("26", "62"))).containsExactly("number-changed");
        assertThat(departing(usual, usual.replace("26", "about 30"))).containsExactly("number-rounded");
        assertThat(departing(usual, usual.replace("26", "more than 20"))).isEmpty();
    }

    @Test
    void aNumberOfAnotherDayMayBeARevision() {
        String usual = "26 workers were taken to the hospital in Orrin, the doctor said.";

        assertThat(departing(4, usual, usual.replace("26", "31"))).isEmpty();
    }

    @Test
    void numbersOfTwoThingsAreNotOneChanged() {
        assertThat(departing(
                        "At least 12 people were killed in the fire at the port of Orrin.",
                        "At least 15 people were injured in the fire at the port of Orrin."))
                .doesNotContain("number-changed");
    }

    @Test
    void theSameWordsInAnotherMouthAreAttributedOtherwise() {
        String usual = "\"The valve was older than the men who tended it,\" union leader Joram Teld told reporters.";

        assertThat(departing(usual, usual.replace("union leader Joram Teld", "inspector Rike Sandal")))
                .containsExactly("attribution-changed");
        assertThat(departing(usual, usual.replace("union leader Joram Teld", "Mr Teld of the smelters' union")))
                .doesNotContain("attribution-changed");
    }

    @ParameterizedTest
    @CsvSource({
        "must replace, plans to replace, true",
        "must replace, has replaced, true",
        "plans to replace, has to replace, true",
        "must replace, has to replace, false",
        "must replace, is required to replace, false",
        "must replace, will replace, false"
    })
    void whatMustBeDoneIsNeitherPlannedNorDone(String usual, String other, boolean shifted) {
        String sentence = "The company %s all gas valves in Orrin before the autumn, the minister said.";

        assertThat(departing(sentence.formatted(usual), sentence.formatted(other)))
                .isEqualTo(shifted ? List.of("modality-shifted") : List.of());
    }

    @Test
    void whatIsDoneADayLaterWasPlannedBefore() {
        String usual = "The company plans to replace all gas valves in Orrin, the minister said.";

        assertThat(departing(4, usual, usual.replace("plans to replace", "has replaced")))
                .isEmpty();
    }

    @Test
    void aPersonWhomAnArticleNowhereNamesIsMadeGeneral() {
        String usual = "Deputy mayor Silvan Rooke had warned the company of the leak in March.";
        String general = "A local official had warned the company of the leak in March.";

        assertThat(departing(usual, general)).containsExactly("name-generalised");
        assertThat(departing(usual, "Silvan Rooke came to Orrin by boat.\n\n" + general))
                .isEmpty();
    }

    @Test
    void whatNoOtherReportHasIsAdded() {
        String usual = "A rescue team from Castrel reached the smelter within forty minutes, the fire service said.";
        String longer = usual.replace("Castrel reached", "Castrel with foam cannons and two trained dogs reached");

        assertThat(departing(usual, longer)).containsExactly("expanded");
        assertThat(departing(usual, longer + "\n\nThe two dogs and the foam cannons are new."))
                .containsExactly("expanded");
        assertThat(departing(usual + "\n\nIt has foam cannons and trained dogs.", longer))
                .doesNotContain("expanded");
    }
}
