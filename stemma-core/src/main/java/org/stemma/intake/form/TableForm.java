package org.stemma.intake.form;

import java.util.List;
import java.util.Optional;
import org.stemma.intake.ArticleField;
import org.stemma.text.AlignedText;

/**
 * What the first row of a table tells: its delimiter and which columns hold what.
 *
 * @param delimiter what parts the values
 * @param columns the names of the columns
 */
record TableForm(char delimiter, List<String> columns) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** Copies the list. */
    TableForm {
        columns = List.copyOf(columns);
    }

    /**
     * Returns what a first line tells; empty where, by any delimiter, it names too few columns or none that holds a text.
     *
     * @param least how many of the columns must be known
     */
    static Optional<TableForm> of(String firstLine, FieldNames names, int least) {
        TableForm best = null;
        long known = least - 1L;
        for (char delimiter : DELIMITERS) {
            Row row = Row.of(firstLine, delimiter);
            List<String> columns = row.cells().stream()
                    .map(AlignedText::text)
                    .map(String::strip)
                    .toList();
            long usable = columns.stream().filter(names::isKnown).count();
            boolean hasText = columns.stream().anyMatch(column -> names.isOf(ArticleField.TEXT, column));
            if (row.state() == Row.State.WHOLE && hasText && usable > known) {
                known = usable;
                best = new TableForm(delimiter, columns);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the values of a row under their fields, those of better names first. */
    ArticleFields fields(Row row, FieldNames names, Body body) {
        ArticleFields fields = new ArticleFields(body);
        for (ArticleField field : ArticleField.values()) {
            boolean single = field == ArticleField.TEXT || field == ArticleField.TITLE || field == ArticleField.LEAD;
            for (String name : names.of(field)) {
                int column = column(name);
                if (column < 0 || row.cells().get(column).text().isBlank()) {
                    continue;
                }
                fields.add(field, row.cells().get(column));
                if (single) {
                    break;
                }
            }
        }
        return fields;
    }

    private int column(String plainName) {
        for (int i = 0; i < columns.size(); i++) {
            if (FieldNames.plain(columns.get(i)).equals(plainName)) {
                return i;
            }
        }
        return -1;
    }
}
