package org.stemma.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.Sentence;
import org.stemma.article.Passage;
import org.stemma.text.Span;
import org.stemma.text.Token;

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

    /** Returns where it stands: one passage for each span of its units, neighbouring ones of a sentence as one. */
    public List<Passage> passages() {
        List<Span> spans = new ArrayList<>();
        int sentence = -1;
        for (Unit unit : units) {
            for (Span span : unit.spans()) {
                Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                if (last != null && unit.sentence() == sentence && meet(unit, last, span)) {
                    spans.set(spans.size() - 1, last.cover(span));
                } else {
                    spans.add(span);
                }
                sentence = unit.sentence();
            }
        }
        return spans.stream().map(span -> article().article().passage(span)).toList();
    }

    /** Returns whether at most a joining word and marks stand between two spans. */
    private static boolean meet(Unit unit, Span first, Span second) {
        Sentence sentence = unit.article().sentences().get(unit.sentence());
        return sentence.tokens().stream()
                        .filter(token -> token.kind() != Token.Kind.MARK)
                        .filter(token -> token.span().start() >= first.end()
                                && token.span().end() <= second.start())
                        .count()
                <= 1;
    }

    /** Returns whether its report was published on a later day than that of another; false where either day is unknown. */
    boolean isLaterThan(Version other) {
        LocalDate day = article().article().published();
        LocalDate before = other.article().article().published();
        return day != null && before != null && day.isAfter(before);
    }

    /** Returns its text, the units joined by spaces. */
    public String text() {
        return String.join(" ", units.stream().map(Unit::text).toList());
    }
}
