package org.stemma.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stemma.archive.ArchiveJson;

/** Ends a request with an error, told as {@code application/problem+json} (RFC 9457). */
final class Problem extends Exception {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String detail;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    Problem(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The members of the JSON. */
    private record Members(String type, String title, int status, String detail) {}

    static Problem badRequest(String detail) {
        return new Problem(400, "The request cannot be understood", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    static Problem tooLarge(long most) {
        return new Problem(413, "The body is too large", "A request may have " + most + " bytes at most.");
    }

    static Problem tooMany(String detail, int seconds) {
        return new Problem(429, "Too many requests", detail).header("Retry-After", Integer.toString(seconds));
    }

    /** Adds a header of the answer. */
    Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    Reply reply() {
        Members members = new Members("about:blank", title, status, detail);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Cache-Control", "no-store");
        return new Reply.Whole(status, MEDIA_TYPE, Content.of(ArchiveJson.write(members)), all);
    }
}
