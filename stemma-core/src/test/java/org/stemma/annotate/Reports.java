package org.stemma.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.Span;

/** Reports written for a test: their paragraphs are the lines of a text. */
public final class Reports {
    private static final LanguagePacks PACKS = new LanguagePacks();
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();
    private static final Annotator ANNOTATOR = new Annotator(LANGUAGES, PACKS);

    private Reports() {}

    /** Returns an annotator with another proposer of attributions; the model of languages is read once for all. */
    static Annotator annotator(AttributionProposer proposer) {
        return new Annotator(LANGUAGES, PACKS, proposer);
    }

    /** Returns the packs by which the reports are read. */
    public static LanguagePacks packs() {
        return PACKS;
    }

    /** Returns a report of one language without a day of publication, read. */
    public static AnnotatedArticle read(String language, String text) {
        return read("report", language, null, text);
    }

    /** Returns a report, read; {@code published} is null where nobody knows. */
    public static AnnotatedArticle read(String id, String language, @Nullable LocalDate published, String text) {
        return ANNOTATOR.annotate(article(id, language, published, text, List.of()));
    }

    /** Returns an English report of an outlet, read. */
    public static AnnotatedArticle by(String outlet, String id, String text) {
        Article plain = article(id, "en", null, text, List.of());
        return ANNOTATOR.annotate(new Article(
                id,
                plain.file(),
                plain.text(),
                plain.blocks(),
                plain.language(),
                null,
                outlet,
                null,
                null,
                List.of(),
                List.of()));
    }

    /** Returns a report whose first line is its headline, read. */
    public static AnnotatedArticle headed(String id, String language, String text) {
        Article plain = article(id, language, null, text, List.of());
        List<Block> blocks = new ArrayList<>(plain.blocks());
        Block first = blocks.get(0);
        blocks.set(0, new Block(Block.Kind.TITLE, first.span(), first.language()));
        return ANNOTATOR.annotate(new Article(
                id,
                plain.file(),
                plain.text(),
                blocks,
                plain.language(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of()));
    }

    /** Returns a report of which every word is marked as mangled by a program, read. */
    public static AnnotatedArticle mangled(String id, String language, String text) {
        Damage damage = new Damage(Damage.Kind.MANGLED, new Span(0, text.length()), "All of it.");
        return ANNOTATOR.annotate(article(id, language, null, text, List.of(damage)));
    }

    /** Returns an English report that begins with the place from which it was written, read. */
    public static AnnotatedArticle from(String place, String id, String text) {
        Article whole = article(id, "en", null, place + " — " + text, List.of());
        Block first = whole.blocks().get(0);
        int cut = place.length() + 3;
        List<Block> blocks = new ArrayList<>(whole.blocks());
        blocks.set(0, new Block(Block.Kind.DATELINE, new Span(0, cut - 1), first.language()));
        blocks.add(1, new Block(Block.Kind.PARAGRAPH, new Span(cut, first.span().end()), first.language()));
        return ANNOTATOR.annotate(new Article(
                id, id + ".txt", whole.text(), blocks, first.language(), null, null, null, null, List.of(), List.of()));
    }

    static Article article(
            String id, String language, @Nullable LocalDate published, String text, List<Damage> damage) {
        Language spoken = new Language(language);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, start + line.length()), spoken));
            }
            start += line.length() + 1;
        }
        return new Article(
                id, id + ".txt", AlignedText.of(text), blocks, spoken, null, null, published, null, List.of(), damage);
    }

    /** Returns each attribution as {@code source / content + content}; a dash stands for a source that is not named. */
    public static List<String> told(String language, String text) {
        return read(language, text).attributions().stream()
                .map(attribution -> words(attribution.source(), text) + " / "
                        + String.join(
                                " + ",
                                attribution.content().stream()
                                        .map(span -> span.of(text))
                                        .toList()))
                .toList();
    }

    /** Returns the words of a span, a dash for none. */
    public static String words(@Nullable Span span, String text) {
        return span == null ? "-" : span.of(text);
    }
}
