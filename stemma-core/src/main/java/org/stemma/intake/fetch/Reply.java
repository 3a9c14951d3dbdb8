package org.stemma.intake.fetch;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server.
 *
 * @param status its status
 * @param headers its headers by their names in any case; of one sent twice, the first
 * @param content its bytes, unpacked; none where the status tells that they are not what was asked for
 */
record Reply(int status, Map<String, String> headers, Content content) {
    private static final int OK = 200;
    private static final int NON_AUTHORITATIVE = 203;

    Reply {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    /** Returns whether a status tells that what was asked for follows. */
    static boolean isFound(int status) {
        return status == OK || status == NON_AUTHORITATIVE;
    }

    boolean isFound() {
        return isFound(status);
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Returns where it redirects to; null where it does not. */
    @Nullable String redirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> header("Location");
            default -> null;
        };
    }
}
