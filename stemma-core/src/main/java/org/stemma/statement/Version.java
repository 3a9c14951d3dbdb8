package org.stemma.statement;

import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.article.Passage;

/**
 * One article's telling of a statement.
 *
 * @param units its pieces in the order of the article, never empty, all of one article
 */
public record Version(List<Unit> units) {
    /** From this share of letters in quotation marks on, a telling is a quotation. */
    private static final double DIRECT = 0.85;

    /** How a version is told. */
    public enum Mode {
        /** In quotation marks. */
        DIRECT,
        /** Laid in a source's mouth without quotation marks. */
        INDIRECT,
        /** Partly in quotation marks. */
        MIXED,
        /** Told by the article itself. */
        NARRATED
    }

    /** Copies the units. */
    public Version {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a version without units");
        }
    }

    /** Returns the article that tells it. */
    public AnnotatedArticle article() {
        return units.get(0).article();
    }

    /** Returns how it is told, by the share of its letters in quotation marks. */
    public Mode mode() {
        double letters = units.stream().mapToInt(unit -> unit.text().length()).sum();
        double quoted = units.stream()
                .mapToDouble(unit -> unit.quoted() * unit.text().length())
                .sum();
        if (quoted >= DIRECT * letters) {
            return Mode.DIRECT;
        }
        if (quoted > 0) {
            return Mode.MIXED;
        }
        return attributions().isEmpty() ? Mode.NARRATED : Mode.INDIRECT;
    }

    /** Returns the attributions that hold its first attributed unit, innermost first; empty where there is none. */
    public List<Attribution> attributions() {
        return units.stream()
                .map(Unit::attributions)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns whether all of its words can be trusted. */
    public boolean trusted() {
        return units.stream().allMatch(Unit::trusted);
    }

    /** Returns where it stands, one passage for each span of its units. */
    public List<Passage> passages() {
        return units.stream()
                .flatMap(unit -> unit.spans().stream())
                .map(span -> article().article().passage(span))
                .toList();
    }

    /** Returns its text, the units joined by spaces. */
    public String text() {
        return String.join(" ", units.stream().map(Unit::text).toList());
    }
}
