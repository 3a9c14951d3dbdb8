package org.stemma.intake.repair;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Damage;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Makes plain spaces of special ones and drops characters that nobody sees.
 *
 * <p>An editor that pastes from a web page keeps its no-break spaces, often beside a plain one ({@code in·␠the}); both
 * become one plain space. Byte order marks, zero-width spaces, soft hyphens, direction marks and control characters go.
 * Joiners between letters of scripts that do not join go too; they mean something in Arabic, in Indic scripts and
 * between emoji. A no-break space before {@code : ; ! ?}, inside guillemets or after a digit is good typography:
 * it becomes a plain space but is not counted. Needs no surroundings.
 */
final class SpecialSpaces implements Repair {
    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        List<Edit> edits = new ArrayList<>();
        int spaces = 0;
        int invisible = 0;
        for (int i = 0; i < units.length(); ) {
            char unit = units.charAt(i);
            if (isSpecial(unit)) {
                int end = i + 1;
                while (end < units.length() && (isSpecial(units.charAt(end)) || units.charAt(end) == ' ')) {
                    end++;
                }
                int start = i;
                while (start > 0 && units.charAt(start - 1) == ' ') {
                    start--;
                }
                edits.add(Edit.replace(start, end, " "));
                spaces += isTypography(units, start, end) ? 0 : 1;
                i = end;
            } else if (isBrokenWord(units, i)) {
                edits.add(Edit.delete(new Span(i, i + 2)));
                invisible++;
                i += 2;
            } else {
                int end = i;
                while (end < units.length() && isInvisible(units, end) && !isBrokenWord(units, end)) {
                    end++;
                }
                if (end > i) {
                    edits.add(Edit.delete(new Span(i, end)));
                    invisible += end - i;
                }
                i = Math.max(end, i + 1);
            }
        }
        if (spaces + invisible == 0) {
            return Repaired.silently(text, edits);
        }
        String note = "%d special spaces were made plain and %d invisible characters dropped.";
        return Repaired.of(text, edits, Damage.Kind.SPECIAL_SPACES, Notes.fill(note, spaces, invisible));
    }

    /** A soft hyphen at a line end is a word broken by the typesetter: har(SHY)(LF)bour. */
    private static boolean isBrokenWord(String units, int at) {
        return units.charAt(at) == '\u00ad' && at + 1 < units.length() && units.charAt(at + 1) == '\n';
    }

    private static boolean isSpecial(char unit) {
        return unit > '\u007f' && Character.getType(unit) == Character.SPACE_SEPARATOR;
    }

    private static boolean isTypography(String units, int start, int end) {
        char before = Chars.at(units, start - 1);
        char after = Chars.at(units, end);
        return ":;!?\u00bb%\u20ac\u2013\u2014".indexOf(after) >= 0 || before == '\u00ab' || Character.isDigit(before);
    }

    private static boolean isInvisible(String units, int at) {
        char unit = units.charAt(at);
        if (unit == '\u200c' || unit == '\u200d') {
            return !joins(Chars.at(units, at - 1)) && !joins(Chars.at(units, at + 1));
        }
        boolean control = Character.getType(unit) == Character.CONTROL && unit != '\n' && unit != '\t';
        return control || Character.getType(unit) == Character.FORMAT || unit == '\ufeff';
    }

    private static boolean joins(char unit) {
        if (Character.isSurrogate(unit) || unit == '\ufe0f') {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(unit);
        return switch (script) {
            case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN, HEBREW, COMMON, INHERITED -> false;
            default -> true;
        };
    }
}
