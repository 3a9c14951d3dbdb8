package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    private Path folder;

    private final Inputs inputs = new Inputs();

    @BeforeEach
    void makeFolder() throws IOException {
        write("b.txt");
        write("a.txt");
        write("deep/er/c.txt");
        write("deep/notes.md");
        write(".hidden.txt");
        write(".git/config.txt");
        write("photo.jpg");
    }

    @Test
    void aFolderGivesItsTextFilesInOrderAndCountsTheRest() {
        Listing listing = find(folder.toString());

        assertThat(ids(listing)).containsExactly("a", "b", "c");
        assertThat(listing.rejections()).isEmpty();
        assertThat(listing.skipped())
                .containsExactly(at(".git"), at(".hidden.txt"), at("deep/notes.md"), at("photo.jpg"));
    }

    @Test
    void aNamedFileIsTriedWhateverItsEnding() {
        assertThat(ids(find(at("photo.jpg"), at(".hidden.txt")))).containsExactly("photo", "hidden");
    }

    @Test
    void namingAThingTwiceReadsItOnce() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("z.txt"), folder.resolve("a.txt"));
        Listing listing =
                find(at("a.txt"), at("deep/../a.txt"), link.toString(), folder.toString(), folder + "/*.txt", "-", "-");

        assertThat(listing.inputs().stream().map(Input::file))
                .containsExactly(at("a.txt"), at("b.txt"), at("deep/er/c.txt"), "-");
        assertThat(listing.rejections()).isEmpty();
    }

    @Test
    void globsMatchWithinOnePartAndAcrossFolders() {
        assertThat(ids(find(folder + "/*.txt"))).containsExactly("a", "b");
        assertThat(ids(find(folder + "/**/*.txt"))).containsExactly("a", "b", "c");
        assertThat(ids(find(folder + "/d*/**/[a-c].txt"))).containsExactly("c");
        assertThat(ids(find(folder + "/{b,a}.*"))).containsExactly("a", "b");
        assertThat(ids(find(folder + "/deep/**"))).containsExactly("c");
        assertThat(ids(find(folder + "/.h*"))).containsExactly("hidden");
    }

    @Test
    void aFileWhoseOwnNameLooksLikeAGlobIsThatFile() throws IOException {
        write("notes [1]*.txt");

        assertThat(ids(find(at("notes [1]*.txt")))).containsExactly("notes-1");
    }

    @Test
    void whatIsNotThereIsRejectedAndTheRestIsFound() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.createSymbolicLink(folder.resolve("deep/dangling.txt"), folder.resolve("nowhere"));
        Listing listing = find(
                at("missing.txt"), at("*.doc"), at("[a.txt"), "", "nul\0.txt", at("empty"), at("deep"), at("a.txt"));

        assertThat(ids(listing)).containsExactly("c", "a");
        assertThat(listing.rejections().stream().map(Rejection::file))
                .containsExactly(
                        at("missing.txt"),
                        at("*.doc"),
                        at("[a.txt"),
                        "(empty name)",
                        "nul\0.txt",
                        at("empty"),
                        at("deep/dangling.txt"));
        assertThat(listing.rejections())
                .allSatisfy(rejection -> assertThat(rejection.mend()).endsWith("."));
    }

    @Test
    void linksInACircleEnd() throws IOException {
        Files.createSymbolicLink(folder.resolve("deep/er/up"), folder);
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Listing listing = find(folder.toString());

        assertThat(ids(listing)).containsExactly("a", "b", "c");
        assertThat(ids(find(folder + "/**/*.txt"))).containsExactly("a", "b", "c");
    }

    @Test
    void aFolderThatMayNotBeReadIsRejectedAlone() throws IOException {
        Path closed = folder.resolve("closed");
        Files.createDirectory(
                closed, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("-wx------")));
        assumeTrue(!Files.isReadable(closed), "this user may read everything");
        Listing listing = find(folder.toString());

        assertThat(ids(listing)).containsExactly("a", "b", "c");
        assertThat(listing.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.file()).isEqualTo(closed.toString());
            assertThat(rejection.reason()).contains("permission");
        });
    }

    @Test
    void oddNamesBecomeSafeUniqueIds() throws IOException {
        List<String> names = List.of(
                "x/a b\n<c>.txt", "y/a-b-c.txt", "z/A-B-C.txt", "x/мост №5.txt", "x/--.txt", "x/;rm -rf $HOME.txt");
        for (String name : names) {
            write(name);
        }
        Listing listing = find(names.stream().map(this::at).toArray(String[]::new));

        assertThat(ids(listing)).containsExactly("a-b-c", "a-b-c-2", "A-B-C-3", "мост-5", "input", "rm-rf-HOME");
    }

    @Test
    void aVeryLongNameIsCutToWhatFileSystemsAllow() {
        String id = new SafeNames().claim("м".repeat(5000));

        assertThat(id.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
        assertThat(new SafeNames().claim("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(new SafeNames().claim("..")).isEqualTo("input");
    }

    @Test
    void twoThousandSmallFilesAreReadOneByOne() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 2000; i++) {
            Files.writeString(many.resolve(i + ".txt"), "Report number " + i + ".\n");
        }
        InputReader reader = new InputReader(IntakeOptions.defaults());
        Listing listing = find(many.toString());
        long texts = listing.inputs().stream()
                .map(input -> reader.read(input, InputStream.nullInputStream()))
                .filter(DecodedInput.class::isInstance)
                .count();

        assertThat(texts).isEqualTo(2000);
        assertThat(ids(listing)).doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfBadFileIsRejectedAndTheOthersAreRead() throws IOException {
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        try (RandomAccessFile sparse = new RandomAccessFile(at("huge.txt"), "rw")) {
            sparse.setLength(200L << 20);
        }
        InputReader reader = new InputReader(IntakeOptions.defaults());
        List<String> read = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        long start = System.nanoTime();
        for (Input input : find(folder.toString()).inputs()) {
            Reading reading = reader.read(input, InputStream.nullInputStream());
            if (reading instanceof Rejection rejection) {
                rejected.add(rejection);
            } else {
                read.add(reading.file());
            }
        }

        assertThat(System.nanoTime() - start).as("the large file is not read").isLessThan(2_000_000_000L);
        assertThat(read).containsExactly(at("a.txt"), at("b.txt"), at("deep/er/c.txt"));
        assertThat(rejected.stream().map(Rejection::reason))
                .containsExactly(
                        "It is empty.",
                        "It has 200 MiB, more than the limit of 8 MiB.",
                        "It is a JPEG picture, not plain text.");
    }

    @Test
    void standardInputIsReadUpToTheLimitAndNoFurther() {
        InputReader reader = new InputReader(new IntakeOptions(1000));
        Input standardInput = find("-").inputs().get(0);
        Endless endless = new Endless();

        assertThat(reader.read(standardInput, endless)).isInstanceOf(Rejection.class);
        assertThat(endless.given).isLessThan(20_000);
        assertThat(reader.read(standardInput, new ByteArrayInputStream("Short.".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new DecodedInput("standard-input", "-", "UTF-8", "Short.", List.of()));
    }

    /** A stream that never ends. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }

    private Listing find(String... names) {
        return inputs.find(List.of(names));
    }

    private static List<String> ids(Listing listing) {
        return listing.inputs().stream().map(Input::id).toList();
    }

    private String at(String name) {
        return folder + "/" + name;
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "The bridge is open, says the mayor.\n");
    }
}
