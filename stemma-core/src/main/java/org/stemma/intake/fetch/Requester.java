package org.stemma.intake.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.FetchOptions;
import org.stemma.intake.UnpackLimits;
import org.stemma.intake.WebAddress;
import org.stemma.intake.container.Budget;

/** Sends one request and takes one answer, under limits. Follows no redirect, keeps no cookie, sends no password. */
final class Requester implements AutoCloseable {
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_CONNECTIONS = 16;
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/xml;q=0.9,*/*;q=0.8";

    private final FetchOptions options;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    /** Will say to servers that it is this agent. */
    Requester(FetchOptions options, String agent) {
        this.options = options;
        this.client = client(options, agent);
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetching deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static CloseableHttpClient client(FetchOptions options, String agent) {
        Timeout connect = timeout(options.times().connect());
        Timeout stall = timeout(options.times().stall());
        Http1Config bounds = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return HttpClients.custom()
                .setUserAgent(agent)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(options.reach()))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(bounds)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(stall)
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(stall)
                        .setConnectionRequestTimeout(connect)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                // A proxy would resolve names itself, and nothing could check where they lead.
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /**
     * Asks for what is at an address.
     *
     * @param known what its last fetching told
     * @param most the most bytes that are taken
     * @throws SocketTimeoutException where it takes too long
     * @throws Budget.LimitException where the answer unpacks to more
     * @throws TooLargeException where it is larger
     * @throws IOException where no whole answer comes
     */
    Reply get(WebAddress address, Validators known, long most) throws IOException {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Encoding", ContentCoding.ACCEPTED);
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        AtomicBoolean late = new AtomicBoolean();
        long total = options.times().total().toMillis();
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                total,
                TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, HttpClientContext.create())) {
            try {
                return reply(response, most);
            } finally {
                // Closing a response reads what is left of it, which may never end.
                request.cancel();
            }
        } catch (IOException e) {
            if (late.get()) {
                SocketTimeoutException timeout = new SocketTimeoutException("deadline");
                timeout.initCause(e);
                throw timeout;
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private static Reply reply(ClassicHttpResponse response, long most) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        boolean wanted = Reply.isFound(response.getCode()) && entity != null;
        Content content = wanted ? content(entity, headers.get("Content-Encoding"), most) : Content.NONE;
        return new Reply(response.getCode(), headers, content);
    }

    private static Content content(HttpEntity entity, @Nullable String coding, long most) throws IOException {
        if (entity.getContentLength() > most) {
            throw new TooLargeException();
        }
        UnpackLimits usual = UnpackLimits.defaults();
        Budget budget = new Budget(new UnpackLimits(most, usual.ratio(), usual.entries(), usual.depth()));
        byte[] bytes = ContentCoding.unpacked(budget.packed(entity.getContent()), coding, budget)
                .readNBytes(Math.toIntExact(most + 1));
        if (bytes.length > most) {
            throw new TooLargeException();
        }
        return Content.owning(bytes);
    }

    /** Says that an answer is larger than it may be. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
