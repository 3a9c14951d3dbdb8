package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client sends. */
class AttackTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void isSoundAfterAll() {
        assertThat(server.get("/status").statusCode()).isEqualTo(200);
        assertThat(server.log()).isEmpty();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/../../../../etc/passwd",
                "/app/%2e%2e/%2e%2e/etc/passwd",
                "/app/..%2f..%2fetc%2fpasswd",
                "/app/....//....//etc/passwd",
                "/app/%5c..%5c..%5cboot.ini",
                "/app//etc/passwd",
                "/app/%00index.html",
                "/app/index.html%00.js",
                "/app/StaticFiles.class",
                "/app/dossier/../DossierPage.class",
                "/app/dossier/%2e%2e/DossierPage.class",
                "/app/.hidden.js",
                "/META-INF/MANIFEST.MF",
                "/../pom.xml",
            })
    void noPathLeadsOutOfTheApplicationsFolder(String path) throws IOException {
        String back = server.raw(server.head("GET " + path) + "\r\n");

        assertThat(back).matches("(?s)HTTP/1.1 (400|404) .*");
        assertThat(back).doesNotContain("root:").doesNotContain("Manifest").doesNotContain("\u00ca\u00fe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/a%0d%0aSet-Cookie:%20a=b",
                "/api/v1/stories?name=%0d%0aSet-Cookie:%20a=b",
                "/api/v1/stories/%0d%0aLocation:%20http://pages.example/export",
                "/api/v1/jobs/..%2f..%2farchive.db",
                "/api/v1/jobs/%2e%2e",
                "/api/v1/stories/<script>alert(1)</script>",
            })
    void whatIsAskedForNeverComesBackAsAHeaderOrMarkup(String path) throws IOException {
        String back = server.raw(server.head("GET " + path) + "\r\n");

        assertThat(back)
                .doesNotContain("\nSet-Cookie")
                .doesNotContain("\nLocation")
                .doesNotContain("<script>");
        assertThat(back).doesNotContain("text/html");
    }

    @Test
    void whatIsTooLongIsRefusedByName() throws IOException {
        String large = "a".repeat(40_000);

        assertThat(server.raw(server.head("GET /" + large) + "\r\n")).startsWith("HTTP/1.1 414 ");
        assertThat(server.raw(server.head("GET /") + "X-Large: " + large + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
                "Content-Length: 100\r\n\r\n{\"cut",
                "Transfer-Encoding: odd\r\n\r\nabc",
            })
    void bodiesThatLieAboutTheirLengthAreRefused(String rest) throws IOException {
        String back = server.raw(server.head("POST /api/v1/articles") + "Content-Type: application/json\r\n" + rest);

        assertThat(back).matches("(?s)HTTP/1.1 (400|408|413|501) .*");
        assertThat(back).contains("application/problem+json");
    }

    @Test
    void noiseIsAnsweredOrHungUpOn() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder noise = new StringBuilder(i % 2 == 0 ? "" : server.head("POST /api/v1/files"));
            for (int length = random.nextInt(300); length > 0; length--) {
                noise.append((char) random.nextInt(256));
            }
            assertThat(server.raw(noise + "\r\n\r\n")).doesNotContain("\tat ").doesNotContain("org.stemma");
        }
        assertThat(server.get("/status").statusCode()).isEqualTo(200);
    }
}
