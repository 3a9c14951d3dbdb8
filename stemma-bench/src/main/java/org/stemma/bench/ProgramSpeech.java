package org.stemma.bench;

import java.util.List;
import java.util.Optional;
import org.stemma.annotate.AttributionProposer;
import org.stemma.annotate.CueProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.LearnedProposer;
import org.stemma.annotate.tagger.SpeechTaggers;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.MultilingualOptions;

/** Who proposes attributions in the program: taggers and cues together, or a part of these. */
public final class ProgramSpeech implements AutoCloseable {
    private final MultilingualEncoder encoder =
            new MultilingualEncoder(MultilingualOptions.usual(), (done, total) -> {});
    private final SpeechTaggers taggers;
    private final AttributionProposer proposer;

    /** The parts. */
    public enum Parts {
        /** Cue words of the language packs alone. */
        CUES,
        /** The program without the multilingual encoder. */
        CORE,
        /** The multilingual tagger without cue words. */
        TAGGER,
        /** As the program does it. */
        PROGRAM
    }

    /** Sets up the parts; models are opened at their first use. */
    public ProgramSpeech(Parts parts, LanguagePacks packs) {
        this.taggers = new SpeechTaggers(parts == Parts.CORE ? Optional.empty() : Optional.of(encoder));
        this.proposer = switch (parts) {
            case CUES -> new CueProposer(packs);
            case TAGGER -> new LearnedProposer(taggers, article -> List.of());
            case CORE, PROGRAM -> new LearnedProposer(taggers, new CueProposer(packs));
        };
    }

    /** Returns the proposer, which lives as long as this. */
    public AttributionProposer proposer() {
        return proposer;
    }

    @Override
    public void close() {
        taggers.close();
        encoder.close();
    }
}
