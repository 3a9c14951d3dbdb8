package org.stemma.annotate.tagger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Encoder;
import org.stemma.text.Language;

/**
 * The taggers that this program has, each opened at its first use.
 *
 * <p>The one on the multilingual encoder tags every language that this encoder understands, English among them, where it
 * is the better of the two. The other tags English where the multilingual encoder was left out. Safe for use by several
 * threads.
 */
public final class SpeechTaggers implements AutoCloseable {
    private final Optional<Encoder> encoder;
    private @Nullable TaggerResource multilingual;
    private @Nullable TaggerResource english;

    /** Takes the multilingual encoder that the tagger was trained on, if it is there; whoever made it closes it. */
    public SpeechTaggers(Optional<Encoder> multilingual) {
        this.encoder = multilingual;
    }

    /** Returns the tagger of a language; empty where none was trained for it. */
    public synchronized Optional<SpeechTagger> of(Language language) {
        if (encoder.isPresent() && encoder.get().understands(language)) {
            if (multilingual == null) {
                multilingual = TaggerResource.multilingual(encoder.get());
            }
            return Optional.of(multilingual.tagger());
        }
        if (language.equals(Language.ENGLISH)) {
            if (english == null) {
                english = TaggerResource.english();
            }
            return Optional.of(english.tagger());
        }
        return Optional.empty();
    }

    /** Returns what the taggers of these languages were trained on, for the run record. */
    public synchronized List<String> used(Collection<Language> languages) {
        Set<SpeechTagger> asked = new HashSet<>();
        languages.forEach(language -> of(language).ifPresent(asked::add));
        List<String> used = new ArrayList<>();
        for (TaggerResource resource : new TaggerResource[] {english, multilingual}) {
            if (resource != null && asked.contains(resource.tagger())) {
                used.add(resource.parameters().training().encoder() + ", trained on "
                        + resource.parameters().training().data());
            }
        }
        return List.copyOf(used);
    }

    @Override
    public synchronized void close() {
        for (TaggerResource resource : new TaggerResource[] {english, multilingual}) {
            if (resource != null) {
                resource.close();
            }
        }
        english = null;
        multilingual = null;
    }
}
