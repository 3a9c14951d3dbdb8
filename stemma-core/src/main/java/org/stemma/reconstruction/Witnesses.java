package org.stemma.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.article.Passage;
import org.stemma.reconstruction.Reconstruction.Line;
import org.stemma.reconstruction.Reconstruction.Variant;
import org.stemma.statement.Statement;
import org.stemma.statement.WordDiff;

/** Quotations in one language of the same words of an origin: one is preferred, the others confirm it or read otherwise. */
final class Witnesses {
    /** A reading that has this part of the longest one's words may be preferred to it. */
    private static final double NEARLY_WHOLE = 0.8;

    /** Below this share of common words two readings are not one text altered, but two renderings. */
    private static final double ONE_TEXT = 0.75;

    private final List<Quoted> all = new ArrayList<>();

    Witnesses(Quoted first) {
        all.add(first);
    }

    /** Parts the quotations of one line in one language into those that share words or tell nothing more. */
    static List<Witnesses> part(List<Quoted> line) {
        List<Quoted> longestFirst = new ArrayList<>(line);
        longestFirst.sort(
                Comparator.comparingInt((Quoted quoted) -> -quoted.words().size()));
        List<Witnesses> parts = new ArrayList<>();
        for (Quoted quoted : longestFirst) {
            parts.stream()
                    .filter(part -> part.takes(quoted))
                    .findFirst()
                    .ifPresentOrElse(part -> part.all.add(quoted), () -> parts.add(new Witnesses(quoted)));
        }
        parts.sort(Comparator.comparingInt(part -> part.statements().first()));
        return parts;
    }

    private boolean takes(Quoted quoted) {
        boolean telling = all.stream().noneMatch(other -> other.article().equals(quoted.article()))
                && all.get(0).statements().containsAll(quoted.statements());
        return telling || share(all.get(0), quoted) >= LineGroups.ALIKE;
    }

    private static double share(Quoted first, Quoted second) {
        return new WordDiff(first.words(), second.words()).shareOfShorter();
    }

    private SortedSet<Integer> statements() {
        SortedSet<Integer> statements = new TreeSet<>();
        all.forEach(quoted -> statements.addAll(quoted.statements()));
        return statements;
    }

    /** Returns of how many pairs of articles the readings can be compared. */
    int pairs() {
        return all.size() * (all.size() - 1) / 2;
    }

    /** Returns how many pairs are two renderings rather than one text. */
    int renderings() {
        int renderings = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                renderings += share(all.get(i), all.get(j)) < ONE_TEXT ? 1 : 0;
            }
        }
        return renderings;
    }

    /** Returns the line, in the words of the reading that is nearly the longest and agrees most with the others. */
    Line line(List<Statement> story) {
        Quoted base = preferred();
        List<Passage> support = new ArrayList<>(List.of(base.passage()));
        Map<String, Variant> variants = new TreeMap<>();
        for (Quoted other : all) {
            if (!other.equals(base)) {
                support.add(other.passage());
                compare(base, other, variants);
            }
        }
        List<String> statements =
                statements().stream().map(number -> story.get(number).id()).toList();
        return new Line(statements, support.get(0).text(), support, !base.isWhole(), List.copyOf(variants.values()));
    }

    private Quoted preferred() {
        int longest = all.get(0).words().size();
        return all.stream()
                .filter(quoted -> quoted.words().size() >= NEARLY_WHOLE * longest)
                .max(Comparator.comparingDouble((Quoted quoted) -> all.stream()
                                .mapToDouble(other -> share(quoted, other))
                                .sum())
                        .thenComparing(quoted -> quoted.words().size())
                        .thenComparing(Quoted::article, Comparator.reverseOrder()))
                .orElse(all.get(0));
    }

    private static void compare(Quoted base, Quoted other, Map<String, Variant> variants) {
        WordDiff diff = new WordDiff(base.words(), other.words());
        if (diff.shareOfShorter() < LineGroups.ALIKE) {
            add(new WordDiff.Gap(0, base.words().size(), 0, other.words().size()), base, other, variants);
            return;
        }
        for (WordDiff.Gap gap : diff.gaps()) {
            add(gap, base, other, variants);
        }
    }

    private static void add(WordDiff.Gap gap, Quoted base, Quoted other, Map<String, Variant> variants) {
        boolean words = gap.otherFrom() < gap.otherTo();
        String text = other.text(gap.otherFrom(), gap.otherTo());
        String key = String.format(Locale.ROOT, "%06d %06d %s", gap.from(), gap.to(), text.toLowerCase(Locale.ROOT));
        Passage passage = words ? other.passage(gap.otherFrom(), gap.otherTo()) : other.passage();
        Variant known = variants.get(key);
        List<Passage> passages = new ArrayList<>(known == null ? List.of() : known.passages());
        passages.add(passage);
        variants.put(key, new Variant(base.text(gap.from(), gap.to()), text, passages));
    }
}
