package org.stemma.dossier.form;

import org.jspecify.annotations.Nullable;

/**
 * One table as RFC 4180 writes it, behind a byte order mark, by which spreadsheets know UTF-8.
 *
 * <p>A value that begins as a formula does ({@code =}, {@code +}, {@code -}, {@code @}, a tab or the end of a line) gets
 * an apostrophe in front, so that no spreadsheet computes what an article says.
 */
final class Table {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final String name;
    private final String what;
    private final int columns;
    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Starts a table of this name; {@code what} tells what a row is. */
    Table(String name, String what, String... columns) {
        this.name = name;
        this.what = what;
        this.columns = columns.length;
        row((Object[]) columns);
    }

    String name() {
        return name;
    }

    String what() {
        return what;
    }

    String text() {
        return text.toString();
    }

    /** Adds a row: texts, numbers and truth values; null is empty. */
    void row(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(name + " has " + columns + " columns, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",").append(cell(values[i]));
        }
        text.append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        String cell = String.valueOf(value);
        if (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) {
            cell = "'" + cell;
        }
        boolean marks = cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return marks ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
