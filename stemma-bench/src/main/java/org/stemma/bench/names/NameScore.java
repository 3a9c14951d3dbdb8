package org.stemma.bench.names;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.annotate.naming.NameType;
import org.stemma.annotate.naming.TaggedName;
import org.stemma.bench.Counts;

/** Counts of names by type: a name is right where both its bounds, in whole tokens, and its type are. */
final class NameScore {
    private final Map<NameType, Counts> counts = new EnumMap<>(NameType.class);

    void add(NameType type, Counts more) {
        counts.merge(type, more, Counts::plus);
    }

    /** Adds what was found in a sentence. */
    void add(NamedSentence sentence, List<TaggedName> found) {
        for (NameType type : NameType.values()) {
            List<TaggedName> of =
                    found.stream().filter(name -> name.type() == type).toList();
            List<GoldName> gold = sentence.bounded().stream()
                    .filter(name -> name.type() == type)
                    .toList();
            long right = of.stream()
                    .filter(name -> gold.contains(new GoldName(name.span(), type)))
                    .count();
            add(type, Counts.of(of.size(), gold.size(), (double) right));
        }
    }

    double f1(NameType type) {
        return counts.getOrDefault(type, Counts.of(0, 0, 0)).f1();
    }

    /** Returns the F1 of each type and of all. */
    @Override
    public String toString() {
        Counts all = counts.values().stream().reduce(Counts.of(0, 0, 0), Counts::plus);
        return String.format(
                Locale.ROOT,
                "PER %.3f  LOC %.3f  ORG %.3f  other %.3f  all %.3f  (%.0f names)",
                f1(NameType.PERSON),
                f1(NameType.PLACE),
                f1(NameType.ORGANISATION),
                f1(NameType.OTHER),
                all.f1(),
                all.gold());
    }
}
