package org.stemma.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.multilingual.onnx.Precision;

/** Real processes that convert a tiny model and die; {@code stemma-bench conversion-kills} does it to the large one. */
class ConversionKillTest {
    @TempDir
    private Path folder;

    @Test
    void killedAtAnyMomentTheNextTwoStartsGiveTheRightModel() throws Exception {
        String right =
                SlowConversion.preparation(folder.resolve("whole"), 0).files().digest(ModelPreparation.MODEL);
        Random random = new Random(3);
        for (int round = 0; round < 3; round++) {
            Path cache = folder.resolve("cache-" + round);
            Process killed = SlowConversion.start(cache, 100);
            waitForWork(cache);
            killed.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
            killed.destroyForcibly().waitFor();
            assertThat(killed.exitValue()).as("killed before its end").isNotZero();
            Process one = SlowConversion.start(cache, 5);
            Process other = SlowConversion.start(cache, 5);

            assertThat(SlowConversion.digest(one)).isEqualTo(right);
            assertThat(SlowConversion.digest(other)).isEqualTo(right);
            try (Stream<Path> left = Files.list(cache)) {
                assertThat(left).hasSize(2).noneMatch(path -> path.toString().endsWith(".part"));
            }
        }
    }

    private static void waitForWork(Path cache) throws IOException, InterruptedException {
        while (true) {
            if (Files.exists(cache)) {
                try (Stream<Path> files = Files.list(cache)) {
                    if (files.anyMatch(path -> path.toString().endsWith(".part"))) {
                        return;
                    }
                }
            }
            Thread.sleep(20);
        }
    }

    @Test
    void onceMadeTheModelNeedsTheArchiveNoMore() throws IOException {
        TinyArchive archive = new TinyArchive(11);
        ModelPreparation without = preparation(new Gone(archive));
        assertThatThrownBy(without::files).hasMessageContaining("the jar is gone");
        String made = preparation(archive).files().digest(ModelPreparation.MODEL);

        assertThat(without.files().digest(ModelPreparation.MODEL)).isEqualTo(made);
    }

    private ModelPreparation preparation(ModelArchive archive) {
        return new ModelPreparation(
                archive,
                TinyArchive.cut(Precision.EIGHT_BIT),
                new ModelCache(folder, ModelCache.DiskSpace.REAL),
                PreparationListener.NONE);
    }

    /** An archive whose content is known, and which is not there. */
    private record Gone(TinyArchive known) implements ModelArchive {
        @Override
        public InputStream open() throws IOException {
            throw new FileNotFoundException("the jar is gone");
        }

        @Override
        public long size() {
            return known.size();
        }

        @Override
        public String fingerprint() {
            return known.fingerprint();
        }
    }
}
