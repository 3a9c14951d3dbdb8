package org.stemma.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.provenance.Origin;
import org.stemma.provenance.OriginResolver;
import org.stemma.provenance.Origins;
import org.stemma.reconstruction.Reconstruction.Line;
import org.stemma.statement.PairModel;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementAligner;
import org.stemma.statement.WordDiff;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.Story;

/** What a reader gets of an origin that is not among the reports, by the English encoder. */
class ReconstructorTest {
    private static final AnnotatedArticle FIRST = report("a", """
            "The northern pier has moved by four centimetres and must be rebuilt," the Tollan press service said.
            "The ferry will run every hour between Tollan and the islands until the autumn," the press service added.""");

    private static final AnnotatedArticle SECOND = report("b", """
            "The northern pier has shifted by four centimetres and must be rebuilt," the Tollan press service said.
            "The ferry will run every hour between Tollan and the islands until the autumn," it added.""");

    private static AnnotatedArticle report(String id, String text) {
        return Reports.read(id, "en", null, text + """

                It was a quiet morning on the water and nothing else of note was seen by those who had come down.""");
    }

    private static List<Line> lines(AnnotatedArticle... reports) {
        List<AnnotatedArticle> articles = List.of(reports);
        try (Encoders encoder = new Encoders(List.of(new MiniLmEncoder()))) {
            List<Statement> statements =
                    new StatementAligner(Reports.packs(), encoder, PairModel.load()).align(articles);
            List<Entity> entities = new EntityResolver().resolve(new Story("story", articles));
            Origins origins = new OriginResolver(Reports.packs()).resolve(articles, statements, entities);
            Origin most = origins.all().stream()
                    .max(Comparator.comparingInt(origin -> origin.witnesses().size()))
                    .orElseThrow();
            return new Reconstructor()
                    .reconstruct(most, statements, origins).stream()
                            .flatMap(text -> text.lines().stream())
                            .toList();
        }
    }

    @Test
    void itHoldsWhatIsQuotedInTheOrderOfTheWitnesses() {
        assertThat(lines(FIRST, FIRST))
                .extracting(Line::text)
                .containsExactly(
                        "The northern pier has moved by four centimetres and must be rebuilt,",
                        "The ferry will run every hour between Tollan and the islands until the autumn,");
    }

    @Test
    void whatAnotherWitnessReadsStandsInTheApparatus() {
        Line pier = lines(FIRST, SECOND).get(0);

        assertThat(pier.support()).extracting("article").containsExactly("a", "b");
        assertThat(pier.gap()).isFalse();
        assertThat(pier.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.lemma()).isEqualTo("moved");
            assertThat(variant.words()).isEqualTo("shifted");
            assertThat(variant.passages())
                    .singleElement()
                    .satisfies(passage -> assertThat(passage.article()).isEqualTo("b"));
        });
    }

    @Test
    void aQuotationThatBeginsWithinASentenceLeavesAGap() {
        AnnotatedArticle part = report("p", """
                The Tollan press service said that the pier "must be rebuilt from its foundations before the winter".""");

        assertThat(lines(part)).singleElement().matches(Line::gap);
    }

    @Test
    void nothingOfAMangledReportIsReconstructed() {
        AnnotatedArticle mangled = Reports.mangled(
                "m",
                "en",
                "\"The northern pier Verin has moved Verin and must be rebuilt,\" the Tollan press service said.");

        assertThat(lines(FIRST, mangled))
                .flatExtracting(Line::support)
                .extracting("article")
                .containsOnly("a");
    }

    @Test
    void whatTwoReadingsShareAndWhereTheyDifferMakesBothUp() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> first = words(random);
            List<String> second = words(random);
            WordDiff diff = new WordDiff(first, second);

            assertThat(diff.shareOfShorter()).isBetween(0.0, 1.0);
            assertThat(new WordDiff(second, first).shareOfShorter()).isEqualTo(diff.shareOfShorter());
            assertThat(new WordDiff(first, first).gaps()).isEmpty();
            for (WordDiff.Gap gap : diff.gaps()) {
                assertThat(first.get(gap.from() - 1)).isEqualTo(second.get(gap.otherFrom() - 1));
                assertThat(first.get(gap.to())).isEqualTo(second.get(gap.otherTo()));
            }
        }
    }

    private static List<String> words(Random random) {
        String[] words = new String[random.nextInt(9)];
        Arrays.setAll(words, index -> String.valueOf((char) ('a' + random.nextInt(4))));
        return List.of(words);
    }
}
