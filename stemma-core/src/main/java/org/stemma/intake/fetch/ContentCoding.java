package org.stemma.intake.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.container.Budget;

/** Undoes the packing of an answer (RFC 9110, section 8.4) within a budget. */
final class ContentCoding {
    /** What is asked for. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int MOST = 3;

    private ContentCoding() {}

    /**
     * Returns the unpacked bytes.
     *
     * @param header the value of {@code Content-Encoding}; null where there is none
     * @throws ProtocolException where the packing was not asked for
     */
    static InputStream unpacked(InputStream packed, @Nullable String header, Budget budget) throws IOException {
        List<String> codings = header == null
                ? List.of()
                : List.of(header.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1));
        if (codings.size() > MOST) {
            throw new ProtocolException("packed " + codings.size() + " times over");
        }
        InputStream content = packed;
        for (int i = codings.size() - 1; i >= 0; i--) {
            content = switch (codings.get(i)) {
                case "gzip", "x-gzip" -> budget.unpacked(new GZIPInputStream(content));
                case "deflate" -> budget.unpacked(inflated(content));
                case "identity", "" -> content;
                default -> throw new ProtocolException("packed in a way that was not asked for");
            };
        }
        return content;
    }

    /** Servers mean two things by "deflate": the standard's zlib frame, or bare deflated data. */
    private static InputStream inflated(InputStream packed) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(packed);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean framed = (first & 0x0f) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(buffered, new Inflater(!framed));
    }
}
