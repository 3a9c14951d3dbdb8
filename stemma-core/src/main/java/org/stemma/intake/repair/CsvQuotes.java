package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Damage;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Takes back the doubling of quotation marks by exports to CSV.
 *
 * <p>CSV writes a mark inside a field as two and puts one more around the field: {@code "The mayor spoke of
 * ""calm"" winds."}. A second export doubles again: {@code """"calm""""}. A text is taken to be doubled when runs of an
 * even number of marks open and close words in it at least twice and hardly any mark stands alone; an honest empty pair
 * or marks of inches are left as they are. Needs the whole text to decide; the edits themselves are local: of a run, the
 * mark next to the word stays.
 */
final class CsvQuotes implements Repair {
    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        List<Span> runs = runs(units);
        int factor = factor(units, runs);
        if (factor == 1) {
            return Repaired.unchanged(text);
        }
        List<Edit> edits = new ArrayList<>();
        int start = Chars.skipSpace(units, 0);
        int end = Chars.skipSpaceBack(units, units.length());
        int doubled = 0;
        for (Span run : runs) {
            boolean edge = run.start() == start || run.end() == end;
            int marks = edge && run.length() % 2 == 1 ? run.length() - 1 : run.length();
            int kept = Math.min(run.length(), edge && marks == 0 ? 0 : Math.max(1, marks / factor));
            if (kept == run.length()) {
                continue;
            }
            doubled++;
            edits.add(Edit.delete(
                    opens(units, run)
                            ? new Span(run.start(), run.end() - kept)
                            : new Span(run.start() + kept, run.end())));
        }
        String note = "%d quotation marks were doubled by an export; one of each was kept.";
        return Repaired.of(text, edits, Damage.Kind.DOUBLED_QUOTES, Notes.fill(note, doubled));
    }

    private static List<Span> runs(String units) {
        List<Span> runs = new ArrayList<>();
        int at = units.indexOf('"');
        while (at >= 0) {
            int end = at + 1;
            while (end < units.length() && units.charAt(end) == '"') {
                end++;
            }
            runs.add(new Span(at, end));
            at = units.indexOf('"', end);
        }
        return runs;
    }

    /** Returns into how many marks one was turned: 1 where nothing was doubled, 2, or 4. */
    private static int factor(String units, List<Span> runs) {
        int start = Chars.skipSpace(units, 0);
        int end = Chars.skipSpaceBack(units, units.length());
        int lone = 0;
        int even = 0;
        int four = 0;
        int opening = 0;
        int closing = 0;
        for (Span run : runs) {
            boolean edge = run.start() == start || run.end() == end;
            int marks = edge && run.length() % 2 == 1 ? run.length() - 1 : run.length();
            if (marks == 1) {
                lone++;
            } else if (marks > 1 && marks % 2 == 0) {
                even++;
                four += marks % 4 == 0 ? 1 : 0;
                opening += opens(units, run) ? 1 : 0;
                closing += closes(units, run) ? 1 : 0;
            }
        }
        boolean systematic = even >= 2 && lone * 10 <= even && opening > 0 && closing > 0;
        if (!systematic) {
            return 1;
        }
        return four * 2 > even ? 4 : 2;
    }

    private static boolean opens(String units, Span run) {
        char before = Chars.at(units, run.start() - 1);
        char after = Chars.at(units, run.end());
        return !Character.isLetterOrDigit(before)
                && !Chars.closes(before)
                && !Chars.isSpace(after)
                && !Chars.closes(after);
    }

    private static boolean closes(String units, Span run) {
        char before = Chars.at(units, run.start() - 1);
        return !Chars.isSpace(before) && !Character.isLetterOrDigit(Chars.at(units, run.end()));
    }
}
