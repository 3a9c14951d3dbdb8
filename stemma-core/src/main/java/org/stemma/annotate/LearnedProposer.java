package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.stemma.annotate.tagger.SpeechTagger;
import org.stemma.annotate.tagger.SpeechTaggers;
import org.stemma.annotate.tagger.TaggedAttribution;
import org.stemma.annotate.tagger.TaggedSpan;
import org.stemma.annotate.tagger.TaggerInput;
import org.stemma.annotate.tagger.TaggerSentence;
import org.stemma.article.Block;
import org.stemma.text.Span;

/**
 * Proposes attributions by a learned tagger and by cue words, each where it knows more.
 *
 * <p>In a language that the tagger was trained on, it goes first, and cue words add what it does not see: it learned from
 * annotations in which each word has one role, so that what stands in another's content is left to them. In other
 * languages, which the tagger knows through the multilingual encoder alone, cue words go first where a pack has them, and
 * the tagger adds what it is sure of.
 */
public final class LearnedProposer implements AttributionProposer {
    /**
     * Share of the drafts by cue alone that are right where the tagger, trained on the language, sees none: 22 of 92 on the
     * articles held out of its training ({@code stemma-bench attributions --held-out}).
     */
    private static final double CUE_ALONE = 0.24;

    /** In a language without training data the tagger's word counts from this probability on. */
    private static final double LIKELY = 0.5;

    private final SpeechTaggers taggers;
    private final AttributionProposer cues;

    /** Takes the taggers and who proposes the rest. */
    public LearnedProposer(SpeechTaggers taggers, AttributionProposer cues) {
        this.taggers = taggers;
        this.cues = cues;
    }

    @Override
    public List<AttributionDraft> propose(AnnotatedArticle article) {
        List<AttributionDraft> byCue = cues.propose(article);
        Optional<SpeechTagger> found = taggers.of(article.article().language());
        if (found.isEmpty()) {
            return byCue;
        }
        SpeechTagger tagger = found.get();
        List<AttributionDraft> learned =
                tagger.tag(input(article)).stream().map(LearnedProposer::draft).toList();
        if (byCue.isEmpty() || tagger.isTrainedOn(article.article().language())) {
            List<AttributionDraft> added =
                    byCue.stream().map(draft -> draft.with(CUE_ALONE)).toList();
            return together(learned, added);
        }
        List<AttributionDraft> likely =
                learned.stream().filter(draft -> draft.confidence() >= LIKELY).toList();
        return together(byCue, likely);
    }

    /** Returns the first drafts, and of the others those whose source and cue have no role yet. */
    private static List<AttributionDraft> together(List<AttributionDraft> first, List<AttributionDraft> others) {
        List<AttributionDraft> all = new ArrayList<>(first);
        others.stream().filter(draft -> isMissed(draft, first)).forEach(all::add);
        return all;
    }

    private static TaggerInput input(AnnotatedArticle article) {
        List<TaggerSentence> sentences = article.sentences().stream()
                .filter(sentence -> sentence.kind() == Block.Kind.PARAGRAPH)
                .map(sentence -> new TaggerSentence(sentence.span(), sentence.block(), sentence.tokens()))
                .toList();
        return new TaggerInput(
                article.article().text().text(),
                article.article().language(),
                sentences,
                Quotation.outermost(article.quotations()));
    }

    private static AttributionDraft draft(TaggedAttribution tagged) {
        TaggedSpan source = tagged.source();
        return new AttributionDraft(
                source == null ? null : source.span(),
                tagged.cue().span(),
                tagged.content().stream().map(TaggedSpan::span).toList(),
                tagged.probability());
    }

    /** Returns whether a draft is another attribution than the known ones: its source and cue have no role there yet. */
    private static boolean isMissed(AttributionDraft draft, List<AttributionDraft> others) {
        List<Span> marked =
                Stream.of(draft.source(), draft.cue()).filter(Objects::nonNull).toList();
        return others.stream()
                .noneMatch(known -> Stream.of(known.source(), known.cue())
                        .filter(Objects::nonNull)
                        .anyMatch(span -> marked.stream().anyMatch(span::overlaps)));
    }
}
