package org.stemma.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The header that makes a browser keep an answer as a file, under a name of any script (RFC 6266). */
final class Disposition {
    private static final String PLAIN = "-._~";

    private Disposition() {}

    static String attachment(String name) {
        StringBuilder ascii = new StringBuilder();
        StringBuilder escaped = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
            ascii.append(plain ? c : '_');
            escaped.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + escaped;
    }
}
