package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what those get who are not. */
class GateTest {
    private static final String TOKEN = "correct-horse-battery-staple";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new TestServer(folder, new ServerOptions("127.0.0.1", 0, TOKEN, TestServer.limits(1_000, 1_000)));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void whoDoesNotKnowTheTokenIsToldThatThereIsOne() {
        for (String wrong :
                List.of("Bearer wrong", "Bearer", "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN + "x", "Bearer ")) {
            HttpResponse<String> response =
                    server.send(server.request("/api/v1/status").header("Authorization", wrong));
            assertThat(response.statusCode()).as(wrong).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"stemma\"");
        }
        assertThat(server.get("/stories").statusCode()).isEqualTo(401);
        assertThat(server.get("/openapi.json").statusCode()).isEqualTo(401);
        assertThat(server.postJson("/urls", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void whoKnowsTheTokenIsLetIn() {
        HttpResponse<String> response =
                server.send(server.request("/api/v1/status").header("Authorization", "bearer " + TOKEN));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(response).path("token").booleanValue()).isTrue();
    }

    @Test
    void aServerForOthersNeedsAToken() {
        assertThatThrownBy(() -> new ServerOptions("0.0.0.0", 0, null, ServerOptions.Limits.defaults()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ServerOptions.isLoopback("localhost")).isTrue();
        assertThat(ServerOptions.isLoopback("::1")).isTrue();
        assertThat(ServerOptions.isLoopback("192.0.2.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages.example",
                "pages.example:%d",
                "localhost",
                "localhost:1",
                "localhost.pages.example:%d",
                "127.0.0.1.pages.example:%d",
                "[::2]:%d"
            })
    void aLocalServerAnswersUnderNoOtherName(String host) throws IOException {
        String back = server.raw(
                "GET / HTTP/1.1\r\nHost: " + host.formatted(server.port()) + "\r\nConnection: close\r\n\r\n");

        assertThat(back).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pages.example", "https://localhost", "null", "http://localhost:1", "file://"})
    void pagesOfOtherSitesChangeNothing(String origin) {
        HttpResponse<String> response = server.send(server.request("/api/v1/urls")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("{\"urls\": [\"https://example.org/\"]}")));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Accept,*/*,401",
        "Authorization,Bearer wrong,401",
        "Origin,http://pages.example,403",
        "Origin,null,403",
        "Sec-Fetch-Site,cross-site,403",
        "Sec-Fetch-Site,same-site,403"
    })
    void noArticleIsRemovedForAnybodyElse(String header, String value, int status) {
        HttpRequest.Builder request =
                server.request("/api/v1/articles/any").header(header, value).DELETE();
        if (status == 403) {
            request.header("Authorization", "Bearer " + TOKEN);
        }

        assertThat(server.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void anArticleIsRemovedUnderTheServersOwnNameOnly() throws IOException {
        String path =
                "DELETE /api/v1/articles/any HTTP/1.1\r\nAuthorization: Bearer " + TOKEN + "\r\nConnection: close";

        assertThat(server.raw(path + "\r\nHost: pages.example\r\n\r\n")).startsWith("HTTP/1.1 403 ");
        assertThat(server.raw(path + "\r\nHost: localhost:" + server.port() + "\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void theApplicationsOwnRequestsComeThrough() {
        String own = server.address().toString().replaceFirst("/$", "");

        HttpResponse<String> response = server.send(server.request("/api/v1/urls")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("Origin", own)
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void everyAnswerForbidsWhatItDoesNotNeed() throws IOException {
        List<String> answers = List.of(
                server.raw(server.head("GET /") + "\r\n"),
                server.raw(server.head("GET /api/v1/status") + "\r\n"),
                server.raw(server.head("GET /nowhere.txt") + "\r\n"),
                server.raw(server.head("PUT /") + "\r\n"),
                server.raw(server.head("GET /app/%2e%2e/secret") + "\r\n"),
                server.raw("nonsense\r\n\r\n"));
        for (String answer : answers) {
            assertThat(answer)
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: no-referrer")
                    .contains("default-src 'none'; script-src 'self'; style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("Server:")
                    .doesNotContain("Access-Control-Allow");
        }
    }

    @Test
    void whoAsksTooOftenIsToldToWait(@TempDir Path folder) {
        try (TestServer strict = new TestServer(folder, ServerOptions.local(0).with(TestServer.limits(1_000, 2)))) {
            List<Integer> statuses = IntStream.range(0, 12)
                    .mapToObj(i -> strict.postJson("/urls", "{}").statusCode())
                    .toList();

            assertThat(statuses).startsWith(400, 400, 400, 400).contains(429);
            HttpResponse<String> last = strict.postJson("/urls", "{}");
            for (int i = 0; i < 100 && last.statusCode() != 429; i++) {
                last = strict.postJson("/urls", "{}");
            }
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
            JsonNode problem = TestServer.json(last);
            assertThat(problem.path("status").intValue()).isEqualTo(429);
            assertThat(strict.get("/status").statusCode()).isEqualTo(200);
        }
    }
}
