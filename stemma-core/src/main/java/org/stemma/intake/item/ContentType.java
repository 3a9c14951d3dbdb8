package org.stemma.intake.item;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server says something is, in its header {@code Content-Type}. It is a hint: what a thing is, its bytes tell.
 *
 * @param type the media type in lower case, such as {@code text/html}; empty where none is told
 * @param charsets the table that is named, where Java knows it
 */
public record ContentType(String type, List<Charset> charsets) {
    private static final Pattern TYPE = Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+)");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** Endings of file names that decide where a beginning leaves a doubt. */
    private static final Map<String, String> ENDINGS = Map.of(
            "text/html", ".html",
            "application/xhtml+xml", ".html",
            "application/json", ".json",
            "application/ld+json", ".json",
            "application/x-ndjson", ".jsonl",
            "application/xml", ".xml",
            "text/xml", ".xml",
            "text/csv", ".csv",
            "text/tab-separated-values", ".tsv",
            "message/rfc822", ".eml");

    /** Copies the list. */
    public ContentType {
        charsets = List.copyOf(charsets);
    }

    /** Reads a header; null, or one that makes no sense, says nothing. */
    public static ContentType of(@Nullable String header) {
        String value = header == null ? "" : header;
        Matcher type = TYPE.matcher(value);
        return new ContentType(type.lookingAt() ? type.group(1).toLowerCase(Locale.ROOT) : "", charsets(value));
    }

    private static List<Charset> charsets(String value) {
        Matcher named = CHARSET.matcher(value);
        if (!named.find()) {
            return List.of();
        }
        try {
            return List.of(Charset.forName(named.group(1).toLowerCase(Locale.ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return List.of();
        }
    }

    /** Returns a file name with the ending of this type, where the type has one and the name has not. */
    public String named(String fileName) {
        String ending = ENDINGS.getOrDefault(type, "");
        return fileName.toLowerCase(Locale.ROOT).endsWith(ending) ? fileName : fileName + ending;
    }
}
