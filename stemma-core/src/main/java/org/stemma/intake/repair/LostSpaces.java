package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.article.Damage;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;
import org.stemma.text.Span;

/**
 * Puts back the spaces that an export lost in front of a link's first word.
 *
 * <p>Examples: {@code harbour,Tovania <https://…>}, {@code in herclosing speech <https://…>}. Only the twelve words in
 * front of an address are looked at, and a word is parted only where that is certain: behind a comma or its like; in
 * front of a capital inside an unknown word; or where the word is unknown, and one way alone parts it into a small word
 * (article, preposition, pronoun) and a known one. What looks glued but parts in several ways stays and is told of.
 * Needs the words of the whole article and runs before the addresses are taken out.
 */
final class LostSpaces implements Repair {
    private static final int WORDS = 12;
    private static final int REACH = 160;

    private final Lexicon lexicon;
    private final IntakePacks packs;

    LostSpaces(Lexicon lexicon, IntakePacks packs) {
        this.lexicon = lexicon;
        this.packs = packs;
    }

    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        List<Link> links = Link.all(units);
        if (links.isEmpty()) {
            return Repaired.unchanged(text);
        }
        Map<String, Integer> counts = counts(units, links);
        List<Edit> edits = new ArrayList<>();
        int unclear = 0;
        int from = 0;
        for (Link link : links) {
            if (link.anchor().isEmpty()) {
                Window window = new Window(
                        units,
                        windowStart(units, from, link.span().start()),
                        link.span().start());
                unclear += part(window, counts, language, edits);
            }
            from = link.span().end();
        }
        String note = "%d spaces lost in front of links were put back; %d more words look glued and were left.";
        if (edits.isEmpty() && unclear > 0) {
            Span all = links.get(0).span().cover(links.get(links.size() - 1).span());
            Damage damage = new Damage(Damage.Kind.LOST_SPACES, text.toRaw(all), Notes.fill(note, 0, unclear));
            return new Repaired(text, List.of(damage));
        }
        return Repaired.of(text, edits, Damage.Kind.LOST_SPACES, Notes.fill(note, edits.size(), unclear));
    }

    private record Window(String units, int start, int end) {}

    /** Counts the article's own words, in lower case, addresses left out. */
    private static Map<String, Integer> counts(String units, List<Link> links) {
        Map<String, Integer> counts = new HashMap<>();
        int from = 0;
        for (int i = 0; i <= links.size(); i++) {
            int to = i < links.size() ? links.get(i).span().start() : units.length();
            for (Span word : Words.of(units, from, Math.max(from, to))) {
                counts.merge(word.of(units).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
            from = i < links.size() ? links.get(i).span().end() : to;
        }
        return counts;
    }

    private static int windowStart(String units, int from, int end) {
        int words = 0;
        int at = end;
        int limit = Math.max(from, end - REACH);
        while (at > limit) {
            char unit = units.charAt(at - 1);
            if (Chars.isSpace(unit) && !Chars.isSpace(Chars.at(units, at))) {
                words++;
                boolean sentence = at < end && Chars.endsSentence(Chars.at(units, at - 2));
                boolean paragraph = unit == '\n' && Chars.at(units, at - 2) == '\n';
                if (words > WORDS || sentence || paragraph) {
                    return at;
                }
            }
            at--;
        }
        while (at > from && at < end && !Chars.isSpace(units.charAt(at - 1))) {
            at++;
        }
        return Math.min(at, end);
    }

    /** Adds the edits of one window and returns how many words look glued but stay. */
    private int part(Window window, Map<String, Integer> counts, Language language, List<Edit> edits) {
        String units = window.units();
        int unclear = 0;
        for (Span word : Words.of(units, window.start(), window.end())) {
            char before = Chars.at(units, word.start() - 1);
            if (",;)\u201d\u00bb".indexOf(before) >= 0
                    && word.start() > window.start()
                    && Character.isLetterOrDigit(Chars.at(units, word.start() - 2))
                    && Character.isLetter(units.charAt(word.start()))
                    && word.length() > 1) {
                edits.add(Edit.insert(word.start(), " "));
            }
            List<Integer> places = places(word.of(units), counts, language);
            if (places.size() == 1) {
                edits.add(Edit.insert(word.start() + places.get(0), " "));
            } else if (places.size() > 1) {
                unclear++;
            }
        }
        return unclear;
    }

    private List<Integer> places(String word, Map<String, Integer> counts, Language language) {
        String lower = word.toLowerCase(Locale.ROOT);
        int article = articleBehindSmall(word, counts, language);
        if (article > 0) {
            return List.of(article);
        }
        if (word.length() < 4 || word.indexOf('-') >= 0 || isKnown(lower, counts, language, 2)) {
            return List.of();
        }
        Set<String> small = packs.smallWords(language);
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i < word.length() - 1; i++) {
            String head = lower.substring(0, i);
            String tail = lower.substring(i);
            boolean capital = Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i));
            boolean headKnown = small.contains(head) || (capital && i > 2 && isKnown(head, counts, language, 1));
            if (headKnown && (tail.length() > 2 || small.contains(tail)) && isKnown(tail, counts, language, 1)) {
                if (capital) {
                    return List.of(i);
                }
                places.add(i);
            }
        }
        return places;
    }

    /**
     * Returns where a one-letter article is glued behind a small word, as in "ina", or 0. Vocabularies know many such
     * words as abbreviations, so knowing the word says nothing; being told twice does.
     */
    private int articleBehindSmall(String word, Map<String, Integer> counts, Language language) {
        int at = word.length() - 1;
        boolean glued = at > 1
                && Character.isLowerCase(word.charAt(0))
                && counts.getOrDefault(word, 0) < 2
                && packs.determiners(language).contains(word.substring(at));
        Set<String> small = packs.smallWords(language);
        return glued && small.contains(word.substring(0, at)) && !small.contains(word) ? at : 0;
    }

    private boolean isKnown(String lower, Map<String, Integer> counts, Language language, int times) {
        return counts.getOrDefault(lower, 0) >= times || lexicon.knows(lower, language);
    }
}
