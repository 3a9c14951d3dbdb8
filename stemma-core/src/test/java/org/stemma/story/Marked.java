package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Name;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Tokenizer;

/** Articles whose names are marked by hand: {@code [P:Ada Verin]} a person, O a body, L a place, X of unknown type. */
final class Marked {
    private static final Pattern NAME = Pattern.compile("\\[([POLX]):([^\\]]+)\\]");
    private static final Map<String, NameType> TYPES =
            Map.of("P", NameType.PERSON, "O", NameType.ORGANISATION, "L", NameType.PLACE);

    private Marked() {}

    /** Returns an article of one sentence. */
    static AnnotatedArticle article(String id, String language, String marked) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            @Nullable NameType type = TYPES.get(matcher.group(1));
            String name = matcher.group(2);
            names.add(new Name(new Span(text.length(), text.length() + name.length()), name, type));
            text.append(name);
            from = matcher.end();
        }
        text.append(marked.substring(from));
        Language spoken = new Language(language);
        Span all = new Span(0, text.length());
        Article article = new Article(
                id,
                id,
                AlignedText.of(text.toString()),
                List.of(new Block(Block.Kind.PARAGRAPH, all, spoken)),
                spoken,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
        Sentence sentence = new Sentence(
                all, spoken, 0, Block.Kind.PARAGRAPH, new Tokenizer().tokenize(text.toString(), all, spoken));
        return new AnnotatedArticle(
                article, List.of(sentence), List.of(), names, List.of(), List.of(), List.of(), List.of());
    }
}
