package org.stemma.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.stemma.archive.Archive;
import org.stemma.server.job.Jobs;

/**
 * An archive over HTTP: the API under {@code /api/v1} and the application at {@code /}.
 *
 * <pre>{@code
 * try (StemmaServer server = StemmaServer.start(archive, folder, ServerOptions.local(7077), System.err::println)) {
 *     System.out.println(server.address());
 *     Thread.sleep(Long.MAX_VALUE);
 * }
 * }</pre>
 */
public final class StemmaServer implements AutoCloseable {
    private static final int HEADER_BYTES = 16 << 10;
    private static final int THREADS_BESIDE_STREAMS = 32;
    private static final long IDLE_MILLIS = 30_000;
    private static final int MOST_CONNECTIONS = 2_000;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Server server;
    private final ServerConnector connector;
    private final Jobs jobs;
    private final JobRoutes following;
    private final ServerOptions options;

    private StemmaServer(
            Server server, ServerConnector connector, Jobs jobs, JobRoutes following, ServerOptions options) {
        this.server = server;
        this.connector = connector;
        this.jobs = jobs;
        this.following = following;
        this.options = options;
    }

    /**
     * Starts a server.
     *
     * @param archive what it serves; not closed with it
     * @param folder where it keeps its jobs; made where there is none
     * @param options where it listens, and what it lets in
     * @param log hears of failures that are the program's own, a line at a time
     * @throws BindException where the port is taken or may not be had
     * @throws IOException where the folder cannot be written
     */
    public static StemmaServer start(Archive archive, Path folder, ServerOptions options, Consumer<String> log)
            throws IOException {
        ServerOptions.Limits limits = options.limits();
        Jobs jobs = Jobs.open(archive, folder, limits.waiting(), log);
        Gate gate = new Gate(options);
        JobRoutes following = new JobRoutes(jobs, limits.streams());
        Routes routes = new Routes(
                new StoryReads(archive, jobs, gate),
                new ArticleRoutes(archive),
                new Additions(jobs, limits),
                following);

        QueuedThreadPool threads = new QueuedThreadPool(limits.streams() + THREADS_BESIDE_STREAMS, 4);
        threads.setName("stemma-http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.setErrorHandler(new Errors());
        server.setHandler(new Front(gate, routes, log));
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        StemmaServer started = new StemmaServer(server, connector, jobs, following, options);
        try {
            server.start();
        } catch (IOException e) {
            started.close();
            throw e.getCause() instanceof BindException taken ? taken : e;
        } catch (Exception e) {
            started.close();
            throw new IllegalStateException("the server could not start", e);
        }
        return started;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setHttpCompliance(HttpCompliance.RFC9110);
        configuration.setUriCompliance(UriCompliance.DEFAULT);
        return configuration;
    }

    /** Tells what is wrong with requests that never became one. */
    private static final class Errors extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            Object told = request.getAttribute(ERROR_STATUS);
            int status = told instanceof Integer number ? number : response.getStatus();
            Front.headers(response);
            Front.send(
                    request,
                    response,
                    Front.problem(status == 200 ? 400 : status).reply());
            callback.succeeded();
            return true;
        }
    }

    /** Returns where the application is. */
    public URI address() {
        String host = connector.getHost();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + connector.getLocalPort() + "/");
    }

    /** Returns the options that it was started with. */
    public ServerOptions options() {
        return options;
    }

    /**
     * Ends it: no request is taken any more, and what is being done comes to its next safe point, from which the next start
     * goes on.
     */
    @Override
    public void close() {
        following.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server could not be stopped", e);
        } finally {
            jobs.stop(LONGEST_STOP);
        }
    }
}
