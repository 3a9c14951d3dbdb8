package org.stemma.intake.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;
import org.stemma.intake.pack.Cues;
import org.stemma.text.Span;

/**
 * Finds what is not the article among the lines of a repaired text.
 *
 * <p>Evidence, in this order: what a line says of itself; its place before the first or between paragraphs; dated lists
 * of other stories; and, behind an appeal, a list's heading or an invitation to comment, whether anything still goes on
 * about the same. Running text between paragraphs of the article is never cut for its shape: a lost paragraph is worse
 * than a button that stays.
 */
public final class NoiseFinder {
    private static final double GOES_ON = 0.3;
    private static final double LARGEST_TAIL = 0.6;
    private static final double LARGEST_LIST = 0.25;
    private static final int LIST = 3;

    private final OwnEvidence own;
    private final Caption caption;

    /**
     * Sets up the rules.
     *
     * @param sections names of a paper's sections, in lower case
     * @param cues wordings of noise
     */
    public NoiseFinder(Set<String> sections, Cues cues) {
        this.own = new OwnEvidence(sections);
        this.caption = new Caption(cues);
    }

    /**
     * Returns what to cut, in order, not overlapping; neighbouring lines of one kind are one cut.
     *
     * @param imprint where lines stand that tell of the publication: no noise by themselves
     */
    public List<Cut> find(List<Line> lines, Set<Span> imprint) {
        List<Noise.@Nullable Kind> kinds = new ArrayList<>();
        for (Line line : lines) {
            kinds.add(imprint.contains(line.span()) ? null : own.kind(line));
        }
        int first = firstProse(lines, kinds);
        if (first < 0) {
            return merge(lines, kinds);
        }
        cutHead(lines, kinds, first, imprint);
        cutTeasers(lines, kinds, first);
        int list = DatedList.start(lines, first, kinds);
        if (list >= 0) {
            for (int i = list; i < lines.size(); i++) {
                setIfOpen(kinds, i, Noise.Kind.RELATED);
            }
        }
        cutTail(lines, kinds, first);
        cutTrailingHeadlines(lines, kinds, first);
        cutTrailingNames(lines, kinds, first);
        return merge(lines, kinds);
    }

    private static int firstProse(List<Line> lines, List<Noise.@Nullable Kind> kinds) {
        for (int i = 0; i < lines.size(); i++) {
            if (kinds.get(i) == null && lines.get(i).isProse()) {
                return i;
            }
        }
        return -1;
    }

    /** Before the first paragraph: names of sections. Headlines, leads and bylines stay. */
    private void cutHead(List<Line> lines, List<Noise.@Nullable Kind> kinds, int first, Set<Span> imprint) {
        for (int i = 0; i < first; i++) {
            if (own.isSection(lines.get(i)) && !imprint.contains(lines.get(i).span())) {
                setIfOpen(kinds, i, Noise.Kind.NAVIGATION);
            }
        }
    }

    /** A button such as "Read more" takes the headline above it along; a heading such as "Related" those below it. */
    private static void cutTeasers(List<Line> lines, List<Noise.@Nullable Kind> kinds, int first) {
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean button = kinds.get(i) == Noise.Kind.TEASER && line.words() <= 6;
            if (button && !line.text().endsWith(":") && i - 1 > first && isTeaserHeadline(lines.get(i - 1))) {
                setIfOpen(kinds, i - 1, Noise.Kind.TEASER);
            }
            boolean heading =
                    kinds.get(i) == Noise.Kind.RELATED || (button && line.text().endsWith(":"));
            if (heading) {
                Noise.Kind kind = button ? Noise.Kind.TEASER : Noise.Kind.RELATED;
                for (int k = i + 1; k < lines.size() && isTeaserHeadline(lines.get(k)) && kinds.get(k) == null; k++) {
                    kinds.set(k, kind);
                }
            }
        }
    }

    private static boolean isTeaserHeadline(Line line) {
        return line.isHeadline()
                && line.words() >= 3
                && !line.isProse()
                && !line.text().endsWith(":");
    }

    /** Behind an appeal, a heading of a list or an invitation to comment all goes that does not go on. */
    private static void cutTail(List<Line> lines, List<Noise.@Nullable Kind> kinds, int first) {
        long allProse = proseLength(lines, kinds, 0);
        for (int i = first + 1; i < lines.size(); i++) {
            Noise.@Nullable Kind kind = kinds.get(i);
            boolean ends = kind == Noise.Kind.APPEAL || kind == Noise.Kind.RELATED || kind == Noise.Kind.COMMENTS;
            if (!ends || proseLength(lines, kinds, i + 1) > LARGEST_TAIL * allProse) {
                continue;
            }
            int on = kind == Noise.Kind.COMMENTS ? -1 : lastThatGoesOn(lines, kinds, i);
            if (on < 0) {
                for (int k = i + 1; k < lines.size(); k++) {
                    setIfOpen(kinds, k, kind == Noise.Kind.COMMENTS ? kind : tailKind(lines.get(k)));
                }
                return;
            }
        }
    }

    private static Noise.Kind tailKind(Line line) {
        return line.words() <= 2 ? Noise.Kind.NAVIGATION : Noise.Kind.RELATED;
    }

    /** Returns the last line behind {@code from} that is running text about the same, or -1. */
    private static int lastThatGoesOn(List<Line> lines, List<Noise.@Nullable Kind> kinds, int from) {
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < from; i++) {
            if (kinds.get(i) == null) {
                body.add(lines.get(i));
            }
        }
        Vocabulary vocabulary = Vocabulary.of(body);
        for (int i = lines.size() - 1; i > from; i--) {
            boolean open = kinds.get(i) == null && lines.get(i).isProse();
            if (open && vocabulary.continuity(lines.get(i)) >= GOES_ON) {
                return i;
            }
        }
        return -1;
    }

    /** Three or more headlines in a row at the very end, about other things, are a list of stories. */
    private static void cutTrailingHeadlines(List<Line> lines, List<Noise.@Nullable Kind> kinds, int first) {
        int start = lines.size();
        int count = 0;
        while (start - 1 > first && (kinds.get(start - 1) != null || isTeaserHeadline(lines.get(start - 1)))) {
            start--;
            count += kinds.get(start) == null ? 1 : 0;
        }
        int length = lines.get(lines.size() - 1).span().end();
        if (count < LIST || length - lines.get(start).span().start() > LARGEST_LIST * length) {
            return;
        }
        Vocabulary vocabulary = Vocabulary.of(lines.subList(0, start));
        double sum = 0;
        for (int i = start; i < lines.size(); i++) {
            sum += kinds.get(i) == null ? vocabulary.continuity(lines.get(i)) : 0;
        }
        if (sum / count < GOES_ON) {
            for (int i = start; i < lines.size(); i++) {
                setIfOpen(kinds, i, Noise.Kind.RELATED);
            }
        }
    }

    /** A last line of names that the text has told already is left over from a program: "Ms. Karst Tovania Mr. Vell". */
    private static void cutTrailingNames(List<Line> lines, List<Noise.@Nullable Kind> kinds, int first) {
        int last = lines.size() - 1;
        while (last > first && kinds.get(last) != null) {
            last--;
        }
        Line line = lines.get(last);
        if (last > first && line.isHeadline() && line.words() >= LIST && isNames(line.text())) {
            Vocabulary vocabulary = Vocabulary.of(lines.subList(0, last));
            if (vocabulary.continuity(line) == 1) {
                kinds.set(last, Noise.Kind.STRAY);
            }
        }
    }

    private static boolean isNames(String text) {
        return Pattern.compile(" ")
                .splitAsStream(text)
                .allMatch(word -> !word.isEmpty()
                        && Character.isUpperCase(word.codePointAt(0))
                        && (Character.isLetter(word.charAt(word.length() - 1)) || word.endsWith(".")));
    }

    private static long proseLength(List<Line> lines, List<Noise.@Nullable Kind> kinds, int from) {
        long length = 0;
        for (int i = from; i < lines.size(); i++) {
            length += kinds.get(i) == null && lines.get(i).isProse()
                    ? lines.get(i).text().length()
                    : 0;
        }
        return length;
    }

    private static void setIfOpen(List<Noise.@Nullable Kind> kinds, int at, Noise.Kind kind) {
        if (kinds.get(at) == null) {
            kinds.set(at, kind);
        }
    }

    private List<Cut> merge(List<Line> lines, List<Noise.@Nullable Kind> kinds) {
        List<Cut> cuts = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            Noise.@Nullable Kind kind = kinds.get(from);
            int to = from + 1;
            while (to < lines.size() && kinds.get(to) == kind && kind != Noise.Kind.CREDIT) {
                to++;
            }
            if (kind == Noise.Kind.CREDIT) {
                caption.cuts(lines.get(from)).forEach(span -> cuts.add(new Cut(Noise.Kind.CREDIT, span)));
            } else if (kind != null) {
                cuts.add(new Cut(
                        kind, lines.get(from).span().cover(lines.get(to - 1).span())));
            }
            from = to;
        }
        return cuts;
    }
}
