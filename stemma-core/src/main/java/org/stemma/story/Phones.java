package org.stemma.story;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Writes words of any script as a string of rough sounds, so that a name in two spellings differs little: ICU writes it
 * in Latin letters, and the pairs of letters by which languages write one sound become one letter.
 */
final class Phones {
    private record Rule(Pattern letters, String sound) {
        static Rule of(String letters, String sound) {
            return new Rule(Pattern.compile(letters), sound);
        }
    }

    /** Applied in this order. Of the sounds, c is that of "ch", j that of an English "j", s any hiss. */
    private static final List<Rule> RULES = List.of(
            Rule.of("[sz]\\p{Mn}+", "s"),
            Rule.of("c\\p{Mn}+", "C"),
            Rule.of("\\p{Mn}+", ""),
            Rule.of("shch|szcz", "sC"),
            Rule.of("sch|sh|sz|zh|z|ß", "s"),
            Rule.of("tch|ch|cs|ts|ts", "C"),
            Rule.of("ds|dj", "j"),
            Rule.of("kh", "h"),
            Rule.of("ph", "f"),
            Rule.of("th", "t"),
            Rule.of("c(?=[eiy])", "C"),
            Rule.of("c(?=k)", ""),
            Rule.of("[cq]", "k"),
            Rule.of("C", "c"),
            Rule.of("x", "ks"),
            Rule.of("w", "v"),
            Rule.of("y|(?<=.)j(?=.)|j$", "i"),
            Rule.of("[^a-z0-9]", ""),
            Rule.of("(.)\\1+", "$1"));

    private final Transliterator latin = Transliterator.getInstance("Any-Latin; Lower; NFD");
    private final Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Returns the sounds of a word; empty where it has neither letters nor digits. */
    String of(String word) {
        return known.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::sounds);
    }

    private String sounds(String word) {
        String letters;
        synchronized (latin) {
            letters = latin.transliterate(word);
        }
        for (Rule rule : RULES.subList(0, 3)) {
            letters = rule.letters.matcher(letters).replaceAll(rule.sound);
        }
        synchronized (ascii) {
            letters = ascii.transliterate(letters);
        }
        for (Rule rule : RULES.subList(3, RULES.size())) {
            letters = rule.letters.matcher(letters).replaceAll(rule.sound);
        }
        return letters;
    }
}
