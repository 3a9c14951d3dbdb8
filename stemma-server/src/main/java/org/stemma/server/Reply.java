package org.stemma.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stemma.archive.ArchiveJson;

/** What a route answers. */
sealed interface Reply {
    String JSON = "application/json";

    /**
     * An answer that is there whole.
     *
     * @param headers beside those that every answer has
     */
    record Whole(int status, String type, Content content, Map<String, String> headers) implements Reply {
        /** Copies the headers. */
        public Whole {
            headers = Map.copyOf(headers);
        }

        Whole header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Whole(status, type, content, more);
        }
    }

    /** An answer without a body. */
    record Empty(int status) implements Reply {}

    /** An answer that goes on until it ends by itself or nobody hears it any more. */
    record Flow(String type, Writer writer) implements Reply {}

    /** Writes an answer that goes on. */
    @FunctionalInterface
    interface Writer {
        /** Writes all of it. */
        void write(Out out) throws IOException, InterruptedException;
    }

    /** Where an answer that goes on is written to; each text is sent at once. */
    @FunctionalInterface
    interface Out {
        /** Sends a text; throws {@link IOException} where nobody hears it. */
        void send(String text) throws IOException;
    }

    static Whole json(Object value) {
        return json(200, value);
    }

    static Whole json(int status, Object value) {
        return new Whole(status, JSON, Content.of(ArchiveJson.write(value)), Map.of());
    }
}
