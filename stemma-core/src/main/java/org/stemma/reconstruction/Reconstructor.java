package org.stemma.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.provenance.Origin;
import org.stemma.provenance.Origins;
import org.stemma.reconstruction.Reconstruction.Line;
import org.stemma.statement.Statement;
import org.stemma.text.Language;

/**
 * The stage that puts an origin's text together from what the reports quote of it.
 *
 * <p>A line is a sentence, or the part of one, that some report quotes. Of several readings in a language the fullest that
 * others confirm stands in the text, and what others read otherwise in the apparatus. Nothing outside quotation marks is
 * taken, nothing from a report that a program mangled, and no two readings are run together: each line stands in a report
 * as it is shown.
 */
public final class Reconstructor {
    /** So many lines must be rendered in two ways for a language to count as translated. */
    private static final int RENDERED = 2;

    /** Returns what is quoted of each origin, by its id. */
    public Map<String, List<Reconstruction>> reconstruct(List<Statement> statements, Origins origins) {
        Map<String, List<Reconstruction>> texts = new LinkedHashMap<>();
        origins.all().forEach(origin -> texts.put(origin.id(), reconstruct(origin, statements, origins)));
        return texts;
    }

    /**
     * Returns what is quoted of an origin, a text for each language: the origin's own first where it is known, then those
     * in which most is quoted.
     */
    public List<Reconstruction> reconstruct(Origin origin, List<Statement> statements, Origins origins) {
        List<Quoted> quoted = new QuotedReader(origin, origins).read(statements);
        Map<Language, List<Witnesses>> texts = new TreeMap<>();
        for (List<Quoted> line : LineOrder.sorted(LineGroups.of(quoted))) {
            Map<Language, List<Quoted>> byLanguage = new TreeMap<>();
            line.forEach(one -> byLanguage
                    .computeIfAbsent(one.language(), key -> new ArrayList<>())
                    .add(one));
            byLanguage.forEach((language, same) ->
                    texts.computeIfAbsent(language, key -> new ArrayList<>()).addAll(Witnesses.part(same)));
        }
        List<Reconstruction> all = new ArrayList<>();
        texts.forEach((language, witnesses) -> {
            List<Line> lines =
                    witnesses.stream().map(one -> one.line(statements)).toList();
            all.add(new Reconstruction(language, isOwn(language, texts), lines));
        });
        all.sort(Comparator.comparing(Reconstruction::own)
                .thenComparing(Reconstructor::length)
                .reversed()
                .thenComparing(Reconstruction::language));
        return all;
    }

    /**
     * Returns whether a language is shown to be the origin's own: its witnesses agree, and those of every other language
     * give two renderings of most that two of them quote. Translators differ; who quotes the words themselves does not.
     */
    private static boolean isOwn(Language language, Map<Language, List<Witnesses>> texts) {
        int most = texts.values().stream().mapToInt(List::size).max().orElse(0);
        List<Witnesses> own = texts.getOrDefault(language, List.of());
        return texts.size() > 1
                && 2 * own.size() >= most
                && own.stream().allMatch(line -> line.renderings() == 0)
                && texts.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(language))
                        .allMatch(entry -> isTranslated(entry.getValue()));
    }

    private static boolean isTranslated(List<Witnesses> lines) {
        int renderings = lines.stream().mapToInt(Witnesses::renderings).sum();
        int pairs = lines.stream().mapToInt(Witnesses::pairs).sum();
        return renderings >= RENDERED && 2 * renderings >= pairs;
    }

    private static int length(Reconstruction text) {
        return text.lines().stream().mapToInt(line -> line.text().length()).sum();
    }
}
