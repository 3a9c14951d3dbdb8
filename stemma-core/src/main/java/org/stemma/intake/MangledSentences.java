package org.stemma.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.article.Block;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Weighs the sentences of one text by what running prose hardly ever shows: a name phrase said twice in a row ("Mr. Vell
 * Mr. Vell thanks"), an article in front of a title and a name ("a Mr. Vell"), a title right behind a name, a name right
 * in front of an article, a sentence that begins without a stop behind a name, a long name phrase told again within the
 * sentence. Each of these happens once in honest prose; several sentences of them do not.
 */
final class MangledSentences {
    private static final double SURE = 2;
    private static final double DOUBTFUL = 0.5;
    private static final int FEWEST = 3;
    private static final double SHARE = 0.08;
    private static final int PHRASE = 4;

    private final Set<String> small;
    private final Set<String> determiners;
    private final Set<String> honorifics;

    MangledSentences(IntakePacks packs, Language language) {
        this.small = packs.smallWords(language);
        this.determiners = packs.determiners(language);
        this.honorifics = packs.honorifics(language);
    }

    /**
     * A word of a sentence.
     *
     * @param apart whether a mark stands between it and the word before
     */
    private record Word(String text, boolean apart) {
        boolean isCapital() {
            return Character.isUpperCase(text.charAt(0));
        }
    }

    List<Span> find(AlignedText text, List<Block> blocks) {
        List<Span> spoilt = new ArrayList<>();
        int sure = 0;
        int all = 0;
        for (Block block : blocks) {
            if (block.kind() != Block.Kind.PARAGRAPH) {
                continue;
            }
            for (Span sentence : sentences(text.text(), block.span())) {
                double weight = weigh(words(sentence.of(text.text())));
                all++;
                sure += weight >= SURE ? 1 : 0;
                if (weight >= DOUBTFUL) {
                    spoilt.add(text.toRaw(sentence));
                }
            }
        }
        // One odd sentence is the writer's; where several are surely spoilt, the doubtful ones are too.
        return sure >= FEWEST && sure >= SHARE * all ? spoilt : List.of();
    }

    /** Parts a paragraph at stops before a capital; short capitalised words ("Mr.", "Gen.", "V.") are abbreviations. */
    private List<Span> sentences(String text, Span block) {
        List<Span> sentences = new ArrayList<>();
        int start = block.start();
        for (int i = block.start(); i < block.end() - 2; i++) {
            if (".!?\u2026".indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int next = i + 1;
            while (next < block.end() && "\"\u201d\u2019\u00bb)'".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            boolean gap = next < block.end() - 1 && text.charAt(next) == ' ';
            if (gap
                    && isBeginning(text.charAt(next + 1))
                    && !(text.charAt(i) == '.' && isAbbreviation(text, start, i))) {
                sentences.add(new Span(start, next));
                start = next + 1;
            }
        }
        if (start < block.end()) {
            sentences.add(new Span(start, block.end()));
        }
        return sentences;
    }

    private static boolean isBeginning(char unit) {
        return Character.isUpperCase(unit)
                || Character.isDigit(unit)
                || "\"\u201c\u00ab\u201e\u2018(\u2014".indexOf(unit) >= 0;
    }

    private boolean isAbbreviation(String text, int from, int stop) {
        int start = stop;
        while (start > from && Character.isLetter(text.charAt(start - 1)) && stop - start < 6) {
            start--;
        }
        String word = text.substring(start, stop);
        boolean shortName = !word.isEmpty() && word.length() <= 3 && Character.isUpperCase(word.charAt(0));
        return shortName || honorifics.contains(word);
    }

    private List<Word> words(String sentence) {
        List<Word> words = new ArrayList<>();
        boolean apart = false;
        int at = 0;
        while (at < sentence.length()) {
            char unit = sentence.charAt(at);
            if (Character.isLetterOrDigit(unit)) {
                int end = at + 1;
                while (end < sentence.length() && isInner(sentence, end)) {
                    end++;
                }
                words.add(new Word(sentence.substring(at, end), apart));
                apart = false;
                at = end;
            } else {
                boolean abbreviates = unit == '.'
                        && !words.isEmpty()
                        && isShort(words.get(words.size() - 1).text());
                apart |= unit != ' ' && !abbreviates;
                at++;
            }
        }
        return words;
    }

    private boolean isShort(String word) {
        return honorifics.contains(word) || word.length() == 1;
    }

    private static boolean isInner(String sentence, int at) {
        char unit = sentence.charAt(at);
        return Character.isLetterOrDigit(unit) || "-'\u2019".indexOf(unit) >= 0;
    }

    private double weigh(List<Word> words) {
        double weight = 0;
        for (int i = 1; i < words.size(); i++) {
            weight += doubled(words, i) + atTitle(words, i) + unstopped(words, i);
        }
        return weight + retold(words) + namesOnly(words);
    }

    /** A phrase of one to four words, the last a name, said again at once. */
    private static double doubled(List<Word> words, int at) {
        for (int length = PHRASE; length >= 1; length--) {
            int second = at + length - 1;
            if (at - 1 < 0
                    || second + length > words.size()
                    || !words.get(second - 1).isCapital()) {
                continue;
            }
            boolean same = true;
            for (int k = 0; k < length && same; k++) {
                Word one = words.get(at - 1 + k);
                Word two = words.get(second + k);
                same = one.text().equals(two.text())
                        && !two.apart()
                        && !Character.isDigit(one.text().charAt(0));
            }
            if (same) {
                return length > 1 ? 3 : 1;
            }
        }
        return 0;
    }

    /** A title where none can stand: "a Mr. Vell", "Anna Mr. Vell"; or an article right behind a titled name. */
    private double atTitle(List<Word> words, int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        if (honorifics.contains(word.text()) && !word.apart()) {
            boolean article = determiners.contains(before.text());
            boolean name = at > 1 && before.isCapital() && !small.contains(lower(before)) && !isShort(before.text());
            return article || name ? 2 : 0;
        }
        boolean titled = at > 1 && honorifics.contains(words.get(at - 2).text()) && before.isCapital();
        return titled && !word.apart() && determiners.contains(word.text()) ? 1 : 0;
    }

    /** A name and, without a stop, the small word that begins the next sentence: "Mr. Vell Among other things". */
    private double unstopped(List<Word> words, int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        boolean begins = word.isCapital() && word.text().length() > 2 && !word.apart() && small.contains(lower(word));
        boolean name = at > 1 && before.isCapital() && !small.contains(lower(before));
        boolean on = at + 1 < words.size()
                && !words.get(at + 1).isCapital()
                && !words.get(at + 1).apart();
        return begins && name && on ? 1 : 0;
    }

    /** Four words or more and every one a name: nothing is said of them. */
    private static double namesOnly(List<Word> words) {
        return words.size() >= PHRASE && words.stream().allMatch(word -> word.isCapital() && !word.apart()) ? 0.5 : 0;
    }

    /** Phrases of four words with two names in them that the sentence says again. */
    private double retold(List<Word> words) {
        Map<String, Integer> seen = new HashMap<>();
        double weight = 0;
        for (int i = 0; i + PHRASE <= words.size(); i++) {
            StringBuilder phrase = new StringBuilder();
            int capitals = 0;
            for (Word word : words.subList(i, i + PHRASE)) {
                phrase.append(word.text()).append(' ');
                capitals += word.isCapital() && !small.contains(lower(word)) ? 1 : 0;
            }
            if (capitals >= 2 && seen.merge(phrase.toString(), 1, Integer::sum) > 1) {
                weight += 0.5;
            }
        }
        return Math.min(2, weight);
    }

    private static String lower(Word word) {
        return word.text().toLowerCase(Locale.ROOT);
    }
}
