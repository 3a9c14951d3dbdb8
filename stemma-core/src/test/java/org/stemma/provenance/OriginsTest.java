package org.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.statement.PairModel;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementAligner;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.Story;

/** What stands behind a story's statements. */
class OriginsTest {
    /** A story with its statements and origins. */
    private record Told(List<Statement> statements, Origins origins) {}

    private static Told told(AnnotatedArticle... reports) {
        List<AnnotatedArticle> articles = List.of(reports);
        try (Encoders encoder = new Encoders(List.of(new MiniLmEncoder()))) {
            List<Statement> statements =
                    new StatementAligner(Reports.packs(), encoder, PairModel.load()).align(articles);
            List<Entity> entities = new EntityResolver()
                    .resolve(new Story("story", articles)).stream()
                            .map(OriginsTest::typed)
                            .toList();
            return new Told(statements, new OriginResolver(Reports.packs()).resolve(articles, statements, entities));
        }
    }

    /** The rules that read these reports tell no types of names, as the networks do: Ada Verin is a person. */
    private static Entity typed(Entity entity) {
        boolean person = entity.name().equals("Ada Verin");
        return new Entity(
                entity.id(),
                person ? Entity.Type.PERSON : entity.type(),
                entity.name(),
                entity.names(),
                entity.mentions(),
                entity.parts(),
                entity.titles(),
                entity.roles());
    }

    private static AnnotatedArticle report(String id, String text) {
        return Reports.read(id, "en", null, text + """

                It was a quiet morning on the water and nothing else of note was seen by those who had come down.""");
    }

    private static final AnnotatedArticle SERVICE = report("a", """
            The drawbridge at Tollan will stay shut until 12 June, the Tollan press service said.
            "The northern pier has moved by four centimetres and must be rebuilt," the press service said.""");

    private static final AnnotatedArticle STATEMENT = report("b", """
            The Tollan drawbridge will stay closed until 12 June, the press service of Tollan reported.
            "The northern pier has moved by four centimetres and must be rebuilt," the statement said.""");

    private static final AnnotatedArticle OTHER_SIDE = report("c", """
            The Kettery ministry said that the drawbridge at Tollan could open within a week.""");

    @Test
    void thePressServiceAndItsStatementAreOneOrigin() {
        List<Origin> origins = told(SERVICE, STATEMENT).origins().all();

        assertThat(origins).singleElement().satisfies(origin -> {
            assertThat(origin.witnesses()).containsExactly("a", "b");
            assertThat(origin.documentary()).isTrue();
            assertThat(origin.seen()).isNull();
        });
    }

    @Test
    void twoSidesStayTwo() {
        List<Origin> origins = told(SERVICE, STATEMENT, OTHER_SIDE).origins().all();

        assertThat(origins).hasSize(2);
        assertThat(origins).extracting(Origin::witnesses).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aPersonIsOneOriginAndAnotherPersonAnother() {
        List<Origin> origins = told(
                        report("a", "In Tollan, Mayor Ada Verin said that the drawbridge would open in spring."),
                        report("b", "\"The drawbridge will open in spring,\" said Mayor Ada Verin in Tollan."),
                        report("c", "In Tollan, Captain Ida Brand said that the drawbridge would never open."))
                .origins()
                .all();

        assertThat(origins).extracting(Origin::witnesses).containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
    }

    @Test
    void whoHoldsAnOfficeIsMeantByIt() {
        List<Origin> origins = told(
                        report(
                                "a",
                                "The drawbridge will open in spring, said the Icelandic minister Ada Verin on Monday."),
                        report("b", "The minister of Iceland said that the drawbridge would open in spring."))
                .origins()
                .all();

        assertThat(origins).singleElement().satisfies(origin -> {
            assertThat(origin.name()).isEqualTo("Ada Verin");
            assertThat(origin.witnesses()).containsExactly("a", "b");
        });
    }

    @Test
    void aNameBetweenCommasTellsWhoSpeaks() {
        List<Origin> origins = told(
                        report("a", "One of those who fished at Tollan, Ada Verin, said that the pier had moved."),
                        report("b", "Ada Verin said that the pier at Tollan had moved."))
                .origins()
                .all();

        assertThat(origins)
                .extracting(Origin::name, Origin::witnesses)
                .containsExactly(tuple("Ada Verin", List.of("a", "b")));
    }

    @Test
    void whoGoesOnSpeakingSpokeBefore() {
        List<Origin> origins = told(report("a", """
                        The Tollan ministry said that "the drawbridge will stay shut until 12 June".
                        "The northern pier has moved by four centimetres," the Kettery statement continued.""")).origins().all();

        assertThat(origins).hasSize(1);
    }

    @Test
    void whoAddsSomethingSpokeBeforeWhereHisWordsNameNobody() {
        String said = "The Tollan fire service said that \"the drawbridge will stay shut until 12 June\".\n";

        assertThat(told(report("a", said + "The northern pier has moved by four centimetres, the brigade added."))
                        .origins()
                        .all())
                .hasSize(1);
        assertThat(told(report("a", said + "The northern pier has moved, the Kettery ministry added."))
                        .origins()
                        .all())
                .hasSize(2);
    }

    @Test
    void outletsWhoseNamesSoundAlikeStayApart() {
        AnnotatedArticle first =
                Reports.by("Ombrel Courier", "a", "The drawbridge at Tollan will stay shut until 12 June.");
        AnnotatedArticle second = Reports.by("Umbria Courier", "b", "The drawbridge at Tollan will be open in May.");
        AnnotatedArticle third = Reports.by(
                "Kesten Post", "c", "Umbria Courier reported that the drawbridge at Tollan would be open in May.");

        assertThat(told(first, second, third).origins().all())
                .extracting(Origin::seen, Origin::witnesses)
                .containsExactly(tuple("b", List.of("c")));
    }

    @Test
    void anOutletThatNoArticleTellsIsKnownByItsFile() {
        AnnotatedArticle portal = report("07_kettery-news", "The drawbridge at Tollan will stay shut until 12 June.");
        AnnotatedArticle copy = report("b", "Kettery-News reported that the drawbridge at Tollan would stay shut.");

        assertThat(told(portal, copy).origins().all()).extracting(Origin::seen).containsExactly("07_kettery-news");
    }

    @Test
    void aBodyWithANameOfItsOwnIsAnOriginBesideADocument() {
        AnnotatedArticle ministry =
                report("c", "The Kettery ministry said that the drawbridge at Tollan will stay shut until 12 June.");
        Told told = told(SERVICE, STATEMENT, ministry);
        Statement shut = told.statements().stream()
                .filter(statement -> statement.versions().size() == 3)
                .findFirst()
                .orElseThrow();

        assertThat(told.origins().of(shut)).hasSize(2);
    }

    @Test
    void whatBothAgreedNeitherTold() {
        assertThat(told(report("a", "Both sides agreed that \"the drawbridge will stay shut until 12 June\"."))
                        .origins()
                        .all())
                .isEmpty();
    }

    @Test
    void unnamedUnionsOfTwoReportsAreOneByTheirWord() {
        assertThat(told(
                                report("a", "The strike cost the port 1,248 crates of fruit, the union said."),
                                report("b", "The strike cost the port 1,200 crates of fruit, the union said."))
                        .origins()
                        .all())
                .hasSize(1);
    }

    @Test
    void oneOriginBehindTwoReportsCountsOnce() {
        Told told = told(SERVICE, STATEMENT);
        Descent descent = new DerivationFinder(DescentModel.load())
                .find(List.of(SERVICE, STATEMENT), told.statements(), told.origins());
        Statement shut = told.statements().stream()
                .filter(statement -> statement.label().contains("12 June"))
                .findFirst()
                .orElseThrow();
        Independence independence = new IndependenceCounter().count(shut, descent);

        assertThat(independence.articles()).isEqualTo(2);
        assertThat(independence.low()).isEqualTo(1);
        assertThat(independence.high()).isEqualTo(1);
        assertThat(independence.decidedBy()).hasSize(2);
    }

    @Test
    void whoNamesTheSpeakerAloneHeardHimThroughTheDocument() {
        AnnotatedArticle speaker =
                report("0", "Mayor Ada Verin said that the drawbridge at Tollan will stay shut until 12 June.");
        Told told = told(speaker, SERVICE, STATEMENT);
        Descent descent = new DerivationFinder(DescentModel.load())
                .find(List.of(speaker, SERVICE, STATEMENT), told.statements(), told.origins());
        Statement shut = told.statements().stream()
                .filter(statement -> statement.versions().size() == 3)
                .findFirst()
                .orElseThrow();
        Independence independence = new IndependenceCounter().count(shut, descent);

        assertThat(told.origins().of(shut)).hasSize(1);
        assertThat(independence.low()).isEqualTo(1);
        assertThat(independence.high()).isEqualTo(1);
    }

    @Test
    void whatAWitnessOfTheOriginLeavesOutIsOmitted() {
        AnnotatedArticle silent =
                report("s", "The Tollan drawbridge will stay closed until 12 June, the Tollan press service said.");
        Told told = told(SERVICE, STATEMENT, silent);
        List<Statement> omitted = told.statements().stream()
                .filter(statement ->
                        new OmissionFinder().find(statement, told.origins()).equals(List.of("s")))
                .toList();

        assertThat(omitted).extracting(Statement::label).allMatch(label -> label.contains("northern pier"));
    }
}
