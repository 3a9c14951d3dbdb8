package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.article.Passage;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.story.Entity;

/** What comes of a story's sentences: units, statements, drift and conflicts, by the English encoder. */
class StatementsTest {
    private static final Encoders ENCODER = new Encoders(List.of(new MiniLmEncoder()));

    private static final AnnotatedArticle A = Reports.read("a", "en", LocalDate.of(2024, 5, 20), """
            The drawbridge at Tollan will stay shut until 12 June after a barge struck it, the Tollan press service said.
            "The northern pier has moved by four centimetres and must be rebuilt," it said.
            The mayor of Kettery said the ferry would run every hour.""");

    private static final AnnotatedArticle B = Reports.read("b", "en", LocalDate.of(2024, 5, 21), """
            A barge hit the Tollan drawbridge, which will stay closed until 12 June, the press service of Tollan reported.
            "The northern pier has moved by four centimetres and must be rebuilt," the statement said.
            Some 300 people wait on the quay each morning.""");

    private static final AnnotatedArticle STRAY = Reports.read("x", "en", LocalDate.of(2024, 5, 20), """
            A choir of schoolchildren from Marsh Lane won the national singing contest on Saturday.
            Their teacher, Bo Lind, said that the children had practised since autumn.""");

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static List<Statement> align(AnnotatedArticle... articles) {
        return new StatementAligner(Reports.packs(), ENCODER, PairModel.load()).align(List.of(articles));
    }

    /** Each statement as a row: article and words of each version. */
    private static List<String> rows(List<Statement> statements) {
        List<String> rows = new ArrayList<>();
        for (Statement statement : statements) {
            rows.add(String.join(
                    " | ",
                    statement.versions().stream()
                            .map(version -> version.article().id() + ": " + version.text())
                            .toList()));
        }
        return rows;
    }

    private static List<String> units(String text) {
        return new UnitSplitter(Reports.packs())
                .split(Reports.read("en", text)).stream().map(Unit::text).toList();
    }

    private static List<Drift.Kind> drift(AnnotatedArticle... articles) {
        return new DriftFinder(Reports.packs())
                .find(align(articles), List.of(), List.of()).values().stream()
                        .flatMap(List::stream)
                        .map(Drift::kind)
                        .toList();
    }

    private static AnnotatedArticle told(String id, String text) {
        return Reports.read(id, "en", null, text);
    }

    private static AnnotatedArticle told(String id, int day, String text) {
        return Reports.read(id, "en", LocalDate.of(2024, 5, day), text);
    }

    private static List<Conflict> conflicts(AnnotatedArticle... articles) {
        return new ConflictFinder(Reports.packs()).find(align(articles), List.of());
    }

    @Test
    void aSentenceFallsApartIntoWhatItSays() {
        assertThat(units("The drawbridge will stay shut until 12 June, and the ferry will run every hour."))
                .containsExactly("The drawbridge will stay shut until 12 June", "the ferry will run every hour");
    }

    @Test
    void aNameThatReadsLikeAVerbIsNone() {
        assertThat(units(
                        "Both ports said the ferry will link Tollan and the Northern States, which should help trade."))
                .containsExactly("the ferry will link Tollan and the Northern States", "which should help trade");
    }

    @Test
    void wordsThatOnlyNameTheSpeakerAreNoUnit() {
        assertThat(units("The mayor of Tollan said that the ferry would run every hour."))
                .containsExactly("the ferry would run every hour");
        assertThat(units("\"The ferry will run every hour,\" said Mayor Ada Verin."))
                .containsExactly("\"The ferry will run every hour,\"");
    }

    @Test
    void whatIsDoneBySayingKeepsItsVerb() {
        assertThat(units("The union of Tollan demanded a full inquiry into the accident on the pier."))
                .containsExactly("demanded a full inquiry into the accident on the pier");
        assertThat(units("The mayor of Kettery said the ferry would run every hour."))
                .containsExactly("the ferry would run every hour");
    }

    @Test
    void aNounBesideANounIsNoClause() {
        assertThat(units("The road between Tollan and Kettery, which had been shut for weeks, was opened on Monday."))
                .noneMatch(unit -> unit.startsWith("Kettery"));
    }

    @Test
    void paraphrasesAreOneStatementAndOtherThingsAreNot() {
        assertThat(rows(align(A, B)))
                .containsExactlyInAnyOrder(
                        "a: The drawbridge at Tollan will stay shut until 12 June"
                                + " | b: which will stay closed until 12 June",
                        "a: a barge struck it | b: A barge hit the Tollan drawbridge",
                        "a: \"The northern pier has moved by four centimetres and must be rebuilt,\""
                                + " | b: \"The northern pier has moved by four centimetres and must be rebuilt,\"",
                        "a: the ferry would run every hour",
                        "b: Some 300 people wait on the quay each morning");
    }

    @Test
    void aReportOfSomethingElseChangesNoStatement() {
        assertThat(rows(align(A, B, STRAY))).containsAll(rows(align(A, B)));
    }

    @Test
    void theOrderOfTheReportsChangesNoStatement() {
        List<List<String>> there =
                align(A, B).stream().map(StatementsTest::sorted).toList();
        List<List<String>> back =
                align(B, A).stream().map(StatementsTest::sorted).toList();

        assertThat(back).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void everyOrderOfManyReportsGivesTheSameGroups() {
        List<List<List<String>>> all = Stream.of(
                        align(A, STRAY, B), align(B, A, STRAY), align(STRAY, B, A), align(B, STRAY, A))
                .map(statements -> statements.stream()
                        .map(StatementsTest::sorted)
                        .sorted(Comparator.comparing(List::toString))
                        .toList())
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one).isEqualTo(all.get(0)));
    }

    @Test
    void headlinesAreComparedWithHeadlinesAlone() {
        List<String> rows = rows(align(
                Reports.headed(
                        "a", "en", "Barge strikes drawbridge at Tollan\nA barge struck the drawbridge at Tollan."),
                Reports.headed(
                        "b", "en", "Drawbridge at Tollan struck by barge\nA barge hit the drawbridge at Tollan.")));

        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "a: Barge strikes drawbridge at Tollan | b: Drawbridge at Tollan struck by barge",
                        "a: A barge struck the drawbridge at Tollan | b: A barge hit the drawbridge at Tollan");
    }

    private static List<String> sorted(Statement statement) {
        return statement.versions().stream().map(Version::text).sorted().toList();
    }

    @Test
    void everyUnitIsInOneStatement() {
        List<String> all = new ArrayList<>();
        for (AnnotatedArticle article : List.of(A, B, STRAY)) {
            new UnitSplitter(Reports.packs()).split(article).forEach(unit -> all.add(article.id() + unit.number()));
        }
        assertThat(align(A, B, STRAY).stream()
                        .flatMap(statement -> statement.versions().stream())
                        .flatMap(version -> version.units().stream())
                        .map(unit -> unit.article().id() + unit.number()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void numbersThatCannotBothHoldAreAConflict() {
        assertThat(conflicts(
                        told("a", "The landslide in Orrin killed 12 people in their houses."),
                        told("b", "A landslide in Orrin killed 14 people in their houses."),
                        told("c", "The landslide in Orrin killed about 13 people in their houses.")))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.NUMBER);
                    assertThat(conflict.revision()).isFalse();
                    assertThat(conflict.readings())
                            .extracting(Conflict.Reading::value)
                            .containsExactly("12", "14");
                });
    }

    @Test
    void aLaterNumberOfALaterDayIsARevision() {
        assertThat(conflicts(
                        told("a", 20, "The landslide in Orrin killed 12 people in their houses."),
                        told("b", 23, "The landslide in Orrin killed 14 people in their houses.")))
                .extracting(Conflict::revision)
                .containsExactly(true);
    }

    @Test
    void whatIsDeniedIsAConflictAndADrift() {
        AnnotatedArticle claim = told("a", "Mayor Ada Verin voiced regret that nobody had been warned of the flood.");
        AnnotatedArticle denial = told("b", "The mayor did not express regret.");
        List<Statement> statements = align(claim, denial);
        List<Conflict> conflicts = new ConflictFinder(Reports.packs()).find(statements, List.of());

        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.POLARITY);
            assertThat(conflict.readings())
                    .extracting(Conflict.Reading::value)
                    .containsExactly(Conflict.AFFIRMED, Conflict.NEGATED);
        });
        assertThat(new DriftFinder(Reports.packs())
                        .find(statements, conflicts, List.of())
                        .values())
                .flatMap(list -> list)
                .extracting(Drift::kind)
                .contains(Drift.Kind.NEGATED);
    }

    @Test
    void whatHoldsANegatorAndNegatesNothingIsNoConflict() {
        assertThat(conflicts(
                        told("a", "The landslide in Orrin buried the road and the bridge."),
                        told("b", "The landslide in Orrin buried not only the road, it buried the bridge.")))
                .isEmpty();
        assertThat(conflicts(
                        told("a", "The driver was injured in the landslide."),
                        told("b", "The pilot was not injured in the landslide.")))
                .isEmpty();
        assertThat(conflicts(
                        told("a", "The service may close the valley of Orrin."),
                        told("b", "The service did not close the valley of Orrin.")))
                .isEmpty();
    }

    @Test
    void placesThatAreKnownApartAreAConflict() {
        AnnotatedArticle first =
                told("a", "The council of the county will meet in Orrin in June. Nobody had spoken in Tollan.");
        AnnotatedArticle second = told("b", "The council of the county will meet in Orrin in June.");
        AnnotatedArticle odd = told("c", "The council of the county will meet in Tollan in June.");
        List<Entity> places = List.of(place("e1", "Orrin", first, second), place("e2", "Tollan", first, odd));

        assertThat(new ConflictFinder(Reports.packs()).find(align(first, second, odd), places))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.PLACE);
                    assertThat(conflict.readings())
                            .extracting(Conflict.Reading::value)
                            .containsExactlyInAnyOrder("Orrin", "Orrin", "Tollan");
                });
    }

    private static Entity place(String id, String name, AnnotatedArticle... articles) {
        List<Passage> mentions = Stream.of(articles)
                .flatMap(article -> article.names().stream()
                        .filter(found -> found.text().equals(name))
                        .map(found -> article.article().passage(found.span())))
                .toList();
        return new Entity(id, Entity.Type.PLACE, name, Map.of(), mentions, Map.of(), List.of(), List.of());
    }

    @Test
    void whatMostTellInOneSentenceAndOneTellsHalfIsTruncated() {
        String whole =
                "The council is ready to rebuild the northern pier of Orrin, provided that the county pays for the"
                        + " new bridge.";
        String half = "The council is ready to rebuild the northern pier of Orrin.";
        List<Statement> statements = align(told("a", whole), told("b", whole), told("c", whole), told("d", half));

        assertThat(new DriftFinder(Reports.packs())
                        .find(statements, List.of(), List.of())
                        .values())
                .flatMap(list -> list)
                .filteredOn(drift -> drift.kind() == Drift.Kind.TRUNCATED)
                .singleElement()
                .satisfies(drift ->
                        assertThat(drift.versions()).singleElement().asString().endsWith("@d"));
    }

    @Test
    void aNarrationLosesASourceOnlyWhereItsLanguageHasOne() {
        AnnotatedArticle attributed = told("a", "The northern pier of Orrin has moved, the union said.");
        AnnotatedArticle narrated = told("b", "The northern pier of Orrin has moved.");

        assertThat(drift(attributed, narrated)).containsExactly(Drift.Kind.ATTRIBUTION_DROPPED);
    }

    @Test
    void whatMostTellAsAFactLosesItsSourceOnlyInTheSameWords() {
        AnnotatedArticle attributed = told("a", "The northern pier of Orrin moved four centimetres, the union said.");
        AnnotatedArticle copied = told("b", "The northern pier of Orrin moved four centimetres.");
        AnnotatedArticle own = told("c", "Orrin's northern pier has shifted by four centimetres since the winter.");

        assertThat(new DriftFinder(Reports.packs())
                        .find(align(attributed, copied, own), List.of(), List.of()).values().stream()
                                .flatMap(List::stream))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.kind()).isEqualTo(Drift.Kind.ATTRIBUTION_DROPPED);
                    assertThat(drift.versions()).singleElement().asString().endsWith("@b");
                });
    }

    @Test
    void whoNamesTheSpeakerAndNotWhoToldOfHimLosesASource() {
        AnnotatedArticle whole = told(
                "whole",
                "Mayor Ada Verin said that the ferry would run every hour until June, the Tollan press service said.");
        String less = "Mayor Ada Verin said that the ferry would run every hour until June.";

        assertThat(drift(whole, told("less", less))).containsExactly(Drift.Kind.ATTRIBUTION_DROPPED);
        assertThat(drift(told("one", less), told("two", less))).isEmpty();
    }

    @Test
    void aRoundedNumberIsDriftAndNoConflict() {
        AnnotatedArticle exact = told("a", "The strike cost the port 1,248 crates of fruit, the union said.");
        AnnotatedArticle round = told("b", "The strike cost the port 1,200 crates of fruit, the union said.");

        assertThat(conflicts(exact, round)).isEmpty();
        assertThat(drift(exact, round)).containsExactly(Drift.Kind.NUMBER_ROUNDED);
    }

    @Test
    void wordsOfAMangledReportAreInNoConflictAndNoDrift() {
        AnnotatedArticle sound = told("a", "The landslide in Orrin killed 12 people in their houses.");
        AnnotatedArticle mangled =
                Reports.mangled("b", "en", "The landslide in Orrin killed 14 people in their houses.");

        assertThat(conflicts(sound, mangled)).isEmpty();
        assertThat(drift(sound, mangled)).isEmpty();
    }

    @Test
    void whatBecomesOfAQuotationIsNamed() {
        AnnotatedArticle whole = told(
                "a",
                "\"We will rebuild the northern pier before the winter and open the bridge in"
                        + " spring,\" Mayor Ada Verin said.");
        AnnotatedArticle cut =
                told("b", "\"We will rebuild the northern pier before the winter,\" Mayor Ada Verin said.");
        AnnotatedArticle altered = told(
                "c",
                "\"We will rebuild the southern pier before the winter and open the bridge in"
                        + " spring,\" Mayor Ada Verin said.");
        AnnotatedArticle indirect = told(
                "d",
                "Mayor Ada Verin said they would rebuild the northern pier before the"
                        + " winter and open the bridge in spring.");
        AnnotatedArticle bare =
                told("e", "They will rebuild the northern pier before the winter and open the bridge in" + " spring.");

        assertThat(drift(whole, whole)).isEmpty();
        assertThat(drift(whole, cut)).containsExactly(Drift.Kind.TRUNCATED);
        assertThat(drift(whole, altered)).containsExactly(Drift.Kind.QUOTATION_ALTERED);
        assertThat(drift(whole, indirect)).containsExactly(Drift.Kind.QUOTATION_MARKS_DROPPED);
        assertThat(drift(whole, bare)).containsExactly(Drift.Kind.ATTRIBUTION_DROPPED);
    }

    @Test
    void aHedgeThatMostKeepIsMissed() {
        assertThat(drift(
                        told("a", "The service may close the valley of Orrin."),
                        told("b", "The service may close the valley of Orrin."),
                        told("c", "The service will close the valley of Orrin.")))
                .containsExactly(Drift.Kind.HEDGE_DROPPED);
    }

    @Test
    void aHedgeThatFewHaveIsAdded() {
        assertThat(drift(
                        told("a", "The service will close the valley of Orrin."),
                        told("b", "The service will close the valley of Orrin."),
                        told("c", "The service will possibly close the valley of Orrin.")))
                .containsExactly(Drift.Kind.HEDGE_ADDED);
    }

    @Test
    void ofOneToOneTheEarlierToldTheHedgeAsItWas() {
        String hedged = "The service will possibly close the valley of Orrin.";
        String plain = "The service will close the valley of Orrin.";

        assertThat(drift(told("a", 3, hedged), told("b", 4, plain))).containsExactly(Drift.Kind.HEDGE_DROPPED);
        assertThat(drift(told("a", 3, plain), told("b", 4, hedged))).containsExactly(Drift.Kind.HEDGE_ADDED);
    }

    @Test
    void aQuotationIsCutShortThoughItsRestIsAStatementOfItsOwn() {
        String start = "\"The council has rebuilt the northern pier of Tollan";
        AnnotatedArticle whole = told(
                "a", start + ", and the fishermen will get their old berths back in spring,\" Mayor Ada Verin said.");
        AnnotatedArticle cut = told("b", start + ",\" Mayor Ada Verin said.");
        AnnotatedArticle apart = told(
                "c",
                start
                        + ",\" Mayor Ada Verin said. \"The fishermen will get their old berths back in spring,\" she said.");

        assertThat(drift(whole, cut)).containsExactly(Drift.Kind.TRUNCATED);
        assertThat(drift(whole, apart)).isEmpty();
    }

    @Test
    void whatIsQuotedBehindADenialIsWhatTheSourceSays() {
        AnnotatedArticle claim = told("a", "Mayor Ada Verin voiced regret over the flood in the valley.");
        AnnotatedArticle denial =
                told("b", "\"The mayor did not voice regret over the flood,\" denied her spokesman, Bo Lind.");

        assertThat(new ConflictFinder(Reports.packs()).find(align(claim, denial), List.of()))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.POLARITY);
    }
}
