package org.stemma.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be asked of the API.
 *
 * @param method the HTTP method
 * @param path with names in braces where the client chooses a part
 * @param summary what it does
 * @param parameters what the client may choose
 * @param bodies the media types of the body that it takes, each with the name of its schema; none where it takes no body
 * @param answers the answers by their status, beside problems
 * @param handler does it
 */
record Route(
        String method,
        String path,
        String summary,
        List<Parameter> parameters,
        Map<String, String> bodies,
        List<Answer> answers,
        Handler handler) {
    /** Copies the collections. */
    Route {
        parameters = List.copyOf(parameters);
        bodies = new LinkedHashMap<>(bodies);
        answers = List.copyOf(answers);
    }

    /** Does what a route is for. */
    @FunctionalInterface
    interface Handler {
        /** Returns the answer. */
        Reply handle(Call call) throws IOException, Problem;
    }

    /**
     * An answer.
     *
     * @param type its media type; empty for one without a body
     * @param schema the name of its schema; empty for none
     */
    record Answer(int status, String summary, String type, String schema) {}

    /** Returns the parts that the client chose of a path; empty where the path is not of this route. */
    Optional<Map<String, String>> match(String asked) {
        String[] mine = path.split("/", -1);
        String[] theirs = asked.split("/", -1);
        if (mine.length != theirs.length) {
            return Optional.empty();
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].startsWith("{") && !theirs[i].isEmpty()) {
                chosen.put(mine[i].substring(1, mine[i].length() - 1), theirs[i]);
            } else if (!mine[i].equals(theirs[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(chosen);
    }

    /** Throws where a request brings a body that this does not take. */
    void check(String contentType) throws Problem {
        if (!bodies.isEmpty() && !bodies.containsKey(mediaType(contentType))) {
            throw new Problem(
                    415,
                    "The body is of a kind that is not taken here",
                    "Send it with a header Content-Type of " + String.join(", ", bodies.keySet()) + ".");
        }
    }

    static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
