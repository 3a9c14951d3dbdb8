package org.stemma.bench.transmission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.stemma.text.Language;

/** What newsrooms do to a line: cut it, put it in other words, translate it, copy it with errors. */
final class Editor {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("(?<=\\p{L} )\\p{Lu}\\p{Ll}{4,}");
    private static final int SHORTEST = 6;
    private static final double TRANSLATORS_CHOICE = 0.15;
    private static final double PARAPHRASE = 0.3;
    private static final double LIGHT = 0.06;
    private static final double OTHER_WORDS = 0.45;

    private final Corpus corpus;
    private final Random random;

    Editor(Corpus corpus, Random random) {
        this.corpus = corpus;
        this.random = random;
    }

    /** Returns the line as an independent witness would tell it: other words, other order of clauses. */
    Line retold(int number, String root, Language language) {
        long account = 1L + random.nextInt(Integer.MAX_VALUE);
        return new Line(number, root, root, told(number, account, language), 1, new TreeMap<>(), account);
    }

    /** Returns an account of a line in a language; another witness's words stay other words in translation. */
    String told(int number, long account, Language language) {
        String text = corpus.line(number, language);
        Random words = new Random(account + language.code().hashCode());
        return account == 0 ? text : swapped(changed(text, language, OTHER_WORDS, words));
    }

    /** Returns what a report makes of a line in its own language. */
    Line copied(Line line, Language language) {
        double choice = random.nextDouble();
        Line edited = line;
        if (choice < 0.2) {
            edited = line.with(changed(line.text(), language, PARAPHRASE, random));
        } else if (choice < 0.5) {
            edited = line.with(changed(line.text(), language, LIGHT, random));
        } else if (choice < 0.6) {
            edited = cut(line);
        }
        return mistaken(edited);
    }

    /**
     * Returns the line in another language: the parallel line, cut alike, with the same numbers, the same misspelt names
     * where both languages write them alike, and a translator's choice of words.
     */
    Line translated(Line line, Language language) {
        String whole = told(line.number(), line.account(), language);
        String text = line.kept() < 1 ? head(whole, line.kept()) : whole;
        for (Pattern kind : List.of(NUMBER, NAME)) {
            text = kind.matcher(text).replaceAll(found -> line.errors().getOrDefault(found.group(), found.group()));
        }
        return mistaken(line.with(changed(text, language, TRANSLATORS_CHOICE, random)));
    }

    private Line cut(Line line) {
        String text = head(line.text(), 0.5 + random.nextDouble() / 2);
        double share = (double) text.length() / Math.max(1, line.text().length());
        return new Line(
                line.number(), line.root(), line.parent(), text, line.kept() * share, line.errors(), line.account());
    }

    /** Returns the beginning of a text up to the comma nearest to this share of it; the whole where there is none. */
    static String head(String text, double share) {
        int best = -1;
        for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
            boolean nearer = best < 0 || Math.abs(at - share * text.length()) < Math.abs(best - share * text.length());
            if (nearer && text.substring(0, at).split(" ", -1).length >= SHORTEST) {
                best = at;
            }
        }
        return best < 0 ? text : text.substring(0, best) + ".";
    }

    private String changed(String text, Language language, double share, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String bare = word.replaceAll("[^\\p{L}]+$", "");
            if (Corpus.isChangeable(bare) && random.nextDouble() < share) {
                words.set(i, corpus.like(bare, language, random) + word.substring(bare.length()));
            }
        }
        return String.join(" ", words);
    }

    /** Puts what stands behind the first comma before it. */
    private static String swapped(String text) {
        int comma = text.indexOf(", ");
        boolean ends = text.endsWith(".");
        if (comma < 0 || !ends) {
            return text;
        }
        return text.substring(comma + 2, text.length() - 1) + ", " + text.substring(0, comma) + ".";
    }

    /** Copies with the errors that copyists make: numbers, names, lost words. */
    private Line mistaken(Line line) {
        SortedMap<String, String> errors = new TreeMap<>(line.errors());
        String text = NUMBER.matcher(line.text()).replaceAll(number -> {
            if (random.nextDouble() >= 0.06) {
                return number.group();
            }
            String wrong = String.valueOf(Long.parseLong(number.group()
                            .substring(0, Math.min(9, number.group().length())))
                    + 1
                    + random.nextInt(8));
            return mistaken(number.group(), wrong, errors);
        });
        text = NAME.matcher(text)
                .replaceAll(name -> random.nextDouble() < 0.04
                        ? mistaken(name.group(), misspelt(name.group()), errors)
                        : name.group());
        if (random.nextDouble() < 0.06) {
            List<String> words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
            if (words.size() > SHORTEST) {
                words.remove(1 + random.nextInt(words.size() - 2));
                text = String.join(" ", words);
            }
        }
        return new Line(line.number(), line.root(), line.parent(), text, line.kept(), errors, line.account());
    }

    /** Notes the error under what stood there first, and returns it. */
    private static String mistaken(String now, String wrong, SortedMap<String, String> errors) {
        String first = errors.entrySet().stream()
                .filter(known -> known.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(now);
        errors.put(first, wrong);
        return wrong;
    }

    private String misspelt(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }
}
