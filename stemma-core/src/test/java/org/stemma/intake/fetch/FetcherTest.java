package org.stemma.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.intake.FetchOptions;
import org.stemma.intake.FetchOptions.Reach;
import org.stemma.intake.FetchOptions.Times;
import org.stemma.intake.WebAddress;

/** Fetching from a server that behaves well, and from one that does not. */
class FetcherTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String TEXT = "The quay at Tollan was rebuilt.";

    private static final FetchOptions OPTIONS = FetchOptions.defaults()
            .withReach(Reach.PRIVATE)
            .withMaxBytes(1 << 20)
            .withTimes(new Times(SOON, SOON, SOON, Duration.ZERO, Duration.ofSeconds(1)));

    private static final FetchOptions IMPATIENT = OPTIONS.withTimes(
            new Times(SOON, Duration.ofMillis(300), Duration.ofMillis(1500), Duration.ZERO, Duration.ofSeconds(1)));

    private LocalServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsThereIsFetched() throws IOException {
        server.page("/a.html", "text/html; charset=windows-1251", TEXT, "ETag: \"v1\"");

        Answer.Fetched fetched = (Answer.Fetched) fetch("/a.html");

        assertThat(text(fetched)).isEqualTo(TEXT);
        assertThat(fetched.address()).hasToString(server.url("/a.html"));
        assertThat(fetched.type().type()).isEqualTo("text/html");
        assertThat(fetched.type().charsets()).extracting(Object::toString).containsExactly("windows-1251");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"v1\"", null));
        assertThat(server.requests().get(1).headers()).containsEntry("User-Agent", "Stemma/1");
    }

    @Test
    void serversLearnWhomToReach() throws Exception {
        server.page("/a", "text/plain", TEXT);

        fetch("/a", OPTIONS.withContact("https://kestria-archive.example/bot"));

        assertThat(server.requests().get(1).headers())
                .containsEntry("User-Agent", "Stemma/1 (+https://kestria-archive.example/bot)");
    }

    @Test
    void whatHasNotChangedIsNotFetchedAgain() throws Exception {
        server.raw("/a", (request, out) -> {
            boolean known = "\"v1\"".equals(request.headers().get("If-None-Match"))
                    && "Sat, 03 May 2031 10:00:00 GMT".equals(request.headers().get("If-Modified-Since"));
            out.write(LocalServer.head(known ? "304 Not Modified" : "200 OK", "Content-Length: 0"));
        });
        try (Fetcher fetcher = new Fetcher(OPTIONS, "Stemma", "1")) {
            Validators known = new Validators("\"v1\"", "Sat, 03 May 2031 10:00:00 GMT");

            assertThat(fetcher.fetch(WebAddress.parse(server.url("/a")), known)).isInstanceOf(Answer.NotModified.class);
        }
    }

    @Test
    void packedAnswersAreUnpacked() throws IOException {
        server.page("/gzip", "text/plain", gzip(TEXT.getBytes(StandardCharsets.UTF_8)), "Content-Encoding: gzip");
        server.page("/zlib", "text/plain", deflate(false), "Content-Encoding: deflate");
        server.page("/bare", "text/plain", deflate(true), "Content-Encoding: deflate");
        server.page(
                "/twice",
                "text/plain",
                gzip(gzip(TEXT.getBytes(StandardCharsets.UTF_8))),
                "Content-Encoding: gzip, gzip");

        for (String path : List.of("/gzip", "/zlib", "/bare", "/twice")) {
            assertThat(text(fetch(path))).as(path).isEqualTo(TEXT);
        }
        server.page("/br", "text/plain", TEXT, "Content-Encoding: br");
        server.page("/no", "text/plain", TEXT, "Content-Encoding: gzip");
        assertThat(refused("/br").reason()).contains("cannot be undone");
        assertThat(refused("/no").reason()).contains("cannot be undone");
    }

    @Test
    void redirectsAreFollowedAFewTimes() throws IOException {
        server.redirect("/1", "/2?x=1#part")
                .redirect("/2?x=1", server.url("/3"))
                .page("/3", "text/plain", TEXT);
        server.redirect("/loop", "/pool").redirect("/pool", "/loop");
        for (int i = 0; i < 9; i++) {
            server.redirect("/far" + i, "/far" + (i + 1));
        }

        Answer.Fetched fetched = (Answer.Fetched) fetch("/1");

        assertThat(fetched.address()).hasToString(server.url("/3"));
        assertThat(refused("/loop").reason()).contains("back to where it came from");
        assertThat(refused("/far0").reason()).contains("more than 5 times");
        assertThat(server.paths()).contains("/far5").doesNotContain("/far6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/a",
                "jar:http://127.0.0.1/a!/b",
                "javascript:alert(1)",
                "http://user:secret@127.0.0.1/",
                "http://",
                "http://[::1/",
                "http://a b/",
                "http://x:99999/"
            })
    void redirectsLeadOnlyToPages(String location) throws IOException {
        server.redirect("/a", location);

        Answer.Refused refused = refused("/a");

        assertThat(refused.place()).isIn("redirect to " + location, "status 404");
        assertThat(server.paths()).allSatisfy(path -> assertThat(path).doesNotContain("passwd"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://2130706433/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fd00:ec2::254]/",
                "http://100.100.100.200/",
                "http://0.0.0.0/",
                "http://localhost/"
            })
    void addressesOfPrivateNetworksAreRefused(String address) throws Exception {
        try (Fetcher fetcher = new Fetcher(OPTIONS.withReach(Reach.PUBLIC), "Stemma", "1")) {
            Answer answer = fetcher.fetch(WebAddress.parse(address), Validators.NONE);

            assertThat(answer).isInstanceOf(Answer.Refused.class);
            assertThat(((Answer.Refused) answer).reason()).contains("no address of the public internet");
            assertThat(((Answer.Refused) answer).mend()).contains("--allow-private");
        }
    }

    @Test
    void theServerItselfIsOutOfReachUnlessAllowed() throws Exception {
        server.page("/a", "text/plain", TEXT);

        assertThat(fetch("/a", OPTIONS.withReach(Reach.PUBLIC))).isInstanceOf(Answer.Refused.class);
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void endlessAnswersEnd() throws IOException {
        byte[] block = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        server.raw("/endless", (request, out) -> {
            out.write(LocalServer.head("200 OK", "Content-Type: text/plain"));
            while (true) {
                out.write(block);
            }
        });
        server.raw("/chunks", (request, out) -> {
            out.write(LocalServer.head("200 OK", "Transfer-Encoding: chunked"));
            while (true) {
                out.write("2000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(block);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        server.raw("/headers", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-A: b\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        server.raw("/line", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-A: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(block);
            }
        });
        server.raw("/long", (request, out) -> out.write(LocalServer.head("200 OK", "Content-Length: 99999999")));

        assertThat(refused("/endless").reason()).contains("1048576 bytes, the limit");
        assertThat(refused("/chunks").reason()).contains("1048576 bytes, the limit");
        assertThat(refused("/long").reason()).contains("1048576 bytes, the limit");
        assertThat(refused("/headers").reason()).contains("connection broke");
        assertThat(refused("/line").reason()).contains("connection broke");
    }

    @Test
    void slowAnswersEnd() throws IOException {
        server.raw("/silent", (request, out) -> Thread.sleep(60_000));
        server.raw("/stalled", (request, out) -> {
            out.write(LocalServer.head("200 OK", "Content-Length: 100"));
            out.write('x');
            Thread.sleep(60_000);
        });
        server.raw("/drip", (request, out) -> {
            out.write(LocalServer.head("200 OK", "Content-Length: 100000"));
            drip(out);
        });
        server.raw("/headers", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        });

        for (String path : List.of("/silent", "/stalled", "/drip", "/headers")) {
            assertThat(((Answer.Refused) fetch(path, IMPATIENT)).reason())
                    .as(path)
                    .contains("let wait for more than 0.3 s");
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    @Test
    void brokenAnswersAreRefused() throws IOException {
        server.raw("/short", (request, out) -> {
            out.write(LocalServer.head("200 OK", "Content-Length: 100"));
            out.write('x');
        });
        server.raw("/chunk", (request, out) -> {
            out.write(LocalServer.head("200 OK", "Transfer-Encoding: chunked"));
            out.write("5\r\nhello\r\nzz\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        server.raw("/cut", (request, out) -> {
            out.write(LocalServer.head("200 OK", "Transfer-Encoding: chunked"));
            out.write("ff\r\nhello".getBytes(StandardCharsets.US_ASCII));
        });
        server.raw("/nothing", (request, out) -> out.flush());
        server.raw("/noise", (request, out) -> out.write("what?\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        server.raw("/length", (request, out) -> out.write(LocalServer.head("200 OK", "Content-Length: -7")));
        byte[] packed = gzip("x".repeat(9000).getBytes(StandardCharsets.US_ASCII));
        server.page("/gzip", "text/plain", Arrays.copyOf(packed, packed.length / 2), "Content-Encoding: gzip");

        for (String path : List.of("/short", "/chunk", "/cut", "/nothing", "/gzip")) {
            assertThat(refused(path).reason()).as(path).contains("breaks off");
        }
        assertThat(refused("/noise").mend()).endsWith(".");
        assertThat(refused("/length").mend()).endsWith(".");
    }

    @Test
    void bombsAreRefused() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        server.page("/once", "text/plain", bomb, "Content-Encoding: gzip");
        server.page("/twice", "text/plain", gzip(bomb), "Content-Encoding: gzip, gzip");
        server.page("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");

        assertThat(refused("/once").reason()).contains("bytes, the limit");
        assertThat(refused("/twice").reason()).contains("bytes, the limit");
    }

    @Test
    void robotsAreObeyed() throws IOException {
        server.page(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /private\n\nUser-agent: stemma\nDisallow: /ours\n");
        server.page("/a", "text/plain", TEXT).page("/private/a", "text/plain", TEXT);
        server.page("/ours/a", "text/plain", TEXT).redirect("/b", "/ours/a");

        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
        assertThat(fetch("/private/a")).as("of others only").isInstanceOf(Answer.Fetched.class);
        assertThat(refused("/ours/a").place()).isEqualTo("robots.txt");
        assertThat(refused("/b").place()).isEqualTo("robots.txt");
        assertThat(server.paths()).doesNotContain("/ours/a");
    }

    @Test
    void aHostWhoseRobotsCannotBeReadIsLeftAlone() throws Exception {
        server.page("/a", "text/plain", TEXT);
        server.status("/robots.txt", "503 Busy");
        assertThat(refused("/a").place()).isEqualTo("robots.txt");
        assertThat(server.paths()).containsExactly("/robots.txt");

        server.status("/robots.txt", "403 Forbidden");
        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
        server.redirect("/robots.txt", "/robots.txt");
        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
        server.page("/robots.txt", "text/plain", gzip(new byte[64 << 20]), "Content-Encoding: gzip");
        assertThat(refused("/a").mend()).endsWith(".");
    }

    @Test
    void robotsAreAskedOnceAHost() throws Exception {
        server.page("/a", "text/plain", TEXT).page("/b", "text/plain", TEXT);
        try (Fetcher fetcher = new Fetcher(OPTIONS, "Stemma", "1")) {
            fetcher.fetch(WebAddress.parse(server.url("/a")), Validators.NONE);
            fetcher.fetch(WebAddress.parse(server.url("/b")), Validators.NONE);
        }

        assertThat(server.paths()).containsExactly("/robots.txt", "/a", "/b");
    }

    @Test
    void aHostIsAskedOneThingAtATime() throws Exception {
        List<String> paths = Stream.of(1, 2, 3, 4, 5, 6).map(i -> "/" + i).toList();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        paths.forEach(path -> server.raw(path, (request, out) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(20);
            running.decrementAndGet();
            out.write(LocalServer.head("200 OK", "Content-Length: 0"));
        }));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Fetcher fetcher = new Fetcher(OPTIONS, "Stemma", "1")) {
            threads.invokeAll(paths.stream()
                    .<Callable<Answer>>map(
                            path -> () -> fetcher.fetch(WebAddress.parse(server.url(path)), Validators.NONE))
                    .toList());
        } finally {
            threads.shutdownNow();
        }

        assertThat(server.paths()).hasSize(7);
        assertThat(most).hasValue(1);
    }

    @Test
    void aBusyHostIsAskedAgainOnce() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.raw(
                "/a",
                (request, out) -> out.write(
                        asked.getAndIncrement() == 0
                                ? LocalServer.head("429 Too Many Requests", "Retry-After: 0", "Content-Length: 0")
                                : LocalServer.head("200 OK", "Content-Length: 0")));
        server.status("/busy", "429 Too Many Requests", "Retry-After: 0");
        server.status("/later", "503 Busy", "Retry-After: 7200");
        server.status("/day", "503 Busy", "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT");

        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
        assertThat(refused("/busy").reason()).contains("asked too often");
        assertThat(refused("/later").reason()).isEqualTo("Its host asks to come back in 2 hours.");
        assertThat(refused("/day").reason()).contains("hours");
        assertThat(server.paths().stream().filter("/later"::equals)).hasSize(1);
    }

    @Test
    void statusesSayWhatToDo() throws IOException {
        server.status("/gone", "410 Gone").status("/secret", "401 Unauthorized", "WWW-Authenticate: Basic realm=x");
        server.status("/failed", "500 Failed").status("/teapot", "418 Teapot").status("/bare", "302 Found");

        assertThat(refused("/missing").reason()).isEqualTo("There is nothing at this address.");
        assertThat(refused("/gone").mend()).isEqualTo("Check the address.");
        assertThat(refused("/secret").reason()).contains("password");
        assertThat(refused("/failed").mend()).contains("later");
        assertThat(refused("/teapot").reason()).contains("418");
        assertThat(refused("/bare").place()).isEqualTo("status 302");
    }

    @Test
    void whatCannotBeReachedIsToldApart(@TempDir Path folder) throws Exception {
        assertThat(refusedUrl(server.url("/a").replace("http:", "https:")).reason())
                .contains("No secure connection");
        assertThat(refusedUrl("http://no-such-host.invalid/").reason()).contains("No host of this name");
        HttpsServer unknown = unknownServer(folder);
        try {
            assertThat(refusedUrl("https://127.0.0.1:" + unknown.getAddress().getPort() + "/")
                            .reason())
                    .contains("certificate does not prove");
        } finally {
            unknown.stop(0);
        }
        server.close();
        assertThat(refusedUrl(server.url("/a")).reason()).contains("takes no connection");
    }

    /** Returns a server whose certificate nobody vouches for. */
    private static HttpsServer unknownServer(Path folder) throws Exception {
        Path store = folder.resolve("keys");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=a",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret",
                        "-storetype",
                        "PKCS12")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
        return server;
    }

    @Test
    void aHostIsNotAskedInHaste() throws Exception {
        server.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 900\n");
        Times times = new Times(SOON, Duration.ofSeconds(2), SOON, Duration.ofMillis(10), Duration.ofMillis(250));
        long start = System.nanoTime();
        try (Fetcher fetcher = new Fetcher(OPTIONS.withTimes(times), "Stemma", "1")) {
            fetcher.fetch(WebAddress.parse(server.url("/a")), Validators.NONE);
            fetcher.fetch(WebAddress.parse(server.url("/b")), Validators.NONE);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
        assertThat(server.paths()).containsExactly("/robots.txt", "/a", "/b");
    }

    private Answer fetch(String path) {
        return fetch(path, OPTIONS);
    }

    private Answer fetch(String path, FetchOptions options) {
        return fetchUrl(server.url(path), options);
    }

    private static Answer fetchUrl(String url, FetchOptions options) {
        return assertTimeoutPreemptively(SOON.multipliedBy(2), () -> {
            try (Fetcher fetcher = new Fetcher(options, "Stemma", "1")) {
                return fetcher.fetch(WebAddress.parse(url), Validators.NONE);
            }
        });
    }

    private Answer.Refused refused(String path) {
        return refusedUrl(server.url(path));
    }

    private static Answer.Refused refusedUrl(String url) {
        Answer answer = fetchUrl(url, OPTIONS);
        assertThat(answer).as(url).isInstanceOf(Answer.Refused.class);
        return (Answer.Refused) answer;
    }

    private static String text(Answer answer) throws IOException {
        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        return new String(((Answer.Fetched) answer).content().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
