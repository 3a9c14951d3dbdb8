package org.stemma.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Moment;
import org.stemma.annotate.Quantity;
import org.stemma.annotate.Sentence;
import org.stemma.article.Block;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.encode.Vector;
import org.stemma.text.Sounds;
import org.stemma.text.Span;
import org.stemma.text.Stems;
import org.stemma.text.Token;

/** Makes the signatures of articles. */
public final class SignatureMaker {
    /** So many sentences from the first on, the headline among them, are an article's beginning. */
    private static final int LEAD = 6;

    /** Of so many the meaning is taken. */
    private static final int MEANT = 5;

    private static final int SHORTEST_SOUND = 2;

    private final LanguagePacks packs;
    private final Encoders encoders;
    private final Sounds sounds = new Sounds();

    /** Looks up words without content in these packs, and meanings in these encoders. */
    public SignatureMaker(LanguagePacks packs, Encoders encoders) {
        this.packs = packs;
        this.encoders = encoders;
    }

    /** Returns the signatures in the order of the articles, with the meanings by which these can be compared. */
    public List<Signature> of(List<AnnotatedArticle> articles) {
        return of(articles, encoders::encode);
    }

    /** Returns the signature of an article that will be compared with others, in whatever language, later. */
    public Signature toKeep(AnnotatedArticle article) {
        return of(List.of(article), encoders::encodeEverywhere).get(0);
    }

    private List<Signature> of(List<AnnotatedArticle> articles, Function<List<LanguageText>, List<Meaning>> encode) {
        List<LanguageText> texts = new ArrayList<>();
        List<Span> ranges = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            int first = texts.size();
            article.sentences().stream()
                    .limit(MEANT)
                    .map(sentence -> new LanguageText(
                            sentence.span().of(article.article().text().text()),
                            article.article().language()))
                    .forEach(texts::add);
            ranges.add(new Span(first, texts.size()));
        }
        List<Meaning> meanings = encode.apply(texts);
        List<Signature> signatures = new ArrayList<>();
        for (int index = 0; index < articles.size(); index++) {
            Span range = ranges.get(index);
            signatures.add(of(articles.get(index), meanings.subList(range.start(), range.end())));
        }
        return signatures;
    }

    private Signature of(AnnotatedArticle article, List<Meaning> meanings) {
        Terms.Collector words = new Terms.Collector();
        Terms.Collector names = new Terms.Collector();
        Terms.Collector exact = new Terms.Collector();
        boolean headed = article.sentences().stream().anyMatch(SignatureMaker::isTitle);
        for (int number = 0; number < article.sentences().size(); number++) {
            Sentence sentence = article.sentences().get(number);
            boolean title = headed ? isTitle(sentence) : sentence.block() == 0;
            Terms.Zone zone = title ? Terms.Zone.TITLE : number < LEAD ? Terms.Zone.LEAD : Terms.Zone.BODY;
            addWords(article, sentence, zone, words, names);
        }
        for (Quantity quantity : article.quantities()) {
            exact.add("#" + plain(quantity.value()), Terms.Zone.LEAD);
        }
        for (Moment moment : article.moments()) {
            if (moment.day() > 0) {
                exact.add("@" + moment.month() + "-" + moment.day(), Terms.Zone.LEAD);
            }
        }
        return new Signature(
                article.id(),
                article.article().language(),
                article.article().published(),
                words.terms(),
                names.terms(),
                exact.terms(),
                senses(meanings));
    }

    private static boolean isTitle(Sentence sentence) {
        return sentence.kind() == Block.Kind.TITLE;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private void addWords(
            AnnotatedArticle article,
            Sentence sentence,
            Terms.Zone zone,
            Terms.Collector words,
            Terms.Collector names) {
        LanguagePack pack = packs.of(sentence.language());
        for (Token token : sentence.tokens()) {
            if (token.kind() == Token.Kind.WORD && !isDated(article, token.span())) {
                String word = pack.bare(token.span().of(article.article().text().text()));
                if (!pack.stopWords().contains(word)) {
                    words.add(sentence.language().code() + " " + Stems.of(word, sentence.language()), zone);
                    String sound = isNamed(article, token.span()) ? sounds.reduce(word) : "";
                    if (sound.length() >= SHORTEST_SOUND) {
                        names.add(sound, zone);
                    }
                }
            }
        }
    }

    private static boolean isDated(AnnotatedArticle article, Span word) {
        return article.moments().stream().anyMatch(moment -> moment.span().contains(word));
    }

    private static boolean isNamed(AnnotatedArticle article, Span word) {
        return article.names().stream().anyMatch(name -> name.span().contains(word));
    }

    private static List<Signature.Sense> senses(List<Meaning> meanings) {
        SortedSet<Integer> spaces = new TreeSet<>();
        meanings.forEach(meaning -> spaces.addAll(meaning.vectors().keySet()));
        List<Signature.Sense> senses = new ArrayList<>();
        for (int space : spaces) {
            List<Vector> vectors = meanings.stream()
                    .map(Meaning::vectors)
                    .map(vector -> vector.get(space))
                    .filter(vector -> vector != null)
                    .map(Vector.class::cast)
                    .toList();
            senses.add(new Signature.Sense(space, vectors.get(0), mean(vectors)));
        }
        return senses;
    }

    private static Vector mean(List<Vector> vectors) {
        float[] sum = new float[vectors.get(0).dimensions()];
        for (Vector vector : vectors) {
            for (int dimension = 0; dimension < sum.length; dimension++) {
                sum[dimension] += vector.get(dimension);
            }
        }
        return new Vector(sum);
    }
}
