package org.stemma.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.noise.Line;
import org.stemma.intake.pack.Days;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Reads the lines that tell only of the publication: {@code The Bay Courier, Monday 3 March 2031}, {@code Bay Daily |
 * Published 3 March 2031}, {@code 3 марта 2031 года, 16:40. «Вести»}, {@code By Ilva Karst}, {@code Source: Bay News}.
 * Days and mastheads without a label count only before the first paragraph: behind it they belong to other stories.
 */
final class ImprintReader {
    private static final int LONGEST_LINE = 120;
    private static final int MOST_AUTHOR_WORDS = 12;
    private static final int MOST_PLAIN_WORDS = 6;

    private static final Pattern OWNER =
            Pattern.compile("(?i:\\(c\\)|\u00a9|copyright|[\\s\\d,.-])+(\\p{L}(?:(?!\\.(?:\\s|$))[^,|;])*)");

    private final Labels publishedLabels;
    private final Labels addressLabels;
    private final Labels sourceLabels;
    private final Labels bylines;
    private final Days days;
    private final OutletNames names;

    ImprintReader(IntakePacks packs, Days days, Language language) {
        this.publishedLabels = new Labels(packs.publishedLabels());
        this.addressLabels = new Labels(packs.addressLabels());
        this.sourceLabels = new Labels(packs.sourceLabels());
        this.bylines = new Labels(packs.bylines());
        this.days = days;
        this.names = new OutletNames(packs, language);
    }

    /** Returns what the lines say. */
    Imprint read(List<Line> lines) {
        List<Imprint.Entry> entries = new ArrayList<>();
        Set<Span> spans = new HashSet<>();
        boolean head = true;
        int lastProse = lines.size() - 1;
        while (lastProse >= 0 && !lines.get(lastProse).isProse()) {
            lastProse--;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            // Running text with a wording of noise may stand above the headline: a cookie note, an appeal.
            head = head && !(line.isProse() && line.cues().isEmpty());
            Imprint.@Nullable Entry entry = line.text().length() > LONGEST_LINE ? null : entry(line, head, i == 0);
            if (entry != null) {
                // Inside the text "Source: …" stands below a picture or a table.
                boolean edge = head || i > lastProse;
                entries.add(edge ? entry : new Imprint.Entry(entry.published(), null, entry.url()));
                spans.add(line.span());
            } else if (owner(line.text()) != null) {
                entries.add(new Imprint.Entry(null, owner(line.text()), null));
            }
        }
        return Imprint.of(entries, spans);
    }

    private Imprint.@Nullable Entry entry(Line line, boolean head, boolean first) {
        String text = line.text();
        Imprint.@Nullable Entry labelled = labelled(text);
        if (labelled != null) {
            return labelled;
        }
        if (head && isAddress(text)) {
            return new Imprint.Entry(null, null, text);
        }
        if (!first && isByline(text)) {
            int comma = Math.max(text.lastIndexOf(", "), text.lastIndexOf("| "));
            String last = comma < 0 ? "" : text.substring(comma + 2).strip();
            return new Imprint.Entry(null, names.isName(last) && names.hasNoun(last) ? last : null, null);
        }
        if (!head) {
            return null;
        }
        if (line.stamp() != null) {
            return new Imprint.Entry(line.stamp().date(), null, null);
        }
        return masthead(text, first);
    }

    private Imprint.@Nullable Entry labelled(String text) {
        @Nullable String day = publishedLabels.behind(text);
        Days.@Nullable Stamp stamp = day == null ? null : days.read(day);
        if (stamp != null) {
            return new Imprint.Entry(stamp.date(), null, null);
        }
        @Nullable String address = addressLabels.behindColon(text);
        if (address != null && isAddress(address)) {
            return new Imprint.Entry(null, null, address);
        }
        @Nullable String source = sourceLabels.behindColon(text);
        return source != null && names.isName(source) ? new Imprint.Entry(null, source, null) : null;
    }

    private static boolean isAddress(String text) {
        return (text.startsWith("https://") || text.startsWith("http://")) && text.indexOf(' ') < 0;
    }

    /** Returns whether the line is a wording such as "By" or "With reporting by" and names. */
    private boolean isByline(String text) {
        @Nullable String name = bylines.behind(text);
        return name != null
                && !name.isEmpty()
                && Character.isUpperCase(name.codePointAt(0))
                && name.split(" ", -1).length <= MOST_AUTHOR_WORDS
                && names.isCapitalised(name);
    }

    /** Returns what a line with a day and a name gives; null where the rest is neither outlet nor author. */
    private Imprint.@Nullable Entry masthead(String text, boolean first) {
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            Days.@Nullable Stamp behind = day(text.substring(at + 1));
            if (behind != null) {
                return entry(behind, text.substring(0, at), first);
            }
        }
        for (int at = text.lastIndexOf(' '); at > 0; at = text.lastIndexOf(' ', at - 1)) {
            Days.@Nullable Stamp before = day(text.substring(0, at));
            if (before != null) {
                return entry(before, text.substring(at + 1), first);
            }
        }
        return null;
    }

    private Days.@Nullable Stamp day(String part) {
        @Nullable String labelled = publishedLabels.behind(part);
        Days.@Nullable Stamp stamp = days.read(labelled == null ? part : labelled);
        return stamp == null || stamp.date() == null ? null : stamp;
    }

    private Imprint.@Nullable Entry entry(Days.Stamp day, String rest, boolean first) {
        for (String part : rest.split("\\s[|\u00b7\u2022\u2013\u2014-](?=\\s|$)|[|\u00b7\u2022]", -1)) {
            String name = trim(part);
            @Nullable String outlet = isByline(name) ? null : names.find(name);
            if (outlet != null) {
                return new Imprint.Entry(day.date(), outlet, null);
            }
        }
        String plain = trim(rest);
        boolean author = plain.split("\\s+", -1).length <= MOST_PLAIN_WORDS && names.isCapitalised(plain);
        return author && !first ? new Imprint.Entry(day.date(), null, null) : null;
    }

    private static String trim(String part) {
        int start = 0;
        int end = part.length();
        while (start < end && " ,.;:|\u00b7\u2022\u2013\u2014-".indexOf(part.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ,.;:|\u00b7\u2022\u2013\u2014-".indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        return part.substring(start, end);
    }

    /** Returns the owner named in a copyright line: for "© 2031 The Bay Courier. All rights reserved." the paper. */
    private @Nullable String owner(String text) {
        if (!text.startsWith("\u00a9") && !text.startsWith("Copyright \u00a9") && !text.startsWith("(c) ")) {
            return null;
        }
        Matcher behind = OWNER.matcher(text);
        String name = behind.lookingAt() ? behind.group(1).strip() : "";
        return names.isName(name) ? name : null;
    }
}
