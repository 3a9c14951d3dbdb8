package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;

/** Turns every line end into one line feed. How a system ends its lines is no damage. Needs no surroundings. */
final class LineEnds implements Repair {
    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < units.length(); i++) {
            char unit = units.charAt(i);
            if (unit == '\r' && i + 1 < units.length() && units.charAt(i + 1) == '\n') {
                edits.add(Edit.replace(i, i + 2, "\n"));
                i++;
            } else if (unit == '\r' || unit == '\u0085' || unit == '\u2028' || unit == '\f' || unit == '\u000b') {
                edits.add(Edit.replace(i, i + 1, "\n"));
            } else if (unit == '\u2029') {
                edits.add(Edit.replace(i, i + 1, "\n\n"));
            }
        }
        return Repaired.silently(text, edits);
    }
}
