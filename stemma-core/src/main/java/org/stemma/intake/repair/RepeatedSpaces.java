package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Damage;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Leaves one space of a run, none at the edges of lines, and one empty line between paragraphs.
 *
 * <p>Two spaces behind a full stop are an old custom, and a run or two happens; from three runs on they are told as
 * damage. Needs no surroundings.
 */
final class RepeatedSpaces implements Repair {
    private static final int FREQUENT = 3;

    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        List<Edit> edits = new ArrayList<>();
        int runs = 0;
        int first = 0;
        int last = 0;
        int at = 0;
        while (at < units.length()) {
            if (!Chars.isSpace(units.charAt(at))) {
                at++;
                continue;
            }
            int end = Chars.skipSpace(units, at);
            int feeds = Chars.lineFeeds(units, at, end);
            String kept = at == 0 || end == units.length() ? "" : feeds == 0 ? " " : feeds == 1 ? "\n" : "\n\n";
            if (!units.substring(at, end).equals(kept)) {
                edits.add(kept.isEmpty() ? Edit.delete(new Span(at, end)) : Edit.replace(at, end, kept));
            }
            if (kept.equals(" ") && end - at > 1 && !Chars.sentenceEndsBefore(units, at)) {
                first = runs == 0 ? at : first;
                last = end;
                runs++;
            }
            at = end;
        }
        List<Damage> damage = new ArrayList<>();
        if (runs >= FREQUENT) {
            String note = Notes.fill("%d runs of several spaces inside lines became one space each.", runs);
            damage.add(new Damage(Damage.Kind.REPEATED_SPACES, text.toRaw(new Span(first, last)), note));
        }
        return new Repaired(text.edit(edits), damage);
    }
}
