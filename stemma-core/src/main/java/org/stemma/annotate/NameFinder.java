package org.stemma.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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

    /** Two words are forms of one when so many letters at the start are the same, and no more than so many differ. */
    private static final int SHARED_START = 4;

    private static final int LONGEST_ENDING = 2;

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
        Set<String> common = commonWords(lines);
        Predicate<String> mayHead = word -> inside.containsKey(word) || (!nounsHaveCapitals && !common.contains(word));
        List<Run> runs = new ArrayList<>();
        for (Line line : lines) {
            collect(line, inside.keySet(), mayHead, calendar, runs);
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

    /** Returns the words that the article also writes small. */
    private static Set<String> commonWords(List<Line> lines) {
        Set<String> common = new HashSet<>();
        for (Line line : lines) {
            for (int index = 0; index < line.size(); index++) {
                if (line.isWord(index) && !line.isCapitalised(index)) {
                    common.add(line.word(index));
                }
            }
        }
        return common;
    }

    /** Returns whether a word at the head of a sentence is one that any sentence may begin with. */
    private static boolean isCommon(Line line, int index) {
        LanguagePack pack = line.pack();
        String word = line.word(index);
        return pack.prepositions().contains(word)
                || pack.articles().contains(word)
                || pack.possessives().contains(word)
                || pack.coordinators().contains(word)
                || pack.finite().contains(word)
                || pack.speech().adverbs().contains(word)
                || pack.speech().collectives().contains(word)
                || pack.speech().unnamed().contains(word);
    }

    private static void collect(
            Line line, Set<String> inside, Predicate<String> mayHead, MomentFinder calendar, List<Run> runs) {
        int index = 0;
        while (index < line.size()) {
            if (!begins(line, index, calendar)) {
                index++;
                continue;
            }
            int end = runEnd(line, index, calendar);
            boolean head = index == 0 || opensSpeech(line, index);
            boolean known = inside.contains(line.word(index));
            boolean firstName = end - index > 1 && mayHead.test(line.word(index)) && !isCommon(line, index);
            int from = head && !known && !firstName ? index + 1 : index;
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

    /** Parts a place from the person behind it where the article names the place alone, too: "Мэр Кеттери Ада Верин". */
    private static List<Run> parted(List<Run> runs) {
        List<Run> parted = new ArrayList<>();
        for (Run run : runs) {
            String first = run.line.word(run.from);
            boolean place = run.titled
                    && run.to - run.from > 2
                    && runs.stream()
                            .anyMatch(other ->
                                    other.to - other.from == 1 && sameWord(first, other.line.word(other.from)));
            if (place) {
                parted.add(new Run(run.line, run.from, run.from + 1, false));
                parted.add(new Run(run.line, run.from + 1, run.to, true));
            } else {
                parted.add(run);
            }
        }
        return parted;
    }

    /** Returns whether two words differ in a short ending at most. */
    private static boolean sameWord(String first, String second) {
        int shared = 0;
        while (shared < Math.min(first.length(), second.length()) && first.charAt(shared) == second.charAt(shared)) {
            shared++;
        }
        return shared >= SHARED_START && Math.max(first.length(), second.length()) - shared <= LONGEST_ENDING;
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
        for (Run run : parted(runs)) {
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
