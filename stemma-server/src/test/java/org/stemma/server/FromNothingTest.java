package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Progress;
import org.stemma.Stemma;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;

/** From an empty archive to the dossier of a story, by the API alone. */
class FromNothingTest {
    @TempDir
    private Path folder;

    @Test
    void theDossierOfReportsThatArePostedIsThatOfTheCommandLine() throws IOException {
        try (TestServer server = TestServer.start(folder.resolve("archive"))) {
            assertThat(TestServer.json(server.get("/status")).path("articles").intValue())
                    .isZero();

            HttpResponse<String> begun = server.postFiles(Reports.texts());
            assertThat(begun.statusCode()).isEqualTo(202);
            JsonNode job = server.follow(begun);
            assertThat(job.path("state").textValue()).isEqualTo("done");
            assertThat(job.path("added")).hasSize(5);
            assertThat(job.path("stories")).hasSize(1);

            String story = job.path("stories").path(0).textValue();
            HttpResponse<String> dossier = server.get("/stories/" + story + "/dossier");
            assertThat(dossier.statusCode()).isEqualTo(200);
            assertThat(withoutRun(dossier.body())).isEqualTo(withoutRun(read()));
            assertThat(server.log()).isEmpty();
        }
    }

    private String read() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (Path file : Reports.files()) {
            Files.copy(file, reports.resolve(file.getFileName()));
        }
        try (Stemma stemma = Stemma.open(TestServer.ENGLISH)) {
            List<Dossier> dossiers = stemma.read(
                            List.of(reports.toString()), InputStream.nullInputStream(), Progress.NONE)
                    .dossiers();
            assertThat(dossiers).hasSize(1);
            return DossierJson.write(dossiers.get(0)).replace(reports + "/", "");
        }
    }

    private static String withoutRun(String dossier) {
        int run = dossier.indexOf("  \"run\" : {");
        int behind = dossier.indexOf("\n  \"story\" : {");
        assertThat(run).isPositive();
        assertThat(behind).isGreaterThan(run);
        return dossier.substring(0, run) + dossier.substring(behind);
    }
}
