package org.stemma.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Result;
import org.stemma.dossier.Dossier;
import org.stemma.intake.Rejection;

/** Inputs that are no reports: each is refused by itself, with its reason, and costs no other input. */
class BadInputTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    @TempDir
    private Path folder;

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String report(String name) throws IOException {
        String text = "Ferry runs again\n\nThe ferry between Tollan and Kettery runs again, the harbour office said.\n";
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String large(String name) throws IOException {
        Path path = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        return path.toString();
    }

    @Test
    void eachBadInputIsRefusedAloneAndTheRestIsDelivered() throws IOException {
        String empty = file("empty.txt", new byte[0]);
        String picture = file("picture.txt", JPEG);
        String digits = file("digits.txt", "1 2 3\n".getBytes(StandardCharsets.UTF_8));
        String missing = folder.resolve("missing.txt").toString();
        String large = large("large.txt");
        String good = report("good.txt");

        Result result = DossierLaws.read(List.of(empty, picture, digits, missing, large, good));

        assertThat(result.rejections())
                .extracting(Rejection::file)
                .containsExactlyInAnyOrder(empty, picture, digits, missing, large);
        assertThat(result.rejections()).allSatisfy(rejection -> {
            assertThat(rejection.place()).isNotBlank();
            assertThat(rejection.reason()).endsWith(".");
            assertThat(rejection.mend()).endsWith(".");
        });
        assertThat(result.dossiers())
                .flatExtracting(Dossier::articles)
                .extracting(Dossier.ArticleEntry::id)
                .containsExactly("good");
    }

    @Test
    void nothingAtAllGivesNoDossierAndNoError() {
        Result result = DossierLaws.read(List.of());

        assertThat(result.dossiers()).isEmpty();
        assertThat(result.rejections()).isEmpty();
    }

    @Test
    void onlyBadInputsGiveOnlyRejections() throws IOException {
        Result result = DossierLaws.read(List.of(file("empty.txt", new byte[0]), file("picture.jpg", JPEG)));

        assertThat(result.dossiers()).isEmpty();
        assertThat(result.rejections()).hasSize(2);
    }

    @Test
    void aFolderOfHundredsOfSmallFilesIsReadWhole() throws IOException {
        for (int index : IntStream.range(0, 300).toArray()) {
            file(
                    "note" + index + ".txt",
                    ("Note " + index + " on the lamp at pier " + index + ".").getBytes(StandardCharsets.UTF_8));
        }
        Result result = DossierLaws.read(List.of(folder.toString()));

        assertThat(result.rejections()).isEmpty();
        assertThat(result.dossiers()).flatExtracting(Dossier::articles).hasSize(300);
    }
}
