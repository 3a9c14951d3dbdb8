package org.stemma.bench.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.times.TimedText.Time;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Reads texts with times marked by {@code <TIMEX3>}; the files are not all well-formed XML, so tags are read as such. */
final class TimeMl {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9?]+)([^>]*?)(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TimeMl() {}

    /** Reads the part of a file between the tags {@code part}; the first time before it is the day of publication. */
    static TimedText read(Path file, Language language, String part) throws IOException {
        String raw = Files.readString(file);
        StringBuilder text = new StringBuilder();
        List<Time> times = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        LocalDate published = null;
        boolean inside = false;
        int at = 0;
        Matcher tag = TAG.matcher(raw);
        while (tag.find()) {
            if (inside) {
                text.append(plain(raw.substring(at, tag.start())));
            }
            at = tag.end();
            boolean closing = !tag.group(1).isEmpty();
            boolean empty = !tag.group(4).isEmpty();
            if (tag.group(2).equals(part)) {
                inside = !closing;
            } else if (tag.group(2).equals("TIMEX3") && !closing && !empty) {
                if (inside) {
                    open.add(new Open(text.length(), attribute(tag, "type"), attribute(tag, "value")));
                } else if (published == null) {
                    published = day(attribute(tag, "value"));
                }
            } else if (tag.group(2).equals("TIMEX3") && closing && !open.isEmpty()) {
                Open last = open.remove(open.size() - 1);
                if (open.isEmpty()) {
                    times.add(new Time(new Span(last.start, text.length()), last.type, last.value));
                }
            }
        }
        return new TimedText(file.getFileName().toString(), language, text.toString(), published, times, List.of());
    }

    private record Open(int start, String type, String value) {}

    private static String attribute(Matcher tag, String name) {
        Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return attribute.group(2);
            }
        }
        return "";
    }

    /** Returns the day with which a value begins; null for one that is not by ISO-8601. */
    static @Nullable LocalDate day(String value) {
        return DAY.matcher(value).lookingAt() ? LocalDate.parse(value.substring(0, 10)) : null;
    }

    private static String plain(String raw) {
        return raw.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
