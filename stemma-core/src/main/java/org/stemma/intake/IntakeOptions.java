package org.stemma.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The limits of reading, and what the user tells of the inputs.
 *
 * @param maxBytes the size from which a report is rejected instead of read: the largest that is still read, in bytes, 1
 *     to {@link #LARGEST}. Of a file with many records, each record has this limit and the file has none.
 * @param unpack how much an archive may unpack to
 * @param fields the names of fields in the user's records, beside the usual ones
 * @param fetch the limits of fetching from the web
 */
public record IntakeOptions(long maxBytes, UnpackLimits unpack, Map<ArticleField, String> fields, FetchOptions fetch) {
    /** The largest limit: what one array can hold, a little under 2 GiB. */
    public static final long LARGEST = Integer.MAX_VALUE - 16L;

    /** Checks the range; throws {@link IllegalArgumentException} outside it. */
    public IntakeOptions {
        if (maxBytes < 1 || maxBytes > LARGEST) {
            throw new IllegalArgumentException("not a size limit: " + maxBytes + " bytes");
        }
        Map<ArticleField, String> copy = new EnumMap<>(ArticleField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** Takes a limit on the size of a report, and the usual ones on all else. */
    public IntakeOptions(long maxBytes) {
        this(maxBytes, UnpackLimits.defaults(), Map.of(), FetchOptions.defaults());
    }

    /** Returns the usual limits: 8 MiB, some thousand times a long report. */
    public static IntakeOptions defaults() {
        return new IntakeOptions(8L << 20);
    }

    /** Returns these options with other limits on archives. */
    public IntakeOptions withUnpack(UnpackLimits other) {
        return new IntakeOptions(maxBytes, other, fields, fetch);
    }

    /** Returns these options with other names of fields. */
    public IntakeOptions withFields(Map<ArticleField, String> other) {
        return new IntakeOptions(maxBytes, unpack, other, fetch);
    }

    /** Returns these options with other limits of fetching. */
    public IntakeOptions withFetch(FetchOptions other) {
        return new IntakeOptions(maxBytes, unpack, fields, other);
    }
}
