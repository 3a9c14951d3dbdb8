package org.stemma.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
        this.finder = new NoiseFinder(packs.sections());
        this.mangled = new MangledText(packs);
        this.languages = languages;
    }

    /** Returns the cleaned text; without blocks where the raw text has no letter. */
    public Cleaned clean(String raw) {
        Language language = languages.apply(raw.substring(0, Math.min(SAMPLE, raw.length())));
        Days days = daysOf.computeIfAbsent(language, Days::new);
        Repaired repaired = repairs.apply(raw, language);
        List<Line> lines = Lines.of(repaired.text().text(), packs.cues(), days);
        Facts facts = Facts.read(lines, packs, days);
        List<Cut> cuts = cuts(lines);
        List<Noise> noise = noise(repaired.text(), cuts);
        AlignedText text = withoutCuts(repaired.text(), cuts);
        List<Line> kept = Lines.of(text.text(), packs.cues(), days);
        List<Block> blocks = blocks(kept);
        @Nullable Span title = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .map(Block::span)
                .findFirst()
                .orElse(null);
        @Nullable Dateline dateline = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .limit(DATELINE_REACH)
                .map(block -> new DatelineReader(days).read(text.text(), block.span()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Span> spoilt = mangled.find(text, blocks, language);
        List<Damage> damage = new ArrayList<>(repaired.damage());
        damage.addAll(MangledText.damage(spoilt));
        damage.sort(Comparator.comparing(Damage::kind));
        return new Cleaned(
                text,
                blocks,
                language,
                title,
                dateline,
                facts.outlet() == null && dateline != null ? dateline.agency() : facts.outlet(),
                facts.published() == null ? day(dateline, days) : facts.published(),
                facts.url(),
                noise,
                damage,
                spoilt);
    }

    private static @Nullable LocalDate day(@Nullable Dateline dateline, Days days) {
        if (dateline == null || dateline.day() == null) {
            return null;
        }
        Days.Stamp stamp = days.read(dateline.day());
        return stamp == null ? null : stamp.date();
    }

    /** Returns the cuts; none where they would leave nothing, since a doubtful text is better than none. */
    private List<Cut> cuts(List<Line> lines) {
        List<Cut> cuts = finder.find(lines);
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
            int end = cut.span().end();
            while (end < units.length() && Character.isWhitespace(units.charAt(end))) {
                end++;
            }
            Span span = new Span(cut.span().start(), end);
            int last = gone.size() - 1;
            if (last >= 0 && gone.get(last).end() == span.start()) {
                gone.set(last, gone.get(last).cover(span));
            } else {
                gone.add(span);
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (Span span : gone) {
            // Behind the last paragraph nothing is left to be parted from it.
            int start = span.start();
            while (span.end() == units.length() && start > 0 && Character.isWhitespace(units.charAt(start - 1))) {
                start--;
            }
            edits.add(Edit.delete(new Span(start, span.end())));
        }
        return text.edit(edits);
    }

    private static List<Block> blocks(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean title = i == 0
                    && lines.size() > 1
                    && isTitle(line)
                    && lines.stream().skip(1).anyMatch(Line::isProse);
            blocks.add(new Block(title ? Block.Kind.TITLE : Block.Kind.PARAGRAPH, line.span(), Language.UNKNOWN));
        }
        return blocks;
    }

    private static boolean isTitle(Line line) {
        return line.isHeadline()
                && line.text().length() <= LONGEST_TITLE
                && ",:;".indexOf(line.text().charAt(line.text().length() - 1)) < 0;
    }
}
