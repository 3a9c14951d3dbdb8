package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.stemma.article.Block;
import org.stemma.text.Span;
import org.stemma.text.Spans;

/**
 * Parts quotations at cues that stand inside them, and finds dialogue that opens with a dash.
 *
 * <p>«The bridge is safe, – said the mayor. – It opens in May»: many languages set the cue off by dashes or commas and
 * leave the marks of the quotation open. Each part becomes a quotation of its own, and the cue between them none. Which
 * marks do so, and which dashes open a speech, stands in the language packs. A paragraph that opens with a dash is a
 * speech only where such a cue stands in it: others may be items of a list.
 */
final class SpeechAsides {
    private static final int LONGEST = 16;
    private static final int VERB_REACH = 5;
    private static final Set<String> DASHES = Set.of("–", "—", "-", "―");
    private static final Set<String> STOPS = Set.of(".", "!", "?", "…");

    /** A token of a block, with its sentence. */
    private record Place(Line line, int index) {
        String word() {
            return line.word(index);
        }

        boolean isMark() {
            return line.isMark(index);
        }

        Span span() {
            return line.token(index).span();
        }
    }

    /** Tokens from the mark before a cue (in) to the first of the speech after it (out). */
    private record Aside(int from, int to) {}

    private SpeechAsides() {}

    /** Returns the quotations of an article, parted, with its dialogue, in order. */
    static List<Quotation> part(List<Line> lines, List<Quotation> quotations) {
        List<Quotation> parted = new ArrayList<>();
        int index = 0;
        while (index < lines.size()) {
            int block = lines.get(index).sentence().block();
            List<Place> places = new ArrayList<>();
            boolean paragraph = lines.get(index).sentence().kind() == Block.Kind.PARAGRAPH;
            while (index < lines.size() && lines.get(index).sentence().block() == block) {
                Line line = lines.get(index++);
                IntStream.range(0, line.size()).forEach(number -> places.add(new Place(line, number)));
            }
            if (!places.isEmpty()) {
                partBlock(places, quotations, paragraph, parted);
            }
        }
        parted.sort((a, b) -> a.outer().compareTo(b.outer()));
        return parted;
    }

    private static void partBlock(
            List<Place> places, List<Quotation> quotations, boolean paragraph, List<Quotation> parted) {
        Span block = places.get(0).span().cover(places.get(places.size() - 1).span());
        List<Quotation> here = quotations.stream()
                .filter(quotation -> quotation.outer().overlaps(block))
                .toList();
        Place first = places.get(0);
        boolean dash = paragraph && first.line().pack().speech().dialogue().contains(first.word());
        boolean set = here.stream().anyMatch(quotation -> quotation.outer().contains(first.span()));
        if (dash && !set) {
            List<Aside> asides = asides(places, 1, places.size(), End.MAY_CLOSE);
            if (!asides.isEmpty()) {
                Span rest = new Span(places.get(1).span().start(), block.end());
                parted.addAll(parts(new Quotation(rest, rest, true), places, asides));
                return;
            }
        }
        for (Quotation quotation : here) {
            int from = Spans.firstFrom(
                    places.size(),
                    place -> places.get(place).span(),
                    quotation.inner().start());
            int to = from;
            while (to < places.size()
                    && quotation.inner().contains(places.get(to).span())) {
                to++;
            }
            parted.addAll(parts(quotation, places, asides(places, from, to, End.GOES_ON)));
        }
    }

    /** Whether the speech must go on after a cue, or may end with it. */
    private enum End {
        GOES_ON,
        MAY_CLOSE
    }

    private static List<Aside> asides(List<Place> places, int from, int to, End end) {
        List<Aside> asides = new ArrayList<>();
        int index = from + 1;
        while (index < to) {
            int close = opensAside(places, index) ? close(places, index, to, end) : -1;
            if (close > 0) {
                asides.add(new Aside(index, close));
                index = close;
            } else {
                index++;
            }
        }
        return asides;
    }

    private static boolean opensAside(List<Place> places, int index) {
        Place mark = places.get(index);
        if (!mark.isMark() || !mark.line().pack().speech().asides().contains(mark.word())) {
            return false;
        }
        for (int step = 1; step <= 1 + VERB_REACH && index + step < places.size(); step++) {
            Place place = places.get(index + step);
            LanguagePack pack = place.line().pack();
            if (place.line() != mark.line() || place.line().isCapitalised(place.index())) {
                return false;
            }
            if (pack.speechVerbs().match(place.line().words(), place.index()) > 0) {
                return true;
            }
            boolean auxiliary = pack.isFinite(place.word())
                    || pack.pronouns().contains(place.word())
                    || DASHES.contains(place.word())
                    || place.word().contains("-");
            if (!auxiliary) {
                return false;
            }
        }
        return false;
    }

    /** Returns where the speech goes on after the cue opened by the mark at {@code open}; -1 where it is no aside. */
    private static int close(List<Place> places, int open, int to, End end) {
        boolean dash = DASHES.contains(places.get(open).word());
        int last = Math.min(to, open + LONGEST);
        boolean speaker = false;
        for (int index = open + 1; index < last; index++) {
            Place place = places.get(index);
            boolean dashes = DASHES.contains(place.word()) && !isHyphen(places, index);
            boolean same = place.isMark() && (dashes || (!dash && place.word().equals(",")));
            if (same && speaker) {
                return index + 1;
            }
            boolean stop = place.isMark() && STOPS.contains(place.word());
            boolean sentenceEnds =
                    index + 1 >= places.size() || places.get(index + 1).line() != place.line();
            if (end == End.MAY_CLOSE && stop && sentenceEnds && speaker) {
                boolean dashFollows =
                        index + 1 < to && DASHES.contains(places.get(index + 1).word());
                return index + (dashFollows ? 2 : 1);
            }
            speaker |= (!place.isMark() && index > open + 1)
                    || place.word().contains("-")
                    || place.line().speechVerb(place.index()) > 0;
        }
        return -1;
    }

    /** Returns whether a dash joins two words without space, as in "a-t-il". */
    private static boolean isHyphen(List<Place> places, int index) {
        return index > 0
                && index + 1 < places.size()
                && places.get(index - 1).span().end()
                        == places.get(index).span().start()
                && places.get(index).span().end()
                        == places.get(index + 1).span().start();
    }

    private static List<Quotation> parts(Quotation whole, List<Place> places, List<Aside> asides) {
        if (asides.isEmpty()) {
            return List.of(whole);
        }
        List<Quotation> parts = new ArrayList<>();
        int start = whole.outer().start();
        int inner = whole.inner().start();
        for (Aside aside : asides) {
            int end = places.get(aside.from() - 1).span().end();
            if (end > inner) {
                parts.add(new Quotation(new Span(start, end), new Span(inner, end), true));
            }
            start = aside.to() < places.size()
                    ? places.get(aside.to()).span().start()
                    : whole.outer().end();
            inner = start;
        }
        if (start < whole.inner().end()) {
            parts.add(new Quotation(
                    new Span(start, whole.outer().end()),
                    new Span(inner, whole.inner().end()),
                    whole.closed()));
        }
        return parts;
    }
}
