package org.stemma.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * One report as it came, cleaned, with what it says of itself.
 *
 * @param id unique in a run: the file's name without folder and ending, made unique where needed
 * @param file where it came from, as the user named it; {@code -} for standard input
 * @param text the cleaned text with its way back to the raw characters
 * @param blocks title and paragraphs in order, as spans of the cleaned text; noise is in none of them
 * @param language of most of the text; unknown where nothing tells
 * @param title the headline, where the text has one
 * @param outlet who published it, where the text says so
 * @param published the day of publication, where the text says so
 * @param url the address of the article, where the text says so
 * @param noise what was cut, in raw order
 * @param damage what harm was found, in order of kind
 * @param places where else the same article was met, as {@code file}; empty for most
 */
public record Article(
        String id,
        String file,
        AlignedText text,
        List<Block> blocks,
        Language language,
        @Nullable Passage title,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String url,
        List<Noise> noise,
        List<Damage> damage,
        List<String> places) {

    /** Takes an article that was met once. */
    public Article(
            String id,
            String file,
            AlignedText text,
            List<Block> blocks,
            Language language,
            @Nullable Passage title,
            @Nullable String outlet,
            @Nullable LocalDate published,
            @Nullable String url,
            List<Noise> noise,
            List<Damage> damage) {
        this(id, file, text, blocks, language, title, outlet, published, url, noise, damage, List.of());
    }

    /** Copies the lists; throws {@link IllegalArgumentException} where blocks overlap or leave the text. */
    public Article {
        blocks = List.copyOf(blocks);
        noise = List.copyOf(noise);
        damage = List.copyOf(damage);
        places = List.copyOf(places);
        int previous = 0;
        for (Block block : blocks) {
            if (block.span().start() < previous || block.span().end() > text.length()) {
                throw new IllegalArgumentException(id + ": block out of order or outside the text: " + block.span());
            }
            previous = block.span().end();
        }
    }

    /** Returns this article as met in these other places, and no more. */
    public Article metAt(List<String> other) {
        return metAt(other, outlet, published, url);
    }

    /** Returns this article as met in these other places, with what was found there of its publication. */
    public Article metAt(
            List<String> other, @Nullable String publisher, @Nullable LocalDate day, @Nullable String address) {
        return new Article(id, file, text, blocks, language, title, publisher, day, address, noise, damage, other);
    }

    /** Returns the passage of a span of the cleaned text. */
    public Passage passage(Span cleaned) {
        return new Passage(id, text.toRaw(cleaned), cleaned.of(text.text()));
    }

    /** Returns the part of the raw input that is noise, from 0 (none) to 1 (all). */
    public double noiseShare() {
        int length = text.raw().length();
        return length == 0
                ? 0
                : noise.stream().mapToInt(cut -> cut.raw().length()).sum() / (double) length;
    }

    /** Returns whether a damage of this kind was found. */
    public boolean has(Damage.Kind kind) {
        return damage.stream().anyMatch(found -> found.kind() == kind);
    }
}
