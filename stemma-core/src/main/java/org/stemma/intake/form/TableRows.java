package org.stemma.intake.form;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Decoder;
import org.stemma.intake.Extract;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Reading;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.FormException;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/**
 * Reads a table with an article a row: values parted by commas, semicolons, tabs or bars, whose first row names the
 * columns. A row whose quotation marks are broken is rejected, and reading goes on with the line after the one in which it
 * begins; bad lines next to one another are one rejection.
 *
 * <p>Law: each character of an article keeps its way to the characters of its row, doubled quotation marks included.
 */
public final class TableRows implements StreamForm {
    private final IntakeOptions options;
    private final FieldNames names;
    private final Body body = new Body();
    private final Decoder decoder = new Decoder();
    private final RecordReader records = new RecordReader();

    /** Reads rows of at most this size by these names of columns. */
    public TableRows(IntakeOptions options, FieldNames names) {
        this.options = options;
        this.names = names;
    }

    /** Returns whether a text's first line names the columns of a table of articles. */
    public boolean isTable(String firstLine) {
        return TableForm.of(firstLine, names, 2).isPresent();
    }

    @Override
    public void read(Item item, Harvest harvest) throws IOException {
        Rows rows = new Rows(item, new BoundedLines(item.bytes(), options.maxBytes()), harvest);
        BoundedLines.@Nullable Line first = rows.lines.next();
        if (first == null) {
            return;
        }
        String head = withoutMark(text(first.bytes().array()));
        Optional<TableForm> form = TableForm.of(head, names, 1);
        if (form.isEmpty()) {
            harvest.rejected(new Rejection(
                    item.place().shown(),
                    "line 1",
                    "No column is known to hold the text of an article.",
                    "Name the column, for example with --fields text=COLUMN,title=COLUMN."));
            return;
        }
        rows.read(form.get());
    }

    /** Names of columns are compared, not shown: those that no table decodes are unknown columns. */
    private String text(byte[] bytes) {
        Reading reading = decoder.decode("", "", bytes);
        return reading instanceof DecodedInput decoded
                ? decoded.text()
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String withoutMark(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    /** One reading of a table. */
    private final class Rows {
        private final Place place;
        private final BoundedLines lines;
        private final Harvest harvest;
        /** Lines that were read ahead for a row that proved to be broken. */
        private final Deque<BoundedLines.Line> again = new ArrayDeque<>();

        private final List<Long> bad = new ArrayList<>();
        private List<Charset> declared;

        Rows(Item item, BoundedLines lines, Harvest harvest) {
            this.place = item.place();
            this.declared = item.declared();
            this.lines = lines;
            this.harvest = harvest;
        }

        private BoundedLines.@Nullable Line next() throws IOException {
            return again.isEmpty() ? lines.next() : again.poll();
        }

        void read(TableForm form) throws IOException {
            for (BoundedLines.@Nullable Line line = next(); line != null; line = next()) {
                if (!line.isWhole()) {
                    tell();
                    harvest.rejected(
                            Rejection.tooLarge(place.line(line.number()).shown(), "line " + line.number(), options));
                } else if (!line.bytes().isBlank()) {
                    row(line, form);
                }
            }
            tell();
        }

        private void row(BoundedLines.Line first, TableForm form) throws IOException {
            List<BoundedLines.Line> row = new ArrayList<>(List.of(first));
            long size = first.bytes().array().length;
            boolean open = isOpen(first, false, form);
            while (open && size <= options.maxBytes()) {
                BoundedLines.@Nullable Line more = next();
                if (more == null) {
                    break;
                }
                row.add(more);
                size += more.bytes().array().length;
                open = more.isWhole() && isOpen(more, true, form);
            }
            byte[] bytes = BoundedLines.join(row);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            Row cells = Row.of(text, form.delimiter());
            if (size > options.maxBytes() || !isGood(cells, form)) {
                bad.add(first.number());
                for (int i = row.size() - 1; i > 0; i--) {
                    again.push(row.get(i));
                }
                return;
            }
            tell();
            records.read(
                    place.line(first.number()), bytes, declared(bytes), null, source -> article(source, form), harvest);
        }

        /** Returns whether a quotation is open behind a line; counts bytes, which are ASCII's in every usual encoding. */
        private boolean isOpen(BoundedLines.Line line, boolean openBefore, TableForm form) {
            byte[] bytes = line.bytes().array();
            boolean open = openBefore;
            for (int i = 0; i < bytes.length; i++) {
                boolean mark = bytes[i] == '"';
                if (open) {
                    open = !mark || (i + 1 < bytes.length && bytes[i + 1] == '"' && i++ >= 0);
                } else {
                    open = mark && (i == 0 || bytes[i - 1] == form.delimiter());
                }
            }
            return open;
        }

        private boolean isGood(Row row, TableForm form) {
            return row.state() == Row.State.WHOLE
                    && row.cells().size() == form.columns().size();
        }

        /** Rows are too short to tell old code pages apart, so what one row shows holds for those behind it. */
        private List<Charset> declared(byte[] bytes) {
            Reading reading = decoder.decode("", "", bytes, declared);
            if (reading instanceof DecodedInput decoded) {
                declared = List.of(Charset.forName(decoded.charset()));
            }
            return declared;
        }

        private void tell() {
            if (bad.isEmpty()) {
                return;
            }
            long from = bad.get(0);
            long to = bad.get(bad.size() - 1);
            bad.clear();
            harvest.rejected(new Rejection(
                    place.line(from).shown(),
                    from == to ? "row at line " + from : "rows at lines " + from + " to " + to,
                    "Its quotation marks or its number of columns do not fit the table.",
                    "Mend it there, or export the table again."));
        }
    }

    private List<Extract> article(String source, TableForm form) throws FormException {
        Row row = Row.of(source, form.delimiter());
        if (row.cells().size() != form.columns().size()) {
            throw new FormException("whole row", "Its encoding hides its columns.", "Give the table in UTF-8.");
        }
        ArticleFields fields = form.fields(row, names, body);
        if (!fields.holdArticle()) {
            throw new FormException("whole row", "It has no text.", "Leave it out, or give it a text.");
        }
        return List.of(fields.extract());
    }
}
