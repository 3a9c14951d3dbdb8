package org.stemma.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names by their capital letters.
 *
 * <p>First version. A run of capitalised words inside a sentence is a name; at the head of a sentence it is one only
 * when the article writes its first word with a capital elsewhere too. Where an article capitalises common nouns, as
 * German does, single words tell nothing: there a name needs two words, a title before it, or a longer name in the same
 * article that holds it. Scripts without capitals yield no names.
 */
public final class NameFinder {
    /** Above this share of capitals among words inside sentences, capitals do not mark names. */
    private static final double NOUNS_HAVE_CAPITALS = 0.22;

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "der", "van", "von", "di", "da", "dos", "du", "la", "le", "al", "el", "bin", "ibn", "zu");

    /** Returns the names of an article, in order. */
    List<Name> find(List<Line> lines, MomentFinder calendar) {
        Map<String, Integer> inside = new HashMap<>();
        int words = 0;
        int capitals = 0;
        for (Line line : lines) {
            for (int index = 1; index < line.size(); index++) {
                if (line.isWord(index) && !opensSpeech(line, index)) {
                    words++;
                    if (line.isCapitalised(index)) {
                        capitals++;
                        inside.merge(line.word(index), 1, Integer::sum);
                    }
                }
            }
        }
        boolean nounsHaveCapitals = words > 0 && capitals > NOUNS_HAVE_CAPITALS * words;
        List<Run> runs = new ArrayList<>();
        for (Line line : lines) {
            collect(line, inside, calendar, runs);
        }
        return keep(runs, nounsHaveCapitals);
    }

    /** A run of capitalised words of a line, token {@code from} (in) to {@code to} (out). */
    private record Run(Line line, int from, int to, boolean titled) {
        Name name() {
            StringBuilder text = new StringBuilder();
            for (int index = from; index < to; index++) {
                String written = line.written(index);
                boolean last = index == to - 1;
                text.append(index == from ? "" : " ")
                        .append(
                                last
                                        ? written.substring(0, Math.min(written.length(), bareEnd(line, index)))
                                        : written);
            }
            return new Name(line.span(from, to), text.toString(), null);
        }
    }

    /** Returns the length of the written word without its enclitic. */
    private static int bareEnd(Line line, int index) {
        String written = line.written(index);
        boolean enclitic = line.pack().hasEnclitic(written);
        return enclitic ? line.word(index).length() : written.length();
    }

    private static void collect(Line line, Map<String, Integer> inside, MomentFinder calendar, List<Run> runs) {
        int index = 0;
        while (index < line.size()) {
            if (!begins(line, index, calendar)) {
                index++;
                continue;
            }
            int end = runEnd(line, index, calendar);
            boolean head = index == 0 || opensSpeech(line, index);
            boolean known = inside.containsKey(line.word(index));
            int from = head && !known ? index + 1 : index;
            addRuns(line, from, end, runs);
            index = end;
        }
    }

    private static boolean begins(Line line, int index, MomentFinder calendar) {
        return line.isCapitalised(index)
                && !line.pack().stopWords().contains(line.word(index))
                && QuantityFinder.power(line.pack(), line.word(index)) == null
                && !calendar.isCalendarWord(line, index);
    }

    private static int runEnd(Line line, int start, MomentFinder calendar) {
        int end = start + 1;
        while (end < line.size()) {
            if (line.pack().hasEnclitic(line.written(end - 1))) {
                break;
            }
            if (line.isCapitalised(end) && !calendar.isCalendarWord(line, end)) {
                end++;
            } else {
                int after = afterParticles(line, end);
                if (after == end || after >= line.size() || !line.isCapitalised(after)) {
                    break;
                }
                end = after + 1;
            }
        }
        return end;
    }

    /** Steps over "van der" and the like; a word that is the language's article, as German "der" is, joins no names. */
    private static int afterParticles(Line line, int index) {
        int after = index;
        while (after < line.size()
                && PARTICLES.contains(line.word(after))
                && !line.pack().articles().contains(line.word(after))) {
            after++;
        }
        return after;
    }

    /** Cuts a run at titles and roles, which belong to no name: "Minister Ada Verin" names Ada Verin. */
    private static void addRuns(Line line, int from, int to, List<Run> runs) {
        int start = from;
        boolean titled = from > 0 && isTitle(line, from - 1);
        for (int index = from; index < to; index++) {
            if (isTitle(line, index)) {
                add(line, start, index, titled, runs);
                start = index + 1;
                titled = true;
            }
        }
        add(line, start, to, titled, runs);
    }

    private static void add(Line line, int from, int to, boolean titled, List<Run> runs) {
        if (from < to) {
            runs.add(new Run(line, from, to, titled));
        }
    }

    private static boolean isTitle(Line line, int index) {
        String word = line.word(index);
        return line.pack().titles().contains(word) || line.pack().roles().contains(word);
    }

    private static boolean opensSpeech(Line line, int index) {
        if (index == 0) {
            return true;
        }
        String before = line.word(index - 1);
        return line.isMark(index - 1) && !before.equals(",") && !before.equals("-") && !before.equals(")");
    }

    private static List<Name> keep(List<Run> runs, boolean nounsHaveCapitals) {
        Set<String> parts = new HashSet<>();
        for (Run run : runs) {
            if (run.to - run.from > 1 || run.titled) {
                for (int index = run.from; index < run.to; index++) {
                    parts.add(run.line.word(index));
                }
            }
        }
        List<Name> names = new ArrayList<>();
        for (Run run : runs) {
            boolean single = run.to - run.from == 1;
            boolean supported = run.titled || !single || parts.contains(run.line.word(run.from));
            if (!nounsHaveCapitals || supported) {
                names.add(run.name());
            }
        }
        names.sort((a, b) -> a.span().compareTo(b.span()));
        return names;
    }
}
