package org.stemma.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.article.Passage;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.statement.Conflict;
import org.stemma.statement.PairModel;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementAligner;
import org.stemma.story.EntityResolver;
import org.stemma.story.Story;

/** What a reader is told of a story in short: event, timeline and what comes next, by the English encoder. */
class OutlinerTest {
    private static final Encoders ENCODER = new Encoders(List.of(new MiniLmEncoder()));

    private static final AnnotatedArticle A = Reports.read("a", "en", LocalDate.of(2031, 5, 6), """
            A fire broke out on Saturday in a warehouse in Tarnby, injuring four people, the brigade said.
            The warehouse was built in 2009.
            The council agreed to rebuild the warehouse on the same ground.
            Inspectors will search the ruin on 12 May.""");

    private static final AnnotatedArticle B = Reports.read("b", "en", LocalDate.of(2031, 5, 7), """
            Four people were hurt when a warehouse in Tarnby caught fire on Saturday.
            The fire started in the kitchen of the warehouse.
            The council agreed to rebuild the warehouse at the same place.
            Inspectors will search the ruin of the warehouse on Monday, the brigade said.""");

    private static final AnnotatedArticle C = Reports.read("c", "en", LocalDate.of(2031, 5, 7), """
            A fire in a warehouse in Tarnby on Sunday, 4 May, left four people injured.
            "The blaze may flare up today," a neighbour said.
            The brigade should get a second engine, the neighbour said.
            Reporting from the 2030 contest helped this paper.""");

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static StoryOutline outline(AnnotatedArticle... articles) {
        List<AnnotatedArticle> all = List.of(articles);
        List<Statement> statements = new StatementAligner(Reports.packs(), ENCODER, PairModel.load()).align(all);
        return new Outliner(Reports.packs(), ENCODER, PairModel.load())
                .outline(all, new EntityResolver().resolve(new Story("story", all)), statements);
    }

    /** Each happening as a row: date, status, and which articles tell it. */
    private static List<String> timeline(AnnotatedArticle... articles) {
        return outline(articles).timeline().stream()
                .map(happening ->
                        happening.date().value() + " " + happening.status() + " " + tellers(happening.passages()))
                .toList();
    }

    private static List<String> tellers(List<Passage> passages) {
        return passages.stream().map(Passage::article).distinct().toList();
    }

    @Test
    void oneHappeningThatSeveralReportsDateIsOneEntryWithItsStatus() {
        assertThat(timeline(A, B))
                .containsExactly("2009 HAPPENED [a]", "2031-05-03 HAPPENED [a, b]", "2031-05-12 ANNOUNCED [a, b]");
    }

    @Test
    void anotherDateOfTheSameHappeningKeepsItsOwnEntry() {
        assertThat(timeline(A, B, C)).contains("2031-05-03 HAPPENED [a, b]", "2031-05-04 HAPPENED [c]");
    }

    @Test
    void daysThatReportsGiveDifferentlyAreAConflict() {
        StoryOutline outline = outline(
                Reports.read("d", "en", LocalDate.of(2031, 5, 20), "The road to Orrin was buried by mud on 3 May."),
                Reports.read("e", "en", LocalDate.of(2031, 5, 20), "The road to Orrin was buried by mud on 4 May."));

        assertThat(outline.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.readings())
                        .extracting(Conflict.Reading::value)
                        .containsExactlyInAnyOrder("2031-05-03", "2031-05-04"));
        assertThat(outline(A, B).conflicts()).isEmpty();
    }

    @Test
    void todayInAQuotationAndAYearBeforeANounDateNothing() {
        assertThat(timeline(A, B, C)).noneMatch(row -> row.startsWith("2031-05-07") || row.startsWith("2030"));
    }

    @Test
    void theEventHasTheKindThatTheLeadsShareItsDateAndItsPlace() {
        Event event = outline(A, B, C).event();
        assertThat(event.type()).isEqualTo("fire");
        assertThat(event.date()).isNotNull();
        assertThat(event.date().value()).isEqualTo("2031-05-03");
        assertThat(event.date().precisionName()).isEqualTo("day");
        assertThat(tellers(event.passages())).containsExactly("a", "b", "c");
    }

    @Test
    void theDateThatFewerLeadsGiveIsKeptAsDissent() {
        assertThat(outline(A, B, C).event().dissent()).singleElement().satisfies(reading -> {
            assertThat(reading.date().value()).isEqualTo("2031-05-04");
            assertThat(tellers(reading.passages())).containsExactly("c");
        });
    }

    @Test
    void whatWasAgreedAndWhatIsAnnouncedComesNextButNotWhatSomebodyWishes() {
        assertThat(outline(A, B, C).next())
                .extracting(plan -> (plan.due() == null ? null : plan.due().value()) + " " + tellers(plan.passages()))
                .containsExactlyInAnyOrder("2031-05-12 [a, b]", "null [a, b]");
    }

    @Test
    void whatIsLeftOpenIsNoPlanThoughItsDateIsToldInTheTimeline() {
        AnnotatedArticle open = Reports.read("o", "en", LocalDate.of(2031, 5, 6), """
                The council of Tarnby met on Monday.
                It was not said whether the council will meet again before the fair in June 2031.""");
        assertThat(outline(open).next()).isEmpty();
        assertThat(timeline(open)).contains("2031-06 ANNOUNCED [o]");
    }

    @Test
    void theLabelOfAPlanSaysWhoAgreed() {
        assertThat(outline(A, B).next())
                .extracting(Plan::label)
                .anySatisfy(label -> assertThat(label).startsWith("The council agreed to rebuild"));
    }

    @Test
    void leadsThatShareNoKindHaveNoType() {
        assertThat(outline(Reports.read("x", "en", null, "Tea is warm."))
                        .event()
                        .type())
                .isNull();
    }

    @Test
    void bothReportOfAWeekdayAndOfADateAreReadInTheYearOfALinkedPage() {
        AnnotatedArticle linked = Reports.read("l", "en", null, """
                Ana Brill spoke with Odo Karr by phone on Wednesday, see https://paper.example/2031/may/05/brill-karr here.
                They agreed to meet.""");
        AnnotatedArticle dated = Reports.read("d", "en", null, """
                Ana Brill held a telephone conversation with Odo Karr on Wednesday, May 7.
                They agreed to meet.""");
        assertThat(timeline(linked, dated)).containsExactly("2031-05-07 HAPPENED [l, d]");
        assertThat(timeline(dated)).as("alone it has no year").isEmpty();
    }

    @Test
    void ofAMangledSentenceThatNamesSeveralTimesNothingIsDated() {
        AnnotatedArticle mangled = Reports.mangled(
                "m",
                "en",
                "The brigade in 2012 the warehouse in Tarnby the brigade caught fire in May 2031 the people.");
        assertThat(timeline(A, mangled)).noneMatch(row -> row.endsWith("m]"));
    }
}
