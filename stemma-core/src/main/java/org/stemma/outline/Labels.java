package org.stemma.outline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.stemma.annotate.Attribution;
import org.stemma.statement.Unit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Chooses the words of a report that tell best what several reports tell. */
final class Labels {
    private static final int LENGTH = 160;

    /** A space, or a mark and a space, between words that belong together. */
    private static final int GAP = 2;

    private final Language reader;

    /** Makes labels to be read in this language where a report is written in it. */
    Labels(Language reader) {
        this.reader = reader;
    }

    /**
     * Returns the clause that is nearest to the others, of trusted text and in the reader's language if there is one.
     *
     * @param units the clauses, never empty
     * @param nearness how near each lies to the others, by its place
     */
    String of(List<Unit> units, IntToDoubleFunction nearness) {
        int best = IntStream.range(0, units.size())
                .boxed()
                .min(Comparator.comparingInt((Integer place) -> units.get(place).trusted() ? 0 : 1)
                        .thenComparingInt(place -> units.get(place).language().equals(reader) ? 0 : 1)
                        .thenComparingInt(place -> units.get(place).text().length() > LENGTH ? 1 : 0)
                        .thenComparingDouble(place -> -nearness.applyAsDouble(place))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        String line = readable(units.get(best)).replaceAll("\\s+", " ").strip();
        if (line.length() <= LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', LENGTH);
        return line.substring(0, space > 0 ? space : LENGTH) + " …";
    }

    /**
     * Returns a clause as one can read it alone, a fragment with the cue right before it and who is named there: "the two
     * agreed to stay in touch".
     */
    private static String readable(Unit unit) {
        Span first = unit.spans().get(0);
        String text = unit.article().article().text().text();
        boolean fragment = Character.isLowerCase(text.codePointAt(first.start()));
        Span sentence = unit.article().sentences().get(unit.sentence()).span();
        return unit.attributions().stream()
                .limit(1)
                .filter(attribution -> fragment)
                .flatMap(attribution -> head(attribution).stream())
                .filter(head -> sentence.contains(head) && follows(head, first))
                .map(head -> head.cover(first).of(text) + rest(unit, text))
                .findFirst()
                .orElseGet(unit::text);
    }

    /** Returns a cue with the source right before it. */
    private static Optional<Span> head(Attribution attribution) {
        Span cue = attribution.cue();
        Span source = attribution.source();
        if (cue == null) {
            return Optional.empty();
        }
        return Optional.of(source != null && follows(source, cue) ? source.cover(cue) : cue);
    }

    private static boolean follows(Span first, Span second) {
        return first.end() <= second.start() && second.start() - first.end() <= GAP;
    }

    private static String rest(Unit unit, String text) {
        StringBuilder rest = new StringBuilder();
        unit.spans().stream().skip(1).forEach(span -> rest.append(' ').append(span.of(text)));
        return rest.toString();
    }
}
