package org.stemma.intake.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.intake.FetchOptions;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Listing;
import org.stemma.intake.WebAddress;
import org.stemma.intake.fetch.Fetcher;
import org.stemma.intake.fetch.LocalServer;
import org.stemma.intake.fetch.Validators;
import org.stemma.intake.fetch.Visits;
import org.stemma.intake.item.Basket;

/** Articles from the web: pages, feeds, and the pages that feeds link to. */
class WebReadingTest {
    private static final String PARAGRAPH =
            "The quay at Tollan was rebuilt in a single night, the harbour master said on Monday, and ships may moor again. ";

    private static final FetchOptions FETCH = FetchOptions.defaults()
            .withReach(FetchOptions.Reach.PRIVATE)
            .withTimes(new FetchOptions.Times(
                    Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO));

    private LocalServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String page(String title, int paragraphs) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>"
                + ("<p>" + PARAGRAPH + "</p>").repeat(paragraphs) + "</body></html>";
    }

    private Basket read(FetchOptions fetch, Visits visits, String... named) {
        IntakeOptions options = IntakeOptions.defaults().withFetch(fetch);
        Basket basket = new Basket();
        Listing listing = new Inputs().find(List.of(named));
        basket.rejections.addAll(listing.rejections());
        try (Fetcher fetcher = new Fetcher(fetch, "Stemma", "1")) {
            ArticleReader reader = new ArticleReader(options, fetcher, visits);
            listing.inputs().forEach(input -> reader.read(input, InputStream.nullInputStream(), basket));
        }
        return basket;
    }

    private Basket read(String... named) {
        return read(FETCH, Visits.FORGOTTEN, named);
    }

    @Test
    void aPageIsAnArticleUnderTheNameThatTheUserGave() {
        server.redirect("/a", "/quay.html").page("/quay.html", "text/html", page("Quay rebuilt", 3));

        Basket basket = read(server.url("/a"));

        assertThat(basket.articles).hasSize(1);
        assertThat(basket.articles.get(0).place().shown()).isEqualTo(server.url("/a"));
        assertThat(basket.articles.get(0).place().wish()).isEqualTo("127.0.0.1-a");
        assertThat(basket.articles.get(0).extract().stated().url()).isEqualTo(server.url("/quay.html"));
        assertThat(basket.texts().get(0)).startsWith("Quay rebuilt\nThe quay at Tollan");
    }

    @Test
    void aFailureConcernsOneAddressAlone() {
        server.page("/good.txt", "text/plain", PARAGRAPH);

        Basket basket = read(
                server.url("/missing"),
                "ftp://kestria.example/a",
                server.url("/good.txt"),
                server.url("/good.txt#end"));

        assertThat(basket.texts()).containsExactly(PARAGRAPH);
        assertThat(basket.rejectedPlaces()).containsExactlyInAnyOrder("a (whole address)", "missing (status 404)");
        assertThat(server.paths().stream().filter("/good.txt"::equals)).hasSize(1);
    }

    @Test
    void theServersTableHelpsAndDoesNotMislead() {
        String text = "Набережную за ночь отстроили заново, сообщил капитан порта.";
        byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
        server.page("/right", "text/plain; charset=windows-1251", bytes);
        server.page("/wrong", "text/plain; charset=ISO-8859-1", bytes);
        server.page("/utf", "text/plain; charset=windows-1252", text);
        server.page("/none", "text/plain; charset=no-such-table", text);

        assertThat(read(server.url("/right"), server.url("/wrong"), server.url("/utf"), server.url("/none"))
                        .texts())
                .containsExactly(text, text, text, text);
    }

    @Test
    void aCollectionOnTheWebIsReadLikeAFile() {
        server.page("/api", "application/json", "[{\"title\": \"A\", \"text\": \"" + PARAGRAPH + "\"}]");
        server.page("/rows", "text/csv", "title,text\nA," + PARAGRAPH.replace(",", "") + "\n");

        assertThat(read(server.url("/api"), server.url("/rows")).articles).hasSize(2);
    }

    private void feed() {
        server.page("/feed", "application/rss+xml", """
                <?xml version="1.0"?><rss version="2.0" xmlns:content="urn:c"><channel><title>Kestria Post</title>
                <item><title>Whole</title><link>%s</link><content:encoded>%s</content:encoded></item>
                <item><title>Begun</title><link>%s</link><description>The quay at …</description></item>
                <item><title>Named alone</title><link>%s</link></item>
                <item><title>Gone</title><link>%s</link><description>The mast fell.</description></item>
                </channel></rss>
                """.formatted(
                        server.url("/whole"),
                        PARAGRAPH.repeat(12),
                        server.url("/begun"),
                        server.url("/alone"),
                        server.url("/gone")));
        server.page("/whole", "text/html", page("Whole", 5));
        server.page("/begun", "text/html", page("Begun", 5));
        server.page("/alone", "text/html", page("Named alone", 5));
    }

    @Test
    void aFeedIsReadWithoutItsLinks() {
        feed();

        Basket basket = read(server.url("/feed"));

        assertThat(basket.articles).hasSize(3);
        assertThat(server.paths()).containsExactly("/robots.txt", "/feed");
    }

    @Test
    void linksOfAFeedAreFollowedWhereItHasOnlyTheBeginning() {
        feed();

        Basket basket = read(FETCH.withFollow(9), Visits.FORGOTTEN, server.url("/feed"));

        assertThat(server.paths()).containsExactly("/robots.txt", "/feed", "/begun", "/alone", "/gone");
        assertThat(basket.articles.stream().map(found -> found.place().shown()))
                .containsExactly(
                        server.url("/feed") + "#1",
                        server.url("/begun"),
                        server.url("/alone"),
                        server.url("/feed") + "#4");
        assertThat(basket.rejectedPlaces()).containsExactly("gone (status 404)");
    }

    @Test
    void noMoreLinksAreFollowedThanTheUserAllows() {
        feed();

        Basket basket = read(FETCH.withFollow(1), Visits.FORGOTTEN, server.url("/feed"));

        assertThat(server.paths()).containsExactly("/robots.txt", "/feed", "/begun");
        assertThat(basket.articles).hasSize(3);
        assertThat(basket.skipped).containsExactly(server.url("/feed") + "#3 (a headline alone)");
    }

    @Test
    void whoRemembersIsToldWhatHasNotChanged() throws Exception {
        server.raw(
                "/a",
                (request, out) -> out.write(
                        request.headers().containsKey("If-None-Match")
                                ? LocalServer.head("304 Not Modified")
                                : LocalServer.head("404 Not Found")));
        server.page("/b", "text/plain", PARAGRAPH, "ETag: \"b1\"");
        Map<WebAddress, Validators> kept = new HashMap<>();
        kept.put(WebAddress.parse(server.url("/a")), new Validators("\"a1\"", null));

        Basket basket = read(FETCH, remembering(kept), server.url("/a"), server.url("/b"));

        assertThat(basket.skipped).containsExactly(server.url("/a") + " (not changed)");
        assertThat(kept).containsEntry(WebAddress.parse(server.url("/b")), new Validators("\"b1\"", null));
    }

    private static Visits remembering(Map<WebAddress, Validators> kept) {
        return new Visits() {
            @Override
            public Validators last(WebAddress address) {
                return kept.getOrDefault(address, Validators.NONE);
            }

            @Override
            public void fetched(WebAddress address, Validators told) {
                kept.put(address, told);
            }
        };
    }
}
