package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Block;
import org.stemma.text.Span;

/**
 * Proposes attributions by the cue words of the language packs, sentence by sentence, and again inside each quotation.
 *
 * <p>A verb of speech takes its source from the words before it ("the mayor said that …") or, set off by a mark, from
 * those after it ("…", said the mayor); a phrase such as "according to" takes the words after it; a sentence that points
 * back ("this was reported by …") speaks of the sentence before.
 */
public final class CueProposer implements AttributionProposer {
    private final LanguagePacks packs;

    /** Makes a proposer that looks up cues in these packs. */
    public CueProposer(LanguagePacks packs) {
        this.packs = packs;
    }

    @Override
    public List<AttributionDraft> propose(AnnotatedArticle article) {
        Lines lines = Lines.of(article, packs);
        List<AttributionDraft> drafts = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.get(number);
            if (line.sentence().kind() == Block.Kind.PARAGRAPH) {
                for (CueRules.Draft draft : new CueRules(line, article.quotations(), article.names()).drafts()) {
                    List<Span> content = draft.pointsBack() ? before(lines, number, draft) : draft.content();
                    if (!content.isEmpty()) {
                        drafts.add(new AttributionDraft(draft.source(), draft.cue(), content, 1));
                    }
                }
                inQuotations(article, line, drafts);
            }
        }
        return drafts;
    }

    private static List<Span> before(Lines lines, int number, CueRules.Draft draft) {
        boolean same = number > 0
                && lines.get(number - 1).sentence().block()
                        == lines.get(number).sentence().block();
        return same
                ? List.of(lines.get(number - 1).span(0, lines.get(number - 1).size()))
                : draft.content();
    }

    /** Finds what a speaker lays in the mouth of another: "Ada told me that …". */
    private static void inQuotations(AnnotatedArticle article, Line line, List<AttributionDraft> drafts) {
        for (Quotation quotation : article.quotations()) {
            Span inner = quotation.inner();
            if (inner.overlaps(line.sentence().span())) {
                int from = line.tokenAt(inner.start());
                int to = line.tokenAt(inner.end());
                if (to - from > 2) {
                    Line part = line.part(from, to);
                    new CueRules(part, List.of(), article.names())
                            .drafts().stream()
                                    .filter(draft -> !draft.pointsBack() && tellsOfAnother(part, draft))
                                    .forEach(draft -> drafts.add(
                                            new AttributionDraft(draft.source(), draft.cue(), draft.content(), 1)));
                }
            }
        }
    }

    /** Returns whether a source in a quotation is neither the speaker nor the hearer, and a joint shows what was said. */
    private static boolean tellsOfAnother(Line part, CueRules.Draft draft) {
        Span source = draft.source();
        if (source == null) {
            return false;
        }
        int from = part.tokenAt(source.start());
        boolean self = part.pack().speech().isPronoun(Gender.SPEAKER, part.word(from));
        Span content = draft.content().get(draft.content().size() - 1);
        int said = part.tokenAt(content.start());
        boolean joined = content.start() > draft.cue().end()
                && said > 0
                && part.pack().complementisers().contains(part.word(said - 1));
        boolean phrase = part.pack()
                        .sourcePhrases()
                        .match(part.words(), part.tokenAt(draft.cue().start()))
                > 0;
        return !self && (joined || phrase);
    }
}
