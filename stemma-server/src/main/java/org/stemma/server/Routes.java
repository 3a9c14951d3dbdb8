package org.stemma.server;

import static org.stemma.server.Parameter.choice;
import static org.stemma.server.Parameter.day;
import static org.stemma.server.Parameter.header;
import static org.stemma.server.Parameter.inPath;
import static org.stemma.server.Parameter.number;
import static org.stemma.server.Parameter.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.dossier.form.Form;

/** The API: every route there is, from which both the answers and the OpenAPI document come. */
final class Routes {
    static final String ROOT = "/api/v1";

    private static final String CURSOR = "Where to go on: the field 'next' of the page before.";
    private static final Parameter STORY = inPath("id", "A story's id.");
    private static final Parameter ARTICLE = inPath("id", "An article's id.");
    private static final Parameter JOB = inPath("id", "A job's id.");
    private static final Parameter KEY =
            header("Idempotency-Key", 200, "The same key with the same body begins one job, however often it is sent.");

    private static final Route.Answer BEGUN = json(202, "The job; the header Location leads to it.", "Begun");
    private static final Route.Answer MAKING = json(202, "It is being made; the job tells how far it is.", "Begun");

    private final List<Route> all;

    Routes(StoryReads stories, ArticleRoutes articles, Additions additions, JobRoutes jobs) {
        all = List.of(
                get(
                        "/status",
                        "What the server is, and how much its archive holds.",
                        List.of(),
                        stories::status,
                        "Status"),
                get(
                        "/stories",
                        "Stories, a page at a time.",
                        List.of(
                                choice("order", List.of("newest", "largest", "title"), "What comes first."),
                                text("name", 200, "Only stories whose title holds this, whatever its case."),
                                day("from", "Only stories with reports of this day or later."),
                                day("to", "Only stories with reports of this day or earlier."),
                                number("least", 1, 1_000_000, 1, "Only stories of at least so many articles."),
                                text("cursor", 1_000, CURSOR),
                                number("limit", 1, 500, 30, "The most stories to answer.")),
                        stories::stories,
                        "Stories"),
                get(
                        "/stories/{id}",
                        "A story with its articles, how they came to it, and the stories of its affair.",
                        List.of(STORY),
                        stories::story,
                        "Story"),
                new Route(
                        "GET",
                        ROOT + "/stories/{id}/dossier",
                        "The dossier of a story, as the command line writes it.",
                        List.of(STORY),
                        Map.of(),
                        List.of(json(200, "The dossier.", "Dossier"), MAKING),
                        stories::dossier),
                new Route(
                        "GET",
                        ROOT + "/stories/{id}/export",
                        "The dossier of a story as a file.",
                        List.of(STORY, choice("form", Form.labels(), "The form of the file.")),
                        Map.of(),
                        List.of(new Route.Answer(200, "The file.", "*/*", ""), MAKING),
                        stories::export),
                get("/articles/{id}", "An article with its raw text.", List.of(ARTICLE), articles::article, "Article"),
                new Route(
                        "DELETE",
                        ROOT + "/articles/{id}",
                        "Takes an article out of the archive.",
                        List.of(ARTICLE),
                        Map.of(),
                        List.of(new Route.Answer(204, "It is gone.", "", "")),
                        articles::remove),
                get(
                        "/search",
                        "Articles by words, names and meaning.",
                        List.of(
                                text("q", 1_000, "The query, as 'stemma search' takes it."),
                                text("outlet", 200, "Only articles of this outlet."),
                                text("name", 200, "Only articles in which somebody or something is called so."),
                                text("title", 200, "Only articles with these words in their headline."),
                                text("story", 200, "Only articles of this story."),
                                text("lang", 20, "Only articles in this language, by its code."),
                                text("after", 20, "Only articles of this day, month or year, or later."),
                                text("before", 20, "Only articles of this day, month or year, or earlier."),
                                number("limit", 1, 200, 10, "The most articles to answer.")),
                        articles::search,
                        "Hits"),
                get(
                        "/trace",
                        "Where the words of a quotation or claim stand, and where they come from.",
                        List.of(
                                text("q", 2_000, "The words, in any language."),
                                choice(
                                        "compare",
                                        List.of("small", "kept", "all"),
                                        "Which stories to compare first, of those that are not yet: small ones, none or all."
                                                + " Those left out stand under 'uncompared'.")),
                        articles::trace,
                        "Trace"),
                post(
                        "/articles",
                        "Adds articles: one as JSON, a list of them, a text or a page.",
                        List.of(text("name", 200, "What the articles' ids begin with."), KEY),
                        bodies(
                                "application/json", "NewArticles",
                                "application/x-ndjson", "",
                                "text/plain", "",
                                "text/html", ""),
                        additions::articles),
                post(
                        "/files",
                        "Adds the articles in files of any form that 'stemma add' reads.",
                        List.of(KEY),
                        bodies("multipart/form-data", "Files"),
                        additions::files),
                post(
                        "/urls",
                        "Fetches pages and feeds, and adds their articles.",
                        List.of(KEY),
                        bodies("application/json", "Addresses"),
                        additions::urls),
                post(
                        "/feeds",
                        "Fetches a feed, and adds its articles.",
                        List.of(KEY),
                        bodies("application/json", "Feed"),
                        additions::feeds),
                get(
                        "/jobs",
                        "Jobs in short, the newest first, a page at a time.",
                        List.of(
                                choice("kind", List.of(JobRoutes.ANY, "add", "dossier"), "Only jobs of this kind."),
                                text("cursor", 1_000, CURSOR),
                                number("limit", 1, 500, 30, "The most jobs to answer.")),
                        jobs::all,
                        "Jobs"),
                get("/jobs/{id}", "A job: how far it is, and all that came of it.", List.of(JOB), jobs::job, "Job"),
                new Route(
                        "GET",
                        ROOT + "/jobs/{id}/events",
                        "Follows a job: an event 'progress' at each change, and at last an event 'end'.",
                        List.of(JOB),
                        Map.of(),
                        List.of(new Route.Answer(200, "The events.", "text/event-stream", "")),
                        jobs::events),
                get("/openapi.json", "This document.", List.of(), this::document, "Document"));
    }

    private Reply document(Call call) {
        return Reply.json(OpenApi.document(all)).header("Cache-Control", "no-cache");
    }

    /** Returns all routes. */
    List<Route> all() {
        return all;
    }

    /** A route with what the client chose of its path. */
    record Match(Route route, Map<String, String> path) {}

    /** Returns the route of a request; throws where there is none, or none of this method. */
    Match find(String method, String path) throws Problem {
        String asked = method.equals("HEAD") ? "GET" : method;
        TreeSet<String> others = new TreeSet<>();
        for (Route route : all) {
            Map<String, String> chosen = route.match(path).orElse(null);
            if (chosen != null) {
                if (route.method().equals(asked)) {
                    return new Match(route, chosen);
                }
                others.add(route.method());
            }
        }
        if (others.isEmpty()) {
            throw Problem.notFound("There is no such address in the API; " + ROOT + "/openapi.json lists all.");
        }
        if (others.contains("GET")) {
            others.add("HEAD");
        }
        String allowed = others.stream().collect(Collectors.joining(", "));
        throw new Problem(405, "Not so", "This address takes " + allowed + ".").header("Allow", allowed);
    }

    private static Route get(
            String path, String summary, List<Parameter> parameters, Route.Handler handler, String schema) {
        return new Route(
                "GET",
                ROOT + path,
                summary,
                parameters,
                Map.of(),
                List.of(json(200, "What was asked for.", schema)),
                handler);
    }

    private static Route post(
            String path,
            String summary,
            List<Parameter> parameters,
            Map<String, String> bodies,
            Route.Handler handler) {
        return new Route("POST", ROOT + path, summary, parameters, bodies, List.of(BEGUN), handler);
    }

    private static Route.Answer json(int status, String summary, String schema) {
        return new Route.Answer(status, summary, Reply.JSON, schema);
    }

    private static Map<String, String> bodies(String... typesAndSchemas) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (int i = 0; i < typesAndSchemas.length; i += 2) {
            bodies.put(typesAndSchemas[i], typesAndSchemas[i + 1]);
        }
        return bodies;
    }
}
