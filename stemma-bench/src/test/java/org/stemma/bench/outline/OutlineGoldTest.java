package org.stemma.bench.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.bench.Examples;
import org.stemma.bench.outline.OutlineGold.GoldEntity;
import org.stemma.bench.outline.OutlineGold.GoldPiece;
import org.stemma.bench.outline.OutlineGold.GoldStory;

/** The outline's gold keeps the conventions of the examples' README. */
class OutlineGoldTest {
    private static final Path FOLDER = Path.of("..", "examples");
    private static OutlineGold gold;
    private static Examples examples;

    @BeforeAll
    static void read() throws IOException {
        gold = OutlineGold.read(FOLDER);
        examples = new Examples(List.of(), Examples.texts(FOLDER));
    }

    private static Stream<GoldPiece> pieces(GoldStory story) {
        return Stream.of(
                        story.entities().stream().flatMap(entity -> entity.mentions().stream()),
                        story.timeline().stream().flatMap(happening -> happening.passages().stream()),
                        story.next().stream().flatMap(plan -> plan.passages().stream()))
                .flatMap(pieces -> pieces);
    }

    @Test
    void everyPieceStandsInItsArticleAndIsNumberedWhereItStandsThereTwice() {
        Stream<GoldPiece> all =
                Stream.concat(gold.stories().stream().flatMap(OutlineGoldTest::pieces), gold.asides().stream());
        assertThat(all).isNotEmpty().allSatisfy(piece -> {
            assertThat(Mention.place(piece, examples).length()).isPositive();
            String text = examples.raw().get(piece.article());
            boolean repeated = text.indexOf(piece.text()) != text.lastIndexOf(piece.text());
            assertThat(piece.nth() != null).as(piece.toString()).isEqualTo(repeated);
        });
    }

    @Test
    void piecesAreOfTheStorysArticles() {
        for (GoldStory story : gold.stories()) {
            assertThat(pieces(story).map(GoldPiece::article)).isSubsetOf(story.articles());
        }
    }

    @Test
    void namesDoNotOverlapOneAnotherNorAsides() {
        List<Mention> all = new ArrayList<>(Mention.gold(gold, examples));
        gold.asides().forEach(piece -> all.add(new Mention("", null, piece.article(), Mention.place(piece, examples))));
        for (Mention one : all) {
            assertThat(all.stream()
                            .filter(other -> other.article().equals(one.article())
                                    && other.span().overlaps(one.span())))
                    .hasSize(1);
        }
    }

    @Test
    void anEntityHasANameInEachLanguageInWhichItIsNamedAndItsTypeIsKnown() {
        Map<String, String> languages = Map.of("06", "ru", "07", "uk", "08", "es", "09", "de", "10", "fr", "13", "de");
        for (GoldStory story : gold.stories()) {
            for (GoldEntity entity : story.entities()) {
                assertThat(entity.type()).isIn("person", "organisation", "place", "other");
                assertThat(entity.names().keySet())
                        .as(entity.id())
                        .isEqualTo(new TreeSet<>(entity.mentions().stream()
                                .map(piece ->
                                        languages.getOrDefault(piece.article().substring(0, 2), "en"))
                                .toList()));
            }
        }
    }

    @Test
    void anEventNamesEntitiesOfItsStory() {
        for (GoldStory story : gold.stories()) {
            List<String> ids = story.entities().stream().map(GoldEntity::id).toList();
            assertThat(story.event().places()).isSubsetOf(ids);
            assertThat(story.event().participants().stream().map(OutlineGold.GoldParticipant::entity))
                    .isSubsetOf(ids);
        }
    }
}
