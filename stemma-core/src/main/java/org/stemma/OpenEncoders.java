package org.stemma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.naming.NameTagger;
import org.stemma.annotate.tagger.SpeechTaggers;
import org.stemma.dossier.LanguageGap;
import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderChoice;
import org.stemma.encode.EncoderIdentity;
import org.stemma.encode.EncoderProvider;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.SentenceTransformerFolder;
import org.stemma.text.Language;

/** The encoders that the options choose, and what they leave uncovered. */
final class OpenEncoders implements AutoCloseable {
    private final Encoders encoders;
    private final List<SentenceTransformerFolder> folders = new ArrayList<>();
    private final String mend;
    private final SpeechTaggers taggers;

    /** The finder of names on each encoder that was asked for one, where there is one. */
    private final Map<Encoder, Optional<NameTagger>> nameTaggers = new LinkedHashMap<>();

    /** Makes the encoders; none reads its model yet. The listener hears of models that are made at their first use. */
    OpenEncoders(StemmaOptions options, PreparationListener listener) {
        List<Encoder> all = new ArrayList<>();
        all.add(options.english() instanceof EncoderChoice.Folder folder ? opened(folder) : new MiniLmEncoder());
        if (options.multilingual() instanceof EncoderChoice.Folder folder) {
            all.add(opened(folder));
        } else if (options.multilingual() instanceof EncoderChoice.Usual) {
            ServiceLoader.load(EncoderProvider.class).forEach(provider -> all.add(provider.create(listener)));
        }
        boolean own = options.multilingual() instanceof EncoderChoice.Usual && all.size() > 1;
        this.taggers = new SpeechTaggers(own ? Optional.of(all.get(1)) : Optional.empty());
        this.encoders = new Encoders(all);
        this.mend = mend(options.multilingual(), all.size());
    }

    private SentenceTransformerFolder opened(EncoderChoice.Folder folder) {
        SentenceTransformerFolder encoder = new SentenceTransformerFolder(folder.path(), folder.languages());
        folders.add(encoder);
        return encoder;
    }

    private static String mend(EncoderChoice multilingual, int encoders) {
        if (multilingual instanceof EncoderChoice.None) {
            return "The multilingual encoder was left out by an option.";
        }
        return multilingual instanceof EncoderChoice.Usual && encoders == 1
                ? "Add the module stemma-multilingual, or name the folder of an encoder that understands it."
                : "Name the folder of an encoder that understands it.";
    }

    /** Returns all encoders. */
    Encoders all() {
        return encoders;
    }

    /** Returns the encoders for sentences of these articles. */
    Encoders of(List<AnnotatedArticle> articles) {
        return encoders.expecting(languages(articles));
    }

    /** Returns the languages of the articles. */
    static SortedSet<Language> languages(List<AnnotatedArticle> articles) {
        return articles.stream()
                .map(article -> article.article().language())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the taggers trained on these encoders; on a user's own encoder none was. */
    SpeechTaggers taggers() {
        return taggers;
    }

    /** Returns what finds the names of articles in these languages, on an encoder that their sentences need anyway. */
    synchronized Optional<NameTagger> tagger(List<Language> languages) {
        return encoders.expecting(languages).used(languages).stream()
                .flatMap(encoder -> nameTaggers.computeIfAbsent(encoder, NameTagger::on).stream())
                .findFirst();
    }

    /** Opens the folders that the user named; throws {@link org.stemma.encode.EncoderFolderException}. */
    void check() {
        folders.forEach(SentenceTransformerFolder::check);
    }

    /** Returns what decides the numbers of the encoders that sentences of these articles need. */
    List<EncoderIdentity> used(List<AnnotatedArticle> articles) {
        return of(articles).used(spoken(articles).stream().distinct().toList()).stream()
                .map(Encoder::identity)
                .toList();
    }

    /** Returns the languages of these articles that no encoder understands. */
    List<LanguageGap> gaps(List<AnnotatedArticle> articles) {
        Map<Language, Integer> sentences = new TreeMap<>();
        spoken(articles).forEach(language -> sentences.merge(language, 1, Integer::sum));
        return gaps(languages(articles), sentences);
    }

    /**
     * Returns the languages that no encoder understands.
     *
     * @param languages those of the articles
     * @param sentences how many sentences are in each language
     */
    List<LanguageGap> gaps(SortedSet<Language> languages, Map<Language, Integer> sentences) {
        List<LanguageGap> gaps = new ArrayList<>();
        for (Language language : encoders.expecting(languages).missing(List.copyOf(sentences.keySet()))) {
            gaps.add(new LanguageGap(
                    language.code(),
                    sentences.getOrDefault(language, 0),
                    language.englishName() + ": no encoder understands it; statements in it are matched only by names,"
                            + " numbers, dates and like words. " + mend));
        }
        return gaps;
    }

    private static List<Language> spoken(List<AnnotatedArticle> articles) {
        return articles.stream()
                .flatMap(article -> article.sentences().stream())
                .map(Sentence::language)
                .toList();
    }

    @Override
    public synchronized void close() {
        nameTaggers.values().forEach(tagger -> tagger.ifPresent(NameTagger::close));
        nameTaggers.clear();
        taggers.close();
        encoders.close();
    }
}
