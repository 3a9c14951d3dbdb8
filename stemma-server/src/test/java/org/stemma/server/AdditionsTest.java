package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client adds, in each form that it can be sent in. */
class AdditionsTest {
    private static final String FERRY = "The ferry Sula ran aground off Tarsk on Friday with sixty people on board.";
    private static final String CHOIR = "A choir of schoolchildren from Marsh Lane won the singing contest at Orlin.";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void anArticleIsSentAsJsonAndAListOfThemToo() {
        JsonNode one = server.follow(server.postJson("/articles?name=harbour", """
                {"title": "Ferry aground", "text": "%s", "published": "2031-03-07"}""".formatted(FERRY)));
        assertThat(one.path("added")).hasSize(1);
        assertThat(one.path("added").path(0).path("article").textValue()).startsWith("harbour");

        JsonNode list = server.follow(server.postJson("/articles", """
                [{"title": "Choir wins", "text": "%s"}, {"title": "Ferry aground", "text": "%s"}]""".formatted(CHOIR, FERRY + " It floats again.")));
        assertThat(list.path("added")).hasSize(2);
        assertThat(list.path("error").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"text/plain,plain", "text/html;charset=utf-8,page", "application/x-ndjson,lines"})
    void otherFormsAreReadAsTheirContentTells(String type, String name) {
        String text = "The mill of " + name + " burnt down at night; nobody was hurt, the fire service said.";
        String body = type.startsWith("text/html")
                ? "<html><head><title>Mill</title></head><body><article><h1>Mill burns</h1><p>" + text
                        + "</p></article></body></html>"
                : type.startsWith("text/plain") ? text : "{\"title\": \"Mill\", \"text\": \"" + text + "\"}\n";

        JsonNode job = server.follow(server.post("/articles?name=" + name, type, body));

        assertThat(job.path("state").textValue()).isEqualTo("done");
        assertThat(job.path("added").path(0).path("article").textValue()).startsWith(name);
    }

    @Test
    void whatWasThereAlreadyIsToldWithItsStory() {
        Map<String, String> file = Map.of("quarry.txt", "The quarry of Velsund was sold to a cooperative of miners.");
        server.follow(server.postFiles(file));

        JsonNode again = server.follow(server.postFiles(file));

        assertThat(again.path("added")).isEmpty();
        assertThat(again.path("known").path(0).path("article").textValue()).isEqualTo("quarry");
        assertThat(again.path("stories").path(0).textValue()).isEqualTo("quarry");
    }

    @Test
    void aFileThatCannotBeReadIsToldByItsNameAndTheOthersAreAdded() {
        JsonNode some = server.follow(server.postFiles(
                Map.of("picture.png", "\u0089PNG\r\n\u001a\n\0\0\0", "lock.txt", "The lock at Elan is shut.")));
        assertThat(some.path("state").textValue()).isEqualTo("done");
        assertThat(some.path("rejections").path(0).path("name").textValue()).isEqualTo("picture.png");

        JsonNode none = server.follow(server.postFiles(Map.of("other.png", "\u0089PNG\r\n\u001a\n\0\0\1")));
        assertThat(none.path("state").textValue()).isEqualTo("failed");
        assertThat(none.path("error").textValue()).contains("Nothing could be read");
    }

    @Test
    void aRequestThatComesTwiceUnderOneKeyIsDoneOnce() {
        String body = "{\"text\": \"The observatory at Nardin opened its dome to the public for the first time.\"}";

        HttpResponse<String> first = withKey("one", body);
        HttpResponse<String> again = withKey("one", body);
        HttpResponse<String> other = withKey("one", body.replace("first", "second"));
        HttpResponse<String> second = withKey("two", body);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(location(second)).isNotEqualTo(location(first));
        server.follow(second);
    }

    private static HttpResponse<String> withKey(String key, String body) {
        return server.send(server.request("/api/v1/articles")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": ",
                "\"a text\"",
                "17",
                "{} {}",
                "[1, 2",
                "nothing",
            })
    void whatIsNoJsonIsRefusedAtOnce(String body) {
        HttpResponse<String> response = server.postJson("/articles", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).path("detail").textValue()).contains("JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /urls  | {}                                            | 'urls'
            /urls  | {"urls": []}                                  | 'urls'
            /urls  | {"urls": [1]}                                 | 'urls'
            /urls  | {"urls": ["https://example.org/"], "deep": 1} | 'deep'
            /urls  | {"urls": ["https://example.org/"], "follow": -1} | 'follow'
            /urls  | {"urls": ["https://example.org/"], "follow": "x"} | 'follow'
            /urls  | {"urls": ["file:///etc/passwd"]}              | fetched
            /urls  | {"urls": ["/etc/passwd"]}                     | fetched
            /urls  | {"urls": ["*.txt"]}                           | fetched
            /urls  | {"urls": ["-"]}                               | fetched
            /urls  | {"urls": ["jar:file:/a.jar!/b"]}              | fetched
            /urls  | {"urls": ["http://me:secret@example.org/"]}   | fetched
            /feeds | {"url": "gopher://example.org/"}              | fetched
            /feeds | {"url": ["https://example.org/"]}             | 'url'
            /feeds | []                                            | object
            """)
    void whatCannotBeFetchedIsRefusedAtOnce(String path, String body, String told) {
        HttpResponse<String> response = server.postJson(path, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).path("detail").textValue()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/api/v1/status",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://10.0.0.1:%d/",
                "http://169.254.169.254:%d/"
            })
    void addressesOfThisMachineAndItsNetworkAreNotFetched(String address) {
        HttpResponse<String> begun =
                server.postJson("/urls", "{\"urls\": [\"" + address.formatted(server.port()) + "\"]}");
        if (begun.statusCode() == 400) {
            return;
        }
        JsonNode job = server.follow(begun);

        assertThat(job.path("state").textValue()).isEqualTo("failed");
        assertThat(job.path("added")).isEmpty();
        assertThat(job.path("rejections")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/articles,image/png", "/files,application/json", "/urls,text/plain", "/feeds,multipart/form-data"})
    void aBodyOfAKindThatIsNotTakenIsRefused(String path, String type) {
        HttpResponse<String> response = server.post(path, type, "{}");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(TestServer.json(response).path("detail").textValue()).contains("Content-Type");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItIsSent() {
        String large = "x".repeat((1 << 20) + 1);

        assertThat(server.post("/articles", "text/plain", large).statusCode()).isEqualTo(413);
        assertThat(server.postFiles(Map.of("large.txt", large)).statusCode()).isEqualTo(413);
        assertThat(chunked("/articles", "text/plain", large)).isEqualTo(413);
        assertThat(chunked("/files", "multipart/form-data; boundary=cut", TestServer.form(Map.of("large.txt", large))))
                .isEqualTo(413);
        assertThat(server.get("/status").statusCode()).isEqualTo(200);
    }

    private static int chunked(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return server.send(server.request("/api/v1" + path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--cut--\r\n",
                "no form at all",
                "--cut\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno file\r\n--cut--\r\n",
                "--cut\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\nno end",
            })
    void aFormWithoutFilesIsRefused(String form) {
        HttpResponse<String> response = server.post("/files", "multipart/form-data; boundary=cut", form);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        // Whoever sent it must not send the next request on a connection that is about to end.
        assertThat(response.headers().firstValue("Connection")).contains("close");
    }

    @Test
    void namesOfFilesLeadNowhere() {
        JsonNode job = server.follow(server.postFiles(Map.of(
                "../../../../tmp/stemma-escaped.txt", "The chapel of Brae was painted white by its neighbours.",
                "/etc/passwd", "The tower of Brae leans by two degrees, the surveyors said.",
                "..\\\\..\\\\boot.ini", "The well of Brae gave water again after the long dry summer.",
                "job.json", "The gate of Brae was stolen and found in a field on Monday.",
                ".hidden", "The bell of Brae rang at noon for the first time in years.")));

        assertThat(job.path("state").textValue()).isEqualTo("done");
        assertThat(job.path("added")).hasSize(5);
        assertThat(Path.of("/tmp/stemma-escaped.txt")).doesNotExist();
        job.path("added")
                .forEach(added ->
                        assertThat(added.path("article").textValue()).matches("[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}._-]*"));
    }
}
