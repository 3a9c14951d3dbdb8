package org.stemma.bench.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stemma.archive.ArchiveJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench serve-load}: a server under load while it adds, under attack, and killed. */
@Command(
        name = "serve-load",
        description =
                "Asks a server for lists and dossiers while it adds articles, sends it what is malformed, and kills it"
                        + " during a job.")
public final class ServeLoadCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final int INGESTED = 3_000;
    private static final int KILLED = 60;
    private static final long LOOK_MILLIS = 20;

    @Spec
    private CommandSpec command;

    @Option(names = "--seconds", description = "Ask for so long (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(names = "--connections", description = "On so many connections (default: ${DEFAULT-VALUE}).")
    private int connections = 8;

    @Option(names = "--rate", description = "So many requests a second (default: ${DEFAULT-VALUE}).")
    private int rate = 1_200;

    @Option(names = "--malformed", description = "Send so many malformed requests (default: ${DEFAULT-VALUE}).")
    private int malformed = 10_000;

    @Option(names = "--kills", description = "Kill it so often (default: ${DEFAULT-VALUE}).")
    private int kills = 3;

    @Option(names = "--dossiers", description = "Load it while dossiers are made, too.")
    private boolean dossiers;

    @Option(names = "--multilingual", description = "With the multilingual encoder.")
    private boolean multilingual;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "The reports of the story (default: ${DEFAULT-VALUE}).")
    private Path reports = Path.of("examples/reports");

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Path work = Files.createTempDirectory("stemma-serve-load");
        Path archive = work.resolve("archive");
        boolean sound = true;
        try {
            try (ServingProcess server = start(archive, out)) {
                List<String> stories = fill(server);
                if (dossiers) {
                    sound &= making(server, stories, out);
                }
                sound &= load(server, stories.get(0), out);
                sound &= attack(server, out);
            }
            for (int kill = 1; kill <= kills; kill++) {
                sound &= kill(work.resolve("killed"), kill, out);
            }
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return sound ? 0 : 1;
    }

    private ServingProcess start(Path archive, PrintWriter out) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ServingProcess server = new ServingProcess(archive, multilingual ? "all" : "english");
        out.printf("answers after %.1f s%n", (System.nanoTime() - begun) / NANOS);
        out.flush();
        return server;
    }

    /** Adds the reports and returns the ids of their stories, the largest first. */
    private List<String> fill(ServingProcess server) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                lines.append(ArchiveJson.line(Map.of("text", text))).append('\n');
            }
        }
        server.end(server.add(lines.toString()));
        return server.get("/stories?order=largest&least=2").path("stories").findValuesAsText("id");
    }

    /** Asks for the largest story's dossier while that of the next one is made again and again. */
    private boolean making(ServingProcess server, List<String> stories, PrintWriter out)
            throws IOException, InterruptedException {
        if (stories.size() < 2) {
            throw new IOException("the reports tell no two stories of several articles each");
        }
        Making making = new Making(server, stories.get(1));
        Load.Measured meanwhile;
        try (making) {
            meanwhile = new Load(server.port(), paths(stories.get(0)), connections, rate).run(seconds);
        }
        out.printf("while dossiers are made: %s; %s%n", meanwhile, making);
        out.flush();
        return meanwhile.errors() == 0 && making.isSound();
    }

    private static List<String> paths(String story) {
        return List.of("/api/v1/stories", "/api/v1/stories/" + story + "/dossier");
    }

    private boolean load(ServingProcess server, String story, PrintWriter out)
            throws IOException, InterruptedException {
        List<String> paths = paths(story);
        out.println("at rest:     " + new Load(server.port(), paths, connections, rate).run(seconds));
        out.flush();
        String job = server.add(Ingest.lines(0, INGESTED));
        long before = server.get("/status").path("articles").longValue();
        Load.Measured adding = new Load(server.port(), paths, connections, rate).run(seconds);
        JsonNode now = server.get("/jobs/" + job);
        long after = server.get("/status").path("articles").longValue();
        out.printf(
                "while adding: %s; %d articles added meanwhile, the job is %s (%s)%n",
                adding,
                after - before,
                now.path("state").textValue(),
                now.path("step").textValue());
        out.flush();
        return adding.errors() == 0;
    }

    private boolean attack(ServingProcess server, PrintWriter out) throws IOException, InterruptedException {
        Map<Integer, Integer> statuses = new Malformed(server.port(), 1).send(malformed);
        long articles = server.get("/status").path("articles").longValue();
        boolean failures = statuses.keySet().stream().anyMatch(status -> status == 500);
        out.printf("%d malformed requests: %s; it still answers, with %d articles%n", malformed, statuses, articles);
        out.flush();
        return !failures;
    }

    private boolean kill(Path archive, int number, PrintWriter out) throws IOException, InterruptedException {
        String job;
        long acknowledged;
        try (ServingProcess server = start(archive, out)) {
            long before = server.get("/status").path("articles").longValue();
            job = server.add(Ingest.lines(INGESTED + number * KILLED, KILLED));
            acknowledged = before;
            while (acknowledged < before + number * 7L) {
                Thread.sleep(LOOK_MILLIS);
                acknowledged = server.get("/status").path("articles").longValue();
            }
            server.kill();
        }
        try (ServingProcess server = start(archive, out)) {
            long kept = server.get("/status").path("articles").longValue();
            String state = server.get("/jobs/" + job).path("state").textValue();
            boolean sound = kept >= acknowledged;
            out.printf(
                    "kill %d: %d articles were acknowledged, %d are there; the job is %s%n",
                    number, acknowledged, kept, state);
            JsonNode ended = server.end(job);
            int known = ended.path("added").size() + ended.path("known").size();
            out.printf(
                    "  then %s, with %d of %d articles: %s%n",
                    ended.path("state").textValue(), known, KILLED, sound && known == KILLED ? "right" : "WRONG");
            out.flush();
            return sound && known == KILLED;
        }
    }
}
