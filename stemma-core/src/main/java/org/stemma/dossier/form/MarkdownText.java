package org.stemma.dossier.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier.PassageEntry;

/** Lines of CommonMark. What articles say is escaped: it stays text, also where a program adds marks of its own. */
final class MarkdownText {
    private static final String MARKS = "\\`*_[]|~$#@";

    private final StringBuilder lines = new StringBuilder();

    /** Adds a heading, with an empty line before and behind it. */
    void heading(int level, String markdown) {
        if (lines.length() > 0) {
            gap();
        }
        lines.append("#".repeat(level)).append(' ').append(markdown).append("\n\n");
    }

    /** Adds an item of a list, or of a list within its last item where the depth is 1. */
    void item(int depth, String markdown) {
        lines.append("  ".repeat(depth)).append("- ").append(markdown).append('\n');
    }

    /** Adds an item for each passage: its words, and where they stand. */
    void passages(int depth, List<PassageEntry> passages) {
        passages.forEach(passage -> item(depth, quoted(passage)));
    }

    /** Adds a paragraph. */
    void paragraph(String markdown) {
        gap();
        lines.append(markdown).append("\n\n");
    }

    private void gap() {
        if (lines.length() > 1 && !lines.substring(lines.length() - 2).equals("\n\n")) {
            lines.append('\n');
        }
    }

    /** Returns all lines. */
    String text() {
        return lines.toString().stripTrailing() + "\n";
    }

    /** Returns the words of a passage in quotation marks, and their place. */
    static String quoted(PassageEntry passage) {
        return "“" + escaped(passage.text()) + "” (" + place(passage) + ")";
    }

    /** Returns the article of a passage and its offsets. */
    static String place(PassageEntry passage) {
        return escaped(passage.article()) + " " + passage.start() + "–" + passage.end();
    }

    /** Returns texts parted by commas. */
    static String list(List<String> texts) {
        return texts.stream().map(MarkdownText::escaped).collect(Collectors.joining(", "));
    }

    /** Returns a text that CommonMark and its usual extensions show as it is; they may make a link of a visible address. */
    static String escaped(@Nullable String text) {
        String line = Plain.line(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '{' -> escaped.append("&#123;");
                case '}' -> escaped.append("&#125;");
                default -> escaped.append(isMark(line, i) ? "\\" : "").append(c);
            }
        }
        int number = 0;
        while (number < escaped.length() && Character.isDigit(escaped.charAt(number))) {
            number++;
        }
        if (number < escaped.length() && (number == 0 ? "+-=" : ".)").indexOf(escaped.charAt(number)) >= 0) {
            escaped.insert(number, '\\');
        }
        return escaped.toString();
    }

    /** An underscore within a word marks nothing. */
    private static boolean isMark(String line, int at) {
        boolean within = at > 0
                && at + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(at - 1))
                && Character.isLetterOrDigit(line.charAt(at + 1));
        return MARKS.indexOf(line.charAt(at)) >= 0 && !(line.charAt(at) == '_' && within);
    }
}
