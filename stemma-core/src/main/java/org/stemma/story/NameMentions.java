package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Name;
import org.stemma.annotate.Sentence;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.article.Passage;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Reads the names of a story with what their sentences tell of them. */
final class NameMentions {
    private static final Pattern GOVERNED = Pattern.compile("(?:^|[^\\p{L}])\\p{Ll}{1,3}\\s+$");

    /** So many letters before a name tell what stands before it. */
    private static final int BEFORE = 6;

    private NameMentions() {}

    /** Returns the names in order of the articles. */
    static List<NameMention> of(Story story, Phones phones, LanguagePacks packs) {
        List<NameMention> mentions = new ArrayList<>();
        for (AnnotatedArticle article : story.articles()) {
            boolean trusted = !article.article().has(Damage.Kind.MANGLED);
            int sentence = 0;
            List<Sentence> sentences = article.sentences();
            for (Name name : article.names()) {
                while (sentence + 1 < sentences.size()
                        && sentences.get(sentence).span().end() <= name.span().start()) {
                    sentence++;
                }
                boolean inside = sentence < sentences.size()
                        && sentences.get(sentence).span().contains(name.span());
                Language language = inside
                        ? sentences.get(sentence).language()
                        : article.article().language();
                Epithets epithets = inside
                        ? Epithets.of(
                                article.article().text().text(),
                                sentences.get(sentence),
                                name.span(),
                                packs.of(language))
                        : Epithets.NONE;
                mentions.add(new NameMention(
                        mentions.size(),
                        article.article().passage(name.span()),
                        name.text(),
                        words(name.text(), phones),
                        name.type(),
                        language,
                        trusted,
                        position(article.article().text().text(), inside ? sentences.get(sentence) : null, name),
                        passage(article, epithets.title()),
                        passage(article, epithets.role())));
            }
        }
        return mentions;
    }

    private static @Nullable Passage passage(AnnotatedArticle article, @Nullable Span span) {
        return span == null ? null : article.article().passage(span);
    }

    /** A name of marks alone is one word that sounds as it is written. */
    private static List<NameWord> words(String name, Phones phones) {
        List<NameWord> words = NameWord.of(name, phones);
        return words.isEmpty() ? List.of(new NameWord(name, name, NameWord.Kind.PLAIN)) : words;
    }

    private static NameMention.Position position(String text, @Nullable Sentence sentence, Name name) {
        int end = name.span().start();
        int start = sentence == null ? 0 : sentence.span().start();
        String before = text.substring(Math.min(end, Math.max(start, end - BEFORE)), end);
        if (before.codePoints().noneMatch(Character::isLetterOrDigit)) {
            boolean dateline = sentence != null && sentence.kind() == Block.Kind.DATELINE;
            return dateline ? NameMention.Position.DATELINE : NameMention.Position.OPENING;
        }
        return GOVERNED.matcher(before).find() ? NameMention.Position.GOVERNED : NameMention.Position.OTHER;
    }
}
