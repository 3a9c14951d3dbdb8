package org.stemma.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/**
 * One row of a table of values parted by a delimiter (RFC 4180): what stands between quotation marks may hold delimiters,
 * line ends, and quotation marks doubled.
 *
 * @param cells the values, without the marks around them
 * @param state how the row ends
 */
record Row(List<AlignedText> cells, State state) {
    /** How a row ends. */
    enum State {
        /** It is whole. */
        WHOLE,
        /** A quotation is still open: the row goes on in the next line, if anywhere. */
        OPEN,
        /** Something stands behind a closed quotation. */
        BROKEN
    }

    /** Copies the list. */
    Row {
        cells = List.copyOf(cells);
    }

    /** Returns the row that a text holds. */
    static Row of(String text, char delimiter) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        List<AlignedText> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            boolean quoted = at < end && text.charAt(at) == '"';
            // An open quotation also holds the line ends at the end.
            int close = quoted ? quotationEnd(text, at + 1) : delimiterOrEnd(text, at, end, delimiter);
            if (close < 0) {
                return new Row(cells, State.OPEN);
            }
            cells.add(quoted ? unquoted(text, at + 1, close) : AlignedText.of(text, new Span(at, close)));
            int next = quoted ? close + 1 : close;
            if (next >= end) {
                return new Row(cells, State.WHOLE);
            }
            if (text.charAt(next) != delimiter) {
                return new Row(cells, State.BROKEN);
            }
            at = next + 1;
        }
    }

    private static int delimiterOrEnd(String text, int from, int end, char delimiter) {
        int found = text.indexOf(delimiter, from);
        return found < 0 || found > end ? end : found;
    }

    private static int quotationEnd(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    private static AlignedText unquoted(String text, int from, int to) {
        AlignedText cell = AlignedText.of(text, new Span(from, to));
        List<Edit> edits = new ArrayList<>();
        for (int at = cell.text().indexOf("\"\""); at >= 0; at = cell.text().indexOf("\"\"", at + 2)) {
            edits.add(Edit.replace(at, at + 2, "\""));
        }
        return cell.edit(edits);
    }
}
