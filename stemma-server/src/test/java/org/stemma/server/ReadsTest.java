package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.dossier.form.Form;

/** What a client reads of an archive of one larger story and some of a single report. */
class ReadsTest {
    private static final String STORY = "01_lantern-wire";

    private static TestServer server;

    @BeforeAll
    static void fill(@TempDir Path folder) {
        server = TestServer.start(folder);
        assertThat(server.follow(server.postFiles(Reports.texts()))
                        .path("state")
                        .textValue())
                .isEqualTo("done");
        add("Orlin", "3 May 2031", "The mayor of Orlin opened a library of forty thousand books in the old mill.");
        add("Tarsk", "9 August 2032", "Hail broke the glasshouses of Tarsk and ruined its tomatoes, growers said.");
        add("Velsund", "20 January 2034", "A chess player of eleven from Velsund beat the champion in thirty moves.");
    }

    private static void add(String name, String day, String text) {
        JsonNode job = server.follow(server.post("/articles?name=" + name, "text/plain", day + "\n\n" + text + "\n"));
        assertThat(job.path("state").textValue()).isEqualTo("done");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/status,Status",
        "/stories,Stories",
        "/stories/01_lantern-wire,Story",
        "/stories/01_lantern-wire/dossier,Dossier",
        "/articles/01_lantern-wire,Article",
        "/search?q=dam,Hits",
        "/trace?q=the dam,Trace",
        "/jobs,Jobs"
    })
    void everyAnswerIsOfTheShapeThatTheDocumentTells(String path, String schema) {
        HttpResponse<String> response = server.get(path.replace(" ", "%20"));

        assertThat(response.statusCode()).isEqualTo(200);
        ObjectNode described = TestServer.JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        described.set("components", TestServer.json(server.get("/openapi.json")).path("components"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(described)
                        .validate(TestServer.json(response)))
                .isEmpty();
    }

    @Test
    void aListGoesOnWhereItsCursorTells() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = TestServer.json(server.get("/stories?order=largest&limit=2" + cursor));
            assertThat(page.path("stories").size()).isBetween(1, 2);
            page.path("stories").forEach(story -> seen.add(story.path("id").textValue()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").textValue();
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().first().isEqualTo(STORY);
        assertThat(seen)
                .hasSize(TestServer.json(server.get("/status")).path("stories").intValue());
    }

    @Test
    void aListShowsOnlyWhatWasAskedFor() {
        assertThat(ids("/stories?least=2")).containsExactly(STORY);
        assertThat(ids("/stories?name=ORLIN")).containsExactly("Orlin");
        assertThat(ids("/stories?from=2031-01-01")).doesNotContain(STORY).contains("Orlin");
        assertThat(ids("/stories?to=2030-01-01")).containsExactly(STORY);
    }

    private static List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        TestServer.json(server.get(path))
                .path("stories")
                .forEach(story -> ids.add(story.path("id").textValue()));
        return ids;
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String path : List.of("/stories", "/stories/" + STORY + "/dossier", "/openapi.json")) {
            String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again =
                    server.send(server.request("/api/v1" + path).header("If-None-Match", "\"other\", W/" + tag));

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(server.send(server.request("/api/v1" + path).header("If-None-Match", "\"other\""))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aListIsAnotherOneWhenAStoryCameOrWent() {
        String before = server.get("/stories").headers().firstValue("ETag").orElseThrow();
        server.follow(server.post(
                "/articles?name=Nardin",
                "text/plain",
                "Nardin tram line reopens\n\n9 July 2031\n\nThe tram line of Nardin reopened after eleven months.\n"));
        assertThat(server.get("/stories").headers().firstValue("ETag")).isNotEqualTo(before);
        assertThat(server.get("/stories").body()).contains("Nardin tram line");

        HttpResponse<String> gone =
                server.send(server.request("/api/v1/articles/Nardin").DELETE());

        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(server.get("/stories").body()).doesNotContain("Nardin");
        assertThat(server.get("/articles/Nardin").statusCode()).isEqualTo(404);
        assertThat(server.send(server.request("/api/v1/articles/Nardin").DELETE())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void jobsAreListedInShortAPageAtATime() {
        JsonNode all = TestServer.json(server.get("/jobs?limit=500"));
        assertThat(all.path("next").isNull()).isTrue();
        List<String> ids = all.path("jobs").findValuesAsText("id");
        assertThat(ids).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());

        JsonNode first = TestServer.json(server.get("/jobs?limit=2"));
        JsonNode next = TestServer.json(
                server.get("/jobs?limit=500&cursor=" + first.path("next").textValue()));
        assertThat(first.path("jobs")).hasSize(2);
        assertThat(Stream.concat(
                        first.path("jobs").findValuesAsText("id").stream(),
                        next.path("jobs").findValuesAsText("id").stream()))
                .containsExactlyElementsOf(ids);

        JsonNode added = TestServer.json(server.get("/jobs?kind=add&limit=1"));
        JsonNode line = added.path("jobs").path(0);
        JsonNode whole = TestServer.json(server.get("/jobs/" + line.path("id").textValue()));
        assertThat(line.path("added").intValue()).isEqualTo(whole.path("added").size());
        assertThat(line.path("state").textValue()).isEqualTo("done");
        assertThat(TestServer.json(server.get("/jobs?kind=dossier")).path("jobs"))
                .allMatch(job -> job.path("kind").textValue().equals("dossier"));
    }

    @Test
    void answersArePackedForWhoTakesThem() throws IOException, InterruptedException {
        String path = "/api/v1/stories/" + STORY + "/dossier";
        HttpResponse<byte[]> packed = server.bytes(server.request(path).header("Accept-Encoding", "gzip"));

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(server.send(server.request(path)).body());
    }

    @Test
    void anArticleHasTheTextInWhichOffsetsCount() {
        String text =
                TestServer.json(server.get("/articles/" + STORY)).path("text").textValue();
        JsonNode dossier = TestServer.json(server.get("/stories/" + STORY + "/dossier"));

        for (JsonNode statement : dossier.path("statements")) {
            for (JsonNode version : statement.path("versions")) {
                JsonNode passage = version.path("passages").path(0);
                if (passage.path("article").textValue().equals(STORY)) {
                    String raw = text.substring(
                            passage.path("start").intValue(),
                            passage.path("end").intValue());
                    assertThat(raw.replaceAll("\\s+", " "))
                            .isEqualTo(passage.path("text").textValue());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDossierCanBeKeptAsAFileOfEachForm(Form form) {
        HttpResponse<String> file = server.get("/stories/" + STORY + "/export?form=" + form.label());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(form.mediaType());
        assertThat(file.body()).isNotEmpty();
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"" + STORY + form.ending());
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere,404,no such address",
        "/stories/none,404,no story",
        "/stories/none/dossier,404,no story",
        "/stories/none/export,404,no story",
        "/articles/none,404,no article",
        "/jobs/none,404,no job",
        "/jobs/none/events,404,no job",
        "/stories?color=red,400,'color'",
        "/stories?limit=0,400,'limit'",
        "/stories?limit=x,400,'limit'",
        "/stories?limit=1&limit=2,400,more than once",
        "/stories?order=odd,400,'order'",
        "/stories?from=May,400,'from'",
        "/stories?cursor=!!,400,'cursor'",
        "/jobs?cursor=!!,400,'cursor'",
        "/jobs?kind=odd,400,'kind'",
        "/stories?name=%ff,400,sound",
        "/search,400,'q'",
        "/search?q=date:May,400,May",
        "/trace?q=...,400,no word",
        "/stories/01_lantern-wire/export?form=odd,400,'form'",
        "/articles,405,POST",
    })
    void whatIsWrongIsTold(String path, int status, String told) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = TestServer.json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(problem.path("detail").textValue()).contains(told);
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsToldWithThoseThatItTakes() {
        HttpResponse<String> response =
                server.send(server.request("/api/v1/stories").DELETE());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void aSearchFindsArticlesAndATraceTheirClaims() {
        assertThat(TestServer.json(server.get("/search?q=library%20Orlin"))
                        .path(0)
                        .path("article")
                        .textValue())
                .isEqualTo("Orlin");
        assertThat(TestServer.json(server.get("/search?after=2033&q=chess"))).hasSize(1);
        assertThat(TestServer.json(server.get("/search?before=2033&q=chess"))).isEmpty();
        assertThat(TestServer.json(server.get("/search?outlet=harbour%20courier"))
                        .findValuesAsText("article"))
                .containsExactly("02_harbour-courier");
        assertThat(TestServer.json(server.get("/trace?q=study%20the%20dam%20together"))
                        .path("words")
                        .textValue())
                .isEqualTo("study the dam together");
        assertThat(TestServer.json(server.get("/trace?compare=all&q=study%20the%20dam%20together"))
                        .path("uncompared"))
                .isEmpty();
    }
}
