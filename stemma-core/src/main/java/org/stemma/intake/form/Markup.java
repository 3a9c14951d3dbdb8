package org.stemma.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/** Turns the escapes of markup into the characters that they stand for. */
final class Markup {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,31});");
    private static final Pattern MARKED =
            Pattern.compile("<!\\[CDATA\\[(.*?)(?:\\]\\]>|\\z)|<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    private static final int CDATA_START = "<![CDATA[".length();

    private Markup() {}

    /** Returns a text with its character references resolved. */
    static AlignedText resolve(AlignedText text) {
        if (text.text().indexOf('&') < 0) {
            return text;
        }
        List<Edit> edits = new ArrayList<>();
        references(text.text(), 0, text.length(), edits);
        return text.edit(edits);
    }

    /** Returns the character data of a piece of XML without elements: references resolved, CDATA opened, comments gone. */
    static AlignedText data(AlignedText text) {
        String units = text.text();
        List<Edit> edits = new ArrayList<>();
        Matcher marked = MARKED.matcher(units);
        int from = 0;
        while (marked.find()) {
            references(units, from, marked.start(), edits);
            if (marked.start(1) < 0) {
                edits.add(Edit.delete(new Span(marked.start(), marked.end())));
            } else {
                edits.add(Edit.delete(new Span(marked.start(), marked.start() + CDATA_START)));
                edits.add(Edit.delete(new Span(marked.end(1), marked.end())));
            }
            from = marked.end();
        }
        references(units, from, units.length(), edits);
        return text.edit(edits);
    }

    private static void references(String units, int from, int to, List<Edit> edits) {
        Matcher reference = REFERENCE.matcher(units).region(from, to);
        while (reference.find()) {
            String resolved = Parser.unescapeEntities(reference.group(), true);
            if (!resolved.equals(reference.group())) {
                edits.add(Edit.replace(reference.start(), reference.end(), resolved));
            }
        }
    }
}
