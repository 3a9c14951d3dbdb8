package org.stemma.multilingual.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
    private static final String KEY = "thing-1";

    @TempDir
    private Path root;

    private final AtomicInteger made = new AtomicInteger();

    private ModelCache cache() {
        return new ModelCache(root.resolve("stemma"), ModelCache.DiskSpace.REAL);
    }

    private void make(Path folder) throws IOException {
        made.incrementAndGet();
        SlowMaker.write(folder, 0);
    }

    @Test
    void aThingIsMadeOnceAndFoundAgain() {
        assertThat(cache().find(KEY)).isEmpty();
        CachedFiles first = cache().get(KEY, 10, this::make);
        CachedFiles second = cache().get(KEY, 10, this::make);

        assertThat(second).isEqualTo(first);
        assertThat(made).hasValue(1);
        assertThat(first.digest("a.bin")).matches("[0-9a-f]{64}");
    }

    @Test
    void aChangedByteIsFoundAndTheThingMadeAgain() throws IOException {
        Path file = cache().get(KEY, 10, this::make).file("a.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(cache().find(KEY)).isEmpty();
        cache().get(KEY, 10, this::make);
        assertThat(made).hasValue(2);
        assertThat(cache().find(KEY)).isPresent();
    }

    @Test
    void aTruncatedOrMissingFileIsMadeAgain() throws IOException {
        Path file = cache().get(KEY, 10, this::make).file("a.bin");
        Files.write(file, new byte[] {1});
        cache().get(KEY, 10, this::make);
        Files.delete(file);
        cache().get(KEY, 10, this::make);

        assertThat(made).hasValue(3);
    }

    @Test
    void threadsThatStartTogetherMakeItOnce() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> cache().get(KEY, 10, folder -> {
                    made.incrementAndGet();
                    SlowMaker.write(folder, 5);
                }));

        assertThat(made).hasValue(1);
    }

    @Test
    void aFullDiskIsToldBeforehand() {
        ModelCache full = new ModelCache(root, folder -> 3 << 20);

        assertThatThrownBy(() -> full.get(KEY, 160 << 20, this::make))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no room on the disk: 3 MB are free, 161 MB are needed")
                .hasMessageContaining(root.toString())
                .hasMessageContaining("XDG_CACHE_HOME");
        assertThat(made).hasValue(0);
    }

    @Test
    void aDiskThatFillsMeanwhileLeavesNothing() {
        assertThatThrownBy(() -> cache().get(KEY, 10, folder -> {
                    Files.write(folder.resolve("a.bin"), new byte[100]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
        assertThat(root.resolve("stemma").resolve(KEY + ".part")).doesNotExist();
        cache().get(KEY, 10, this::make);
        assertThat(made).hasValue(1);
    }

    @Test
    void processesThatStartTogetherMakeItOnce() throws Exception {
        Process one = SlowMaker.start(root, KEY, 20);
        Process other = SlowMaker.start(root, KEY, 20);

        assertThat(one.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(one.exitValue() + other.exitValue()).isZero();
        assertThat(Files.readString(root.resolve("made.txt"))).isEqualTo("made\n");
    }

    @Test
    void killedAtAnyMomentTheNextStartWorks() throws Exception {
        Random random = new Random(7);
        ModelCache cache = new ModelCache(root, ModelCache.DiskSpace.REAL);
        for (int round = 0; round < 4; round++) {
            Process process = SlowMaker.start(root, KEY, 30);
            process.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            CachedFiles files = cache.get(KEY, 10, folder -> SlowMaker.write(folder, 0));

            assertThat(files.digests()).containsOnlyKeys("a.bin", "b.bin");
            assertThat(root.resolve(KEY + ".part")).doesNotExist();
            Files.delete(files.file("b.bin"));
        }
    }
}
