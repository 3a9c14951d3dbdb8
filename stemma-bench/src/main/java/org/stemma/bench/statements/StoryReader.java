package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.CueProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.LearnedProposer;
import org.stemma.annotate.naming.NameTagger;
import org.stemma.annotate.tagger.SpeechTaggers;
import org.stemma.encode.Encoder;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.TextIntake;
import org.stemma.multilingual.MultilingualEncoderProvider;
import org.stemma.statement.PairModel;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementAligner;
import org.stemma.story.Signature;
import org.stemma.story.SignatureMaker;
import org.stemma.story.Story;
import org.stemma.story.StoryGrouper;
import org.stemma.story.StoryModel;
import org.stemma.text.LanguageIdentifier;

/**
 * Reads plain texts as the program does, with all its models, and aligns those that it is told to take for one story,
 * whatever the program's grouping would say.
 */
public final class StoryReader implements AutoCloseable {
    private final LanguagePacks packs = new LanguagePacks();
    private final PairModel model = PairModel.load();
    private final Encoder multilingual = new MultilingualEncoderProvider().create(PreparationListener.NONE);
    private final SpeechTaggers taggers = new SpeechTaggers(Optional.of(multilingual));
    private final Optional<NameTagger> names;
    private final Encoders encoders;
    private final TextIntake intake;
    private final Annotator annotator;

    /** What finds names and attributions. */
    enum Annotation {
        /** The networks, as in the program. */
        NETWORKS,
        /** Capital letters and the cue words of the language packs, which is several times as fast. */
        RULES
    }

    /** Opens the program's models; the vectors of the aligner come from encoders in this wrapping. */
    StoryReader(UnaryOperator<Encoder> wrapping, Annotation annotation) {
        LanguageIdentifier languages = new LanguageIdentifier();
        names = annotation == Annotation.NETWORKS ? NameTagger.on(multilingual) : Optional.empty();
        encoders = new Encoders(List.of(wrapping.apply(new MiniLmEncoder()), wrapping.apply(multilingual)));
        intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
        CueProposer cues = new CueProposer(packs);
        annotator = annotation == Annotation.NETWORKS
                ? new Annotator(languages, packs, new LearnedProposer(taggers, cues), names.orElse(null))
                : new Annotator(languages, packs, cues);
    }

    /** Opens a reader by rules that keeps the vector of every text. */
    public static StoryReader remembering() {
        return new StoryReader(RememberingEncoder::new, Annotation.RULES);
    }

    /** Returns the annotated article of a plain text; empty where the program refuses it. */
    Optional<AnnotatedArticle> read(String id, String text) {
        DecodedInput input = new DecodedInput(id, id + ".txt", "UTF-8", text, List.of());
        return intake.take(input) instanceof TextIntake.Outcome.Taken taken
                ? Optional.of(annotator.annotate(taken.article()))
                : Optional.empty();
    }

    /** Returns the annotated articles of texts by their id, as far as the program takes them. */
    List<AnnotatedArticle> read(List<RawText> texts) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        texts.forEach(text -> read(text.id(), text.text()).ifPresent(articles::add));
        return articles;
    }

    /** Returns the statements of articles that are taken for one story. */
    public List<Statement> align(List<AnnotatedArticle> articles) {
        return new StatementAligner(packs, encoders(articles), model).align(articles);
    }

    /** Returns the encoders as the program sets them for these articles. */
    Encoders encoders(List<AnnotatedArticle> articles) {
        return encoders.expecting(
                articles.stream().map(article -> article.article().language()).toList());
    }

    /** Returns the stories that the program finds among articles. */
    List<Story> stories(List<AnnotatedArticle> articles) {
        List<Signature> signatures = new SignatureMaker(packs, encoders(articles)).of(articles);
        return new StoryGrouper(StoryModel.load())
                .groups(signatures).stream()
                        .map(group -> group.stream().map(articles::get).toList())
                        .map(group -> new Story(group.get(0).id(), group))
                        .toList();
    }

    LanguagePacks packs() {
        return packs;
    }

    PairModel model() {
        return model;
    }

    @Override
    public void close() {
        names.ifPresent(NameTagger::close);
        taggers.close();
        encoders.close();
    }
}
