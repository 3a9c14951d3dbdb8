package org.stemma.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.encode.Sha256;
import org.stemma.intake.WebAddress;
import org.stemma.server.job.Asked;
import org.stemma.server.job.Incoming;
import org.stemma.server.job.Job;
import org.stemma.server.job.Jobs;

/** Takes in what is to be added, and answers with the job that adds it. */
final class Additions {
    private static final int MOST_ADDRESSES = 1_000;
    private static final int MOST_FOLLOWED = 1_000;
    private static final int LONGEST_REQUEST = 1 << 20;

    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", ".json",
            "application/x-ndjson", ".jsonl",
            "text/html", ".html",
            "text/plain", ".txt");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonFactory TOKENS = new JsonFactory();

    private final Jobs jobs;
    private final Uploads uploads;

    Additions(Jobs jobs, ServerOptions.Limits limits) {
        this.jobs = jobs;
        this.uploads = new Uploads(limits);
    }

    Reply articles(Call call) throws IOException, Problem {
        try (Incoming incoming = begin()) {
            Path file = incoming.next();
            uploads.copy(call, file);
            if (call.mediaType().equals("application/json")) {
                checkJson(file);
            }
            String ending = ENDINGS.getOrDefault(call.mediaType(), "");
            incoming.add(Uploads.shown(call.text("name").orElse("article")) + ending);
            return add(call, incoming, List.of(), 0);
        }
    }

    Reply files(Call call) throws IOException, Problem {
        try (Incoming incoming = begin()) {
            uploads.files(call, incoming);
            return add(call, incoming, List.of(), 0);
        }
    }

    Reply urls(Call call) throws IOException, Problem {
        JsonNode asked = object(call, Set.of("urls", "follow"));
        List<String> urls = new ArrayList<>();
        JsonNode list = asked.path("urls");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_ADDRESSES) {
            throw Problem.badRequest("The field 'urls' must be a list of 1 to " + MOST_ADDRESSES + " addresses.");
        }
        for (JsonNode one : list) {
            urls.add(address(one, "urls"));
        }
        return fetch(call, urls, asked);
    }

    Reply feeds(Call call) throws IOException, Problem {
        JsonNode asked = object(call, Set.of("url", "follow"));
        return fetch(call, List.of(address(asked.path("url"), "url")), asked);
    }

    private Reply fetch(Call call, List<String> urls, JsonNode asked) throws Problem {
        JsonNode follow = asked.path("follow");
        if (!follow.isMissingNode()
                && (!follow.isInt() || follow.intValue() < 0 || follow.intValue() > MOST_FOLLOWED)) {
            throw Problem.badRequest("The field 'follow' must be a number from 0 to " + MOST_FOLLOWED + ".");
        }
        try (Incoming nothing = begin()) {
            return add(call, nothing, urls, follow.intValue());
        }
    }

    private static String address(JsonNode node, String field) throws Problem {
        if (!node.isTextual()) {
            throw Problem.badRequest("The field '" + field + "' must hold addresses as texts.");
        }
        try {
            return WebAddress.parse(node.textValue()).toString();
        } catch (WebAddress.UnusableException e) {
            throw Problem.badRequest("The field '" + field + "' holds what cannot be fetched: " + e.reason());
        }
    }

    private static JsonNode object(Call call, Set<String> fields) throws IOException, Problem {
        JsonNode node;
        try (InputStream body = call.body()) {
            byte[] bytes = body.readNBytes(LONGEST_REQUEST + 1);
            if (bytes.length > LONGEST_REQUEST) {
                throw Problem.tooLarge(LONGEST_REQUEST);
            }
            node = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
        if (!node.isObject()) {
            throw Problem.badRequest("The body must be a JSON object.");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!fields.contains(field.getKey())) {
                throw Problem.badRequest("There is no field '" + Uploads.shown(field.getKey()) + "' here.");
            }
        }
        return node;
    }

    private static void checkJson(Path file) throws IOException, Problem {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = TOKENS.createParser(in)) {
            if (parser.nextToken() == null || !parser.currentToken().isStructStart()) {
                throw Problem.badRequest("The body must be a JSON object or a list of them.");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw Problem.badRequest("There is something behind the JSON; a list holds several articles.");
            }
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private static Problem notJson(JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return Problem.badRequest("The body is no JSON; it breaks off or goes wrong in line " + line + ".");
    }

    /** Refuses before anything is uploaded where no job would be taken. */
    private Incoming begin() throws Problem {
        if (jobs.isFull()) {
            throw tooMany();
        }
        return jobs.incoming();
    }

    private Reply add(Call call, Incoming incoming, List<String> urls, int follow) throws Problem {
        String key = call.text("Idempotency-Key").orElse(null);
        String all = incoming.digest() + String.join("\n", urls) + " " + follow;
        String digest = Sha256.of(all.getBytes(StandardCharsets.UTF_8));
        try {
            Job job = jobs.add(incoming, new Asked(incoming.files(), urls, follow, null, key, digest));
            return Reply.json(202, new StoryReads.Begun(job)).header("Location", "/api/v1/jobs/" + job.id());
        } catch (Jobs.KeyTakenException e) {
            throw new Problem(
                    422, "The key was used before", "Another request had this Idempotency-Key; take a new one.");
        } catch (Jobs.TooManyException e) {
            throw tooMany();
        }
    }

    private static Problem tooMany() {
        return Problem.tooMany("Too many jobs wait.", 10);
    }
}
