package org.stemma.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.intake.noise.Cut;
import org.stemma.intake.noise.Line;
import org.stemma.intake.noise.Lines;
import org.stemma.intake.noise.NoiseFinder;
import org.stemma.intake.pack.Days;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.intake.repair.Repaired;
import org.stemma.intake.repair.Repairs;
import org.stemma.intake.repair.WrongCharacters;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;
import org.stemma.text.Span;

/**
 * Makes of a decoded raw text the article's cleaned text: mends it, cuts what is not the article, parts it into blocks,
 * reads what it says of itself and marks what a program spoilt. Safe for use by several threads.
 *
 * <p>Law: every character of the cleaned text keeps its way to the raw characters it came from, and no text is lost
 * without a {@link Noise} that says where it stood.
 */
public final class Cleaner {
    private static final int SAMPLE = 20_000;
    /** A lead, a byline or a label may stand before the paragraph with the dateline. */
    private static final int DATELINE_REACH = 4;

    private static final int LONGEST_TITLE = 250;

    private final IntakePacks packs = IntakePacks.load();
    private final Repairs repairs;
    private final NoiseFinder finder;
    private final MangledText mangled;
    private final Function<String, Language> languages;
    /** Names of months and days, which take long to gather. */
    private final Map<Language, Days> daysOf = new ConcurrentHashMap<>();

    /**
     * Sets up the rules and reads the language packs.
     *
     * @param lexicon decides where a glued word is parted
     * @param languages tells the language of a text, {@link Language#UNKNOWN} where it cannot
     */
    public Cleaner(Lexicon lexicon, Function<String, Language> languages) {
        this.repairs = new Repairs(lexicon, packs);
        this.finder = new NoiseFinder(packs.sections(), packs.cues());
        this.mangled = new MangledText(packs);
        this.languages = languages;
    }

    /** Returns a plain text cleaned; without blocks where it has no letter. */
    public Cleaned clean(String raw) {
        return clean(Extract.plain(raw));
    }

    /**
     * Returns the article of a form cleaned; without blocks where it has no letter. What the form says of the article goes
     * before what lines of the text seem to say.
     */
    public Cleaned clean(Extract whole) {
        Overlong overlong = Overlong.cut(whole);
        Extract extract = overlong.extract();
        // Before anything looks at words: none are to be seen while their letters are wrong.
        Repaired readable = new WrongCharacters().apply(extract.text(), Language.UNKNOWN);
        Language language = language(readable.text().text(), extract.stated());
        Days days = daysOf.computeIfAbsent(language, known -> new Days(known, packs));
        Repaired repaired = repairs.apply(readable.text(), language);
        List<Line> lines = Lines.of(repaired.text().text(), packs.cues(), days);
        Imprint imprint = new ImprintReader(packs, days, language).read(lines);
        List<Cut> cuts = cuts(lines, kept(lines, imprint, headline(extract, repaired.text())));
        List<Noise> noise = Stream.concat(extract.noise().stream(), noise(repaired.text(), cuts).stream())
                .sorted(Comparator.comparing(Noise::raw))
                .toList();
        AlignedText text = withoutCuts(repaired.text(), cuts);
        List<Line> kept = Lines.of(text.text(), packs.cues(), days);
        Set<Span> rawImprint =
                imprint.lines().stream().map(repaired.text()::toRaw).collect(Collectors.toSet());
        @Nullable Span headline = headline(extract, text);
        List<Block> lineBlocks = blocks(kept, line -> rawImprint.contains(text.toRaw(line.span())), headline);
        @Nullable Dateline dateline = dateline(text.text(), lineBlocks, days);
        List<Block> blocks = dateline == null ? lineBlocks : withDateline(lineBlocks, dateline.span(), text.text());
        @Nullable Span title = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .map(Block::span)
                .findFirst()
                .orElse(null);
        List<Span> spoilt = mangled.find(text, blocks, language);
        List<Damage> damage = new ArrayList<>(overlong.damage());
        damage.addAll(readable.damage());
        damage.addAll(repaired.damage());
        damage.addAll(MangledText.damage(spoilt));
        damage.sort(Comparator.comparing(Damage::kind));
        return new Cleaned(
                text,
                blocks,
                language,
                title,
                dateline,
                outlet(extract.stated(), imprint, dateline),
                published(extract.stated(), imprint, dateline, days),
                extract.stated().url() == null
                        ? imprint.url()
                        : extract.stated().url(),
                noise,
                damage,
                spoilt);
    }

    private Language language(String text, Stated told) {
        Language found = languages.apply(text.substring(0, Math.min(SAMPLE, text.length())));
        @Nullable Language stated = told.language();
        return stated == null || found.isKnown() ? found : stated;
    }

    private static @Nullable String outlet(Stated stated, Imprint imprint, @Nullable Dateline dateline) {
        if (stated.outlet() != null) {
            return stated.outlet();
        }
        return imprint.outlet() == null && dateline != null ? dateline.agency() : imprint.outlet();
    }

    private static @Nullable LocalDate published(
            Stated stated, Imprint imprint, @Nullable Dateline dateline, Days days) {
        if (stated.published() != null) {
            return stated.published();
        }
        return imprint.published() == null ? day(dateline, days) : imprint.published();
    }

    private static @Nullable LocalDate day(@Nullable Dateline dateline, Days days) {
        if (dateline == null || dateline.day() == null) {
            return null;
        }
        Days.Stamp stamp = days.read(dateline.day());
        return stamp == null ? null : stamp.date();
    }

    private static @Nullable Span headline(Extract extract, AlignedText text) {
        return extract.title() == null ? null : text.fromRaw(extract.text().toRaw(extract.title()));
    }

    /** Returns the lines that are no noise, whatever they look like: a record may hold its headline behind its text. */
    private static Set<Span> kept(List<Line> lines, Imprint imprint, @Nullable Span headline) {
        Set<Span> kept = new HashSet<>(imprint.lines());
        lines.stream()
                .map(Line::span)
                .filter(line -> headline != null && headline.contains(line))
                .forEach(kept::add);
        return kept;
    }

    /** Returns the cuts; none where they would leave nothing, since a doubtful text is better than none. */
    private List<Cut> cuts(List<Line> lines, Set<Span> keep) {
        List<Cut> cuts = finder.find(lines, keep);
        boolean something = lines.stream()
                .filter(line -> cuts.stream().noneMatch(cut -> cut.span().contains(line.span())))
                .anyMatch(line -> line.words() > 0);
        return something ? cuts : List.of();
    }

    private static List<Noise> noise(AlignedText text, List<Cut> cuts) {
        List<Noise> noise = new ArrayList<>();
        for (Cut cut : cuts) {
            Span raw = text.toRaw(cut.span());
            // The address behind a teaser's button went before; it belongs to the teaser all the same.
            int next = cut.span().end() < text.length()
                    ? text.toRaw(new Span(cut.span().end(), cut.span().end() + 1))
                            .end()
                    : text.raw().length();
            int end = text.raw().substring(raw.end(), next).stripTrailing().length() + raw.end();
            noise.add(new Noise(cut.kind(), new Span(raw.start(), end)));
        }
        return noise;
    }

    private static AlignedText withoutCuts(AlignedText text, List<Cut> cuts) {
        String units = text.text();
        List<Span> gone = new ArrayList<>();
        for (Cut cut : cuts) {
            Span span = withGap(units, cut.span());
            int last = gone.size() - 1;
            if (last >= 0 && gone.get(last).end() >= span.start()) {
                gone.set(last, gone.get(last).cover(span));
            } else {
                gone.add(span);
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (Span span : gone) {
            // Behind the last paragraph nothing is left to be parted from it.
            int previous =
                    edits.isEmpty() ? 0 : edits.get(edits.size() - 1).span().end();
            int start = span.start();
            while (span.end() == units.length()
                    && start > previous
                    && Character.isWhitespace(units.charAt(start - 1))) {
                start--;
            }
            edits.add(Edit.delete(new Span(start, span.end())));
        }
        return text.edit(edits);
    }

    /** Returns the cut with the white space behind it; of the end of a line, with that in front of it. */
    private static Span withGap(String units, Span cut) {
        int start = cut.start();
        int end = cut.end();
        boolean endOfLine =
                start > 0 && units.charAt(start - 1) == ' ' && (end == units.length() || units.charAt(end) == '\n');
        if (endOfLine) {
            return new Span(start - 1, end);
        }
        while (end < units.length() && Character.isWhitespace(units.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static @Nullable Dateline dateline(String text, List<Block> blocks, Days days) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .limit(DATELINE_REACH)
                .map(block -> new DatelineReader(days).read(text, block.span()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Parts the paragraph that begins with the dateline. */
    private static List<Block> withDateline(List<Block> blocks, Span dateline, String text) {
        List<Block> parted = new ArrayList<>();
        for (Block block : blocks) {
            if (block.span().start() != dateline.start() || block.kind() != Block.Kind.PARAGRAPH) {
                parted.add(block);
                continue;
            }
            int end = dateline.end();
            while (Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            parted.add(new Block(Block.Kind.DATELINE, new Span(dateline.start(), end), Language.UNKNOWN));
            if (dateline.end() < block.span().end()) {
                Span rest = new Span(dateline.end(), block.span().end());
                parted.add(new Block(Block.Kind.PARAGRAPH, rest, Language.UNKNOWN));
            }
        }
        return parted;
    }

    /** Returns a block a line; the headline is the line in the span given, and without one the first that reads like it. */
    private static List<Block> blocks(List<Line> lines, Predicate<Line> imprint, @Nullable Span headline) {
        List<Block> blocks = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean tells = imprint.test(line);
            boolean title = headline != null
                    ? headline.contains(line.span())
                    : first
                            && !tells
                            && isTitle(line)
                            && lines.subList(i + 1, lines.size()).stream().anyMatch(Line::isProse);
            first &= tells;
            Block.Kind kind = tells ? Block.Kind.IMPRINT : title ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, line.span(), Language.UNKNOWN));
        }
        return blocks;
    }

    private static boolean isTitle(Line line) {
        return line.isHeadline()
                && line.text().length() <= LONGEST_TITLE
                && ",:;".indexOf(line.text().charAt(line.text().length() - 1)) < 0;
    }
}
