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
import org.stemma.annotate.Name;
import org.stemma.annotate.Quantity;
import org.stemma.annotate.Sentence;
import org.stemma.article.Block;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.encode.Vector;
import org.stemma.text.Language;
import org.stemma.text.Sounds;
import org.stemma.text.Spans;
import org.stemma.text.Stems;
import org.stemma.text.Token;

/** Makes the signatures of articles. */
public final class SignatureMaker {
    /** So many sentences from the first on, the headline among them, are an article's beginning. */
    private static final int LEAD = 6;

    /** Of so many the meaning is taken. */
    private static final int MEANT = 5;

    /** Of so many articles the vectors of all sentences are held. */
    private static final int AT_ONCE = 200;

    private static final int SHORTEST_SOUND = 2;

    private final LanguagePacks packs;
    private final Encoders encoders;
    private final Sounds sounds = new Sounds();

    /** Looks up words without content in these packs, and meanings in these encoders. */
    public SignatureMaker(LanguagePacks packs, Encoders encoders) {
        this.packs = packs;
        this.encoders = encoders;
    }

    /**
     * A signature to which the meanings are still missing: which encoders are asked, the languages of all articles decide.
     *
     * @param bare the signature without senses
     * @param beginning the first sentences
     */
    public record Draft(Signature bare, List<LanguageText> beginning) {
        /** Copies the list. */
        public Draft {
            beginning = List.copyOf(beginning);
        }
    }

    /** Returns the signatures in the order of the articles, with the meanings by which these can be compared. */
    public List<Signature> of(List<AnnotatedArticle> articles) {
        return finish(articles.stream().map(this::draft).toList());
    }

    /** Returns what an article's signature needs of it; the article can be let go. */
    public Draft draft(AnnotatedArticle article) {
        List<LanguageText> beginning = article.sentences().stream()
                .limit(MEANT)
                .map(sentence -> new LanguageText(
                        sentence.span().of(article.article().text().text()),
                        article.article().language()))
                .toList();
        return new Draft(bare(article), beginning);
    }

    /** Returns the signatures of drafts, in their order, with the meanings by which these can be compared. */
    public List<Signature> finish(List<Draft> drafts) {
        SortedSet<Language> languages = new TreeSet<>();
        drafts.forEach(draft -> languages.add(draft.bare().language()));
        List<Signature> signatures = new ArrayList<>();
        for (int start = 0; start < drafts.size(); start += AT_ONCE) {
            List<Draft> some = drafts.subList(start, Math.min(start + AT_ONCE, drafts.size()));
            signatures.addAll(finish(some, texts -> encoders.encodeAmong(texts, languages)));
        }
        return signatures;
    }

    /** Returns the signature of an article that will be compared with others, in whatever language, later. */
    public Signature toKeep(AnnotatedArticle article) {
        return finish(List.of(draft(article)), encoders::encodeEverywhere).get(0);
    }

    private static List<Signature> finish(List<Draft> drafts, Function<List<LanguageText>, List<Meaning>> encode) {
        List<Meaning> meanings = encode.apply(
                drafts.stream().flatMap(draft -> draft.beginning().stream()).toList());
        List<Signature> signatures = new ArrayList<>();
        int next = 0;
        for (Draft draft : drafts) {
            int end = next + draft.beginning().size();
            signatures.add(draft.bare().meaning(senses(meanings.subList(next, end))));
            next = end;
        }
        return signatures;
    }

    private Signature bare(AnnotatedArticle article) {
        Terms.Collector words = new Terms.Collector();
        Terms.Collector names = new Terms.Collector();
        Terms.Collector exact = new Terms.Collector();
        boolean headed = article.sentences().stream().anyMatch(SignatureMaker::isTitle);
        Spans dated = new Spans(article.moments().stream().map(Moment::span).toList());
        Spans named = new Spans(article.names().stream().map(Name::span).toList());
        for (int number = 0; number < article.sentences().size(); number++) {
            Sentence sentence = article.sentences().get(number);
            boolean title = headed ? isTitle(sentence) : sentence.block() == 0;
            Terms.Zone zone = title ? Terms.Zone.TITLE : number < LEAD ? Terms.Zone.LEAD : Terms.Zone.BODY;
            addWords(article, sentence, zone, dated, named, words, names);
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
                List.of());
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
            Spans dated,
            Spans named,
            Terms.Collector words,
            Terms.Collector names) {
        LanguagePack pack = packs.of(sentence.language());
        for (Token token : sentence.tokens()) {
            if (token.kind() == Token.Kind.WORD && !dated.contain(token.span())) {
                String word = pack.bare(token.span().of(article.article().text().text()));
                if (!pack.stopWords().contains(word)) {
                    words.add(sentence.language().code() + " " + Stems.of(word, sentence.language()), zone);
                    String sound = named.contain(token.span()) ? sounds.reduce(word) : "";
                    if (sound.length() >= SHORTEST_SOUND) {
                        names.add(sound, zone);
                    }
                }
            }
        }
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
