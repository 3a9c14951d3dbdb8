package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Span;
import org.stemma.text.Tokenizer;

/**
 * Puts invented names in the place of those in sentences, so that a network learns what is around names and what they are
 * made of, rather than the names themselves. Words that many names of their type share ("ministry", a given name) stay
 * more often than not, endings always.
 */
final class Renaming {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Tokenizer TOKENIZER = new Tokenizer();

    /** In so many names of its type a word stands to be a common one. */
    private static final int COMMON = 4;

    private static final double RENAMED = 0.85;
    private static final double COMMON_RENAMED = 0.1;

    private final Map<String, InventedWords> words = new HashMap<>();
    private final Map<String, List<String>> acronyms = new HashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();

    /** Takes the sentences whose names the invented ones are made after. */
    Renaming(Collection<NamedSentence> sentences) {
        Set<String> seen = new HashSet<>();
        for (NamedSentence sentence : sentences) {
            for (GoldName name : sentence.names()) {
                learn(name.type(), name.span().of(sentence.text()), seen);
            }
        }
    }

    private void learn(NameType type, String name, Set<String> seen) {
        if (!seen.add(type + name)) {
            return;
        }
        for (String word : WORD.matcher(name).results().map(MatchResult::group).toList()) {
            if (isAcronym(word)) {
                acronyms.computeIfAbsent(kind(type, word), key -> new ArrayList<>())
                        .add(word);
            } else if (isCapitalised(word)) {
                holders.computeIfAbsent(type + word, key -> new HashSet<>()).add(name);
                words.computeIfAbsent(kind(type, word), key -> new InventedWords())
                        .add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Words of a type in one script. */
    private static String kind(NameType type, String word) {
        return type + " " + Character.UnicodeScript.of(word.codePointAt(0));
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().skip(1).noneMatch(Character::isUpperCase);
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.codePoints().allMatch(Character::isUpperCase);
    }

    /** Returns the sentence with other names; empty where it has none to change. */
    Optional<NamedSentence> renamed(NamedSentence sentence, Random random) {
        StringBuilder text = new StringBuilder();
        List<GoldName> names = new ArrayList<>();
        Map<String, String> changed = new HashMap<>();
        int at = 0;
        for (GoldName name : sentence.names()) {
            text.append(sentence.text(), at, name.span().start());
            int start = text.length();
            text.append(renamed(name.type(), name.span().of(sentence.text()), changed, random));
            names.add(new GoldName(new Span(start, text.length()), name.type()));
            at = name.span().end();
        }
        text.append(sentence.text(), at, sentence.text().length());
        String all = text.toString();
        if (all.equals(sentence.text())) {
            return Optional.empty();
        }
        return Optional.of(new NamedSentence(
                sentence.document(),
                sentence.start(),
                all,
                sentence.language(),
                TOKENIZER.tokenize(all, new Span(0, all.length()), sentence.language()),
                names));
    }

    private String renamed(NameType type, String name, Map<String, String> changed, Random random) {
        Matcher matcher = WORD.matcher(name);
        return matcher.replaceAll(match -> changed.computeIfAbsent(match.group(), word -> word(type, word, random)));
    }

    private String word(NameType type, String word, Random random) {
        boolean common = holders.getOrDefault(type + word, Set.of()).size() >= COMMON;
        if (random.nextDouble() >= (common ? COMMON_RENAMED : RENAMED)) {
            return word;
        }
        if (isAcronym(word)) {
            return acronym(acronyms.getOrDefault(kind(type, word), List.of()), word, random);
        }
        InventedWords like = words.get(kind(type, word));
        if (!isCapitalised(word) || like == null) {
            return word;
        }
        return like.like(word.toLowerCase(Locale.ROOT), random)
                .map(invented -> invented.substring(0, 1).toUpperCase(Locale.ROOT) + invented.substring(1))
                .orElse(word);
    }

    /** Each letter is drawn from another acronym. */
    private static String acronym(List<String> all, String word, Random random) {
        StringBuilder invented = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String other = all.isEmpty() ? word : all.get(random.nextInt(all.size()));
            invented.append(other.charAt(Math.min(i, other.length() - 1)));
        }
        return invented.toString();
    }
}
