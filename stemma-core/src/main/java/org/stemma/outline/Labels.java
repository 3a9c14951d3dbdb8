package org.stemma.outline;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.stemma.statement.Unit;
import org.stemma.text.Language;

/** Chooses the words of a report that tell best what several reports tell. */
final class Labels {
    private static final int LENGTH = 160;

    private Labels() {}

    /**
     * Returns the clause that is nearest to the others, of trusted text and in the reader's language if there is one.
     *
     * @param units the clauses, never empty
     * @param nearness how near each lies to the others, by its place
     * @param reader in which language to read
     */
    static String of(List<Unit> units, IntToDoubleFunction nearness, Language reader) {
        int best = IntStream.range(0, units.size())
                .boxed()
                .min(Comparator.comparingInt((Integer place) -> units.get(place).trusted() ? 0 : 1)
                        .thenComparingInt(
                                place -> units.get(place).language().equals(reader) ? 0 : 1)
                        .thenComparingInt(
                                place -> units.get(place).text().length() > LENGTH ? 1 : 0)
                        .thenComparingDouble(place -> -nearness.applyAsDouble(place))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        String line = units.get(best).text().replaceAll("\\s+", " ").strip();
        if (line.length() <= LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', LENGTH);
        return line.substring(0, space > 0 ? space : LENGTH) + " …";
    }
}
