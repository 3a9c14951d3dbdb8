package org.stemma.intake;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.article.Passage;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;
import org.stemma.text.Span;

/** Makes an article of a decoded text, or says why it cannot. Safe for use by several threads. */
public final class TextIntake {
    /** Below this many characters a language is guessed wrong too often. */
    private static final int SHORTEST_SAMPLE = 40;

    private static final int LONGEST_SAMPLE = 5_000;

    private final Cleaner cleaner;
    private final Function<String, Language> languages;

    /**
     * Sets up the rules and reads the language packs.
     *
     * @param lexicon decides where a glued word is parted
     * @param languages tells the language of a text, {@link Language#UNKNOWN} where it cannot
     */
    public TextIntake(Lexicon lexicon, Function<String, Language> languages) {
        this.cleaner = new Cleaner(lexicon, languages);
        this.languages = languages;
    }

    /**
     * What became of an input: an article, or the reason why there is none.
     */
    public sealed interface Outcome {
        /**
         * The input is an article.
         *
         * @param article the article
         * @param cleaned what else intake knows of it
         */
        record Taken(Article article, Cleaned cleaned) implements Outcome {}

        /**
         * The input holds no article.
         *
         * @param rejection the reason
         */
        record Refused(Rejection rejection) implements Outcome {}
    }

    /** Returns the article of a decoded plain text; a rejection where it is empty or has no letter. */
    public Outcome take(DecodedInput input) {
        return take(input, Extract.plain(input.text()));
    }

    /**
     * Returns the article that was taken out of a decoded input's form; a rejection where it is empty or has no letter.
     * What decoding found damaged is damage of the article too.
     */
    public Outcome take(DecodedInput input, Extract extract) {
        @Nullable Rejection rejection = rejection(input.file(), extract.text().text());
        if (rejection != null) {
            return new Outcome.Refused(rejection);
        }
        Cleaned cleaned = cleaner.clean(extract);
        String text = cleaned.text().text();
        @Nullable Span title = cleaned.title();
        Article article = new Article(
                input.id(),
                input.file(),
                cleaned.text(),
                cleaned.blocks().stream()
                        .map(block -> withLanguage(block, text))
                        .toList(),
                cleaned.language(),
                title == null ? null : new Passage(input.id(), cleaned.text().toRaw(title), title.of(text)),
                cleaned.outlet(),
                cleaned.published(),
                cleaned.url(),
                cleaned.noise(),
                damage(input, cleaned));
        return new Outcome.Taken(article, cleaned);
    }

    private static String sample(String text) {
        return text.substring(0, Math.min(LONGEST_SAMPLE, text.length()));
    }

    private static @Nullable Rejection rejection(String file, String raw) {
        if (raw.isBlank()) {
            return new Rejection(file, "whole file", "It is empty.", "Give a file that holds the text of a report.");
        }
        if (raw.codePoints().noneMatch(Character::isLetter)) {
            return new Rejection(
                    file, "whole file", "It holds no letter.", "Give a file that holds the text of a report.");
        }
        return null;
    }

    private static List<Damage> damage(DecodedInput input, Cleaned cleaned) {
        return Stream.concat(input.damage().stream(), cleaned.damage().stream())
                .sorted(Comparator.comparing(Damage::kind).thenComparing(Damage::raw))
                .toList();
    }

    private Block withLanguage(Block block, String text) {
        boolean brief = block.span().length() < SHORTEST_SAMPLE;
        Language language =
                brief ? Language.UNKNOWN : languages.apply(sample(block.span().of(text)));
        return new Block(block.kind(), block.span(), language);
    }
}
