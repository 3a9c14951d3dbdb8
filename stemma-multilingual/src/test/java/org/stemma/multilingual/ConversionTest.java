package org.stemma.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.encode.BertSession;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.TokenStates;
import org.stemma.encode.WordPiece;
import org.stemma.multilingual.cache.CachedFiles;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.multilingual.onnx.Precision;

class ConversionTest {
    @TempDir
    private Path folder;

    private CachedFiles convert(ModelArchive archive, Precision precision, PreparationListener listener)
            throws IOException {
        ModelCache cache = new ModelCache(folder, ModelCache.DiskSpace.REAL);
        return new ModelPreparation(archive, TinyArchive.cut(precision), cache, listener).files();
    }

    private static BertSession open(CachedFiles files) throws IOException {
        WordPiece pieces =
                new WordPiece(Files.readAllLines(files.file(ModelPreparation.VOCABULARY)), WordPiece.Casing.CASED);
        return BertSession.open(files.file(ModelPreparation.MODEL), pieces, 16);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "PLAIN_FLOAT"})
    void theFloatModelGivesTheNumbersOfThePublishedOne(Precision precision) throws IOException {
        TinyArchive archive = new TinyArchive(1);
        try (BertSession session = open(convert(archive, precision, PreparationListener.NONE))) {
            TokenStates states = session.states("Harbours открыт. 7");

            assertThat(states.pieces().ids()).containsExactly(2, 4, 5, 9, 6, 8, 10, 3);
            double[][] expected = new ReferenceBert(archive).run(states.pieces().ids());
            for (int piece = 0; piece < states.size(); piece++) {
                for (int i = 0; i < TinyArchive.WIDTH; i++) {
                    assertThat((double) states.get(piece, i)).isCloseTo(expected[piece][i], within(1e-4));
                }
            }
        }
    }

    @Test
    void theEightBitModelIsCloseToIt() throws IOException {
        TinyArchive archive = new TinyArchive(2);
        try (BertSession floats = open(convert(archive, Precision.FLOAT, PreparationListener.NONE));
                BertSession bytes = open(convert(archive, Precision.EIGHT_BIT, PreparationListener.NONE))) {
            String text = "порт открыт 7";
            assertThat(bytes.states(text).mean().cosine(floats.states(text).mean()))
                    .isGreaterThan(0.99);
        }
    }

    @Test
    void twoConversionsGiveTheSameBytes(@TempDir Path other) throws IOException {
        CachedFiles once = convert(new TinyArchive(3), Precision.EIGHT_BIT, PreparationListener.NONE);
        CachedFiles again = new ModelPreparation(
                        new TinyArchive(3),
                        TinyArchive.cut(Precision.EIGHT_BIT),
                        new ModelCache(other, ModelCache.DiskSpace.REAL),
                        PreparationListener.NONE)
                .files();

        assertThat(again.digests()).isEqualTo(once.digests());
    }

    @Test
    void progressRisesToItsEndAndIsHeardOnce() throws IOException {
        List<Long> heard = new ArrayList<>();
        TinyArchive archive = new TinyArchive(4);
        convert(archive, Precision.EIGHT_BIT, (done, total) -> heard.add(done));
        assertThat(heard).isSorted().endsWith(2 * archive.size());

        heard.clear();
        convert(archive, Precision.EIGHT_BIT, (done, total) -> heard.add(done));
        assertThat(heard).isEmpty();
    }

    @Test
    void aDamagedArchiveIsNotConverted() {
        assertThatThrownBy(() -> convert(new TinyArchive(5).damaged(), Precision.EIGHT_BIT, PreparationListener.NONE))
                .hasMessageContaining("cannot make the model");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
