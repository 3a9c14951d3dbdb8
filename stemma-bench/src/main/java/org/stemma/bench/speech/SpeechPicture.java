package org.stemma.bench.speech;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.ResolvedSource;
import org.stemma.annotate.Stance;
import org.stemma.text.Span;

/** Draws attributions for a person who reads them. */
final class SpeechPicture {
    private SpeechPicture() {}

    /** Returns the attributions of an article, one a line. */
    static List<String> of(AnnotatedArticle article) {
        return article.attributions().stream()
                .map(attribution -> article.attributions().indexOf(attribution) + "  " + of(article, attribution))
                .toList();
    }

    /** Returns source, cue, mode, stance, who is meant, and content of one attribution on one line. */
    static String of(AnnotatedArticle article, Attribution attribution) {
        String content =
                attribution.content().stream().map(span -> words(article, span)).collect(Collectors.joining(" // "));
        return words(article, attribution.source()) + " | " + words(article, attribution.cue()) + " | "
                + attribution.mode().name().toLowerCase(Locale.ROOT)
                + (attribution.outer() < 0 ? "" : " in " + attribution.outer()) + " | "
                + stance(attribution.stance()) + " | " + who(article, attribution.resolved()) + " | " + content;
    }

    private static String stance(Stance stance) {
        return stance.act().name().toLowerCase(Locale.ROOT)
                + (stance.polarity() == Stance.Polarity.NEGATED ? ", negated" : "");
    }

    private static String who(AnnotatedArticle article, ResolvedSource resolved) {
        String kind = resolved.kind().name().toLowerCase(Locale.ROOT);
        return resolved.antecedent() == null ? kind : kind + " = " + words(article, resolved.antecedent());
    }

    private static String words(AnnotatedArticle article, @Nullable Span span) {
        return span == null
                ? "-"
                : span.of(article.article().text().text())
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
