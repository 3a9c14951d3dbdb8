package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the full names for which acronyms stand: their initials, in an article that has both. */
final class Acronyms {
    /** Acronyms of so many letters need no article that has the full name too. */
    private static final int TELLING = 3;

    private final Phones phones;

    Acronyms(Phones phones) {
        this.phones = phones;
    }

    /** Returns the one of some shapes for which an acronym stands, with most articles in common; none where none fits. */
    Optional<Shape> full(Shape acronym, List<Shape> shapes) {
        return shapes.stream()
                .filter(shape -> shape.words() > 1 && fits(acronym, shape))
                .max(Comparator.comparingInt((Shape shape) -> common(acronym, shape))
                        .thenComparingInt(shape -> shape.mentions().size()));
    }

    private boolean fits(Shape acronym, Shape full) {
        for (NameForm brief : acronym.forms()) {
            for (NameForm form : full.forms()) {
                boolean sameLanguage = brief.language().equals(form.language());
                boolean telling = brief.words().get(0).letters().length() >= TELLING;
                if (brief.isAcronym() && (sameLanguage || telling) && stands(brief, form, sameLanguage)) {
                    return telling || common(acronym, full) > 0;
                }
            }
        }
        return false;
    }

    private boolean stands(NameForm brief, NameForm form, boolean sameLanguage) {
        List<String> letters = new ArrayList<>();
        brief.words()
                .get(0)
                .letters()
                .codePoints()
                .forEach(letter -> letters.add(initial(Character.toString(letter), sameLanguage)));
        return letters.equals(initials(form.words(), sameLanguage))
                || letters.equals(initials(form.allWords(), sameLanguage));
    }

    private List<String> initials(List<NameWord> words, boolean sameLanguage) {
        return words.stream().map(word -> initial(word.letters(), sameLanguage)).toList();
    }

    /** Returns the first letter of a word, or across languages its first sound. */
    private String initial(String letters, boolean sameLanguage) {
        String first = sameLanguage ? letters.toLowerCase(Locale.ROOT) : phones.of(letters);
        return first.isEmpty() ? "" : first.substring(0, first.offsetByCodePoints(0, 1));
    }

    private static int common(Shape first, Shape second) {
        Set<String> articles = new HashSet<>();
        first.mentions().forEach(mention -> articles.add(mention.passage().article()));
        Set<String> both = new HashSet<>();
        second.mentions().forEach(mention -> both.add(mention.passage().article()));
        both.retainAll(articles);
        return both.size();
    }
}
