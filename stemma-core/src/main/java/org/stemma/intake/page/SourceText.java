package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/**
 * Writes a text out of pieces of a page's source: character references become characters, runs of white space become one
 * space, all between the pieces is deleted.
 *
 * <p>Law: each line of the text equals the raw characters from its first to its last, when tags are taken out, references
 * are resolved and white space is collapsed.
 */
final class SourceText {
    /** The longest names of references have 33 characters. */
    private static final int LONGEST_REFERENCE = 40;

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final String CDATA_START = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final String source;
    private final List<Edit> edits = new ArrayList<>();
    /** References met before: pages have few different ones, and the parser takes long. */
    private final Map<String, String> resolved = new HashMap<>();
    /** Where the source is written up to. */
    private int written;
    /** How long the text is so far. */
    private int length;
    /** What parts the last character from the next one. */
    private String gap = "";

    SourceText(String source) {
        this.source = source;
    }

    /** Adds a piece of the source, behind all pieces added before; pieces of one line are glued. */
    void add(PageBlock.Piece piece) {
        Span span = piece.span();
        if (gap.isEmpty() && length > 0) {
            gap = piece.gap();
        }
        if (source.startsWith(CDATA_START, span.start())) {
            boolean closed = source.startsWith(CDATA_END, span.end() - CDATA_END.length());
            addUnits(span.start() + CDATA_START.length(), closed ? span.end() - CDATA_END.length() : span.end(), false);
        } else {
            addUnits(span.start(), span.end(), true);
        }
    }

    private void addUnits(int start, int end, boolean references) {
        int at = start;
        while (at < end) {
            int next = at + 1;
            String units = source.substring(at, next);
            if (units.equals("&") && references) {
                next = referenceEnd(at, end);
                units = resolve(source.substring(at, next));
            }
            write(at, next, units);
            at = next;
        }
    }

    private void write(int from, int to, String units) {
        if (units.equals("\0")) {
            return;
        }
        if (isBlank(units)) {
            gap = length > 0 && gap.isEmpty() ? " " : gap;
            return;
        }
        if (!source.substring(written, from).equals(gap)) {
            edits.add(Edit.replace(written, from, gap));
        }
        if (!source.substring(from, to).equals(units)) {
            edits.add(Edit.replace(from, to, units));
        }
        length += gap.length() + units.length();
        gap = "";
        written = to;
    }

    /** Begins a new line, unless nothing stands on the present one. */
    void breakLine() {
        gap = length > 0 ? "\n" : "";
    }

    /** Returns how long the text is so far. */
    int length() {
        return length;
    }

    /** Returns the text written so far. */
    AlignedText finish() {
        List<Edit> all = new ArrayList<>(edits);
        if (written < source.length()) {
            all.add(Edit.delete(new Span(written, source.length())));
        }
        return AlignedText.of(source).edit(all);
    }

    /** Returns a text with one space for each run of white space, none at its edges. */
    static String collapse(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private String resolve(String reference) {
        return resolved.computeIfAbsent(reference, key -> Parser.unescapeEntities(key, false));
    }

    /** Returns the end of the reference that begins at an ampersand; the place behind it where none does. */
    private int referenceEnd(int ampersand, int end) {
        int at = ampersand + 1;
        while (at < Math.min(end, ampersand + LONGEST_REFERENCE) && isReferenceUnit(at, ampersand)) {
            at++;
        }
        if (at == ampersand + 1) {
            return at;
        }
        boolean closed = at < end && source.charAt(at) == ';';
        int last = closed ? at + 1 : at;
        String name = source.substring(ampersand, last);
        String read = resolve(name);
        if (read.equals(name)) {
            return ampersand + 1;
        }
        // "&ampx" holds a reference and a letter: the shortest beginning that reads the same, but for what follows it.
        while (!closed && last > ampersand + 2 && source.charAt(last - 1) == read.charAt(read.length() - 1)) {
            String shorter = source.substring(ampersand, last - 1);
            String readShorter = resolve(shorter);
            if (readShorter.equals(shorter) || !(readShorter + source.charAt(last - 1)).equals(read)) {
                break;
            }
            last--;
            read = readShorter;
        }
        return last;
    }

    private boolean isReferenceUnit(int at, int ampersand) {
        char unit = source.charAt(at);
        boolean letter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
        return letter || (unit == '#' && at == ampersand + 1);
    }

    private static boolean isBlank(String units) {
        return units.length() == 1 && " \t\n\f\r".indexOf(units.charAt(0)) >= 0;
    }
}
