package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * Makes attributions of drafts, whatever proposed them.
 *
 * <p>Drafts are held against the quotation marks and joined ({@link DraftLinker}), nested ({@link Nesting}), and read for
 * how the source stands to the content ({@link StanceReader}) and who it is ({@link SourceResolver}). How an attribution
 * is told follows from the marks alone.
 */
public final class AttributionFinder {
    private final AttributionProposer proposer;
    private final LanguagePacks packs;

    /** Makes a finder that takes drafts from this proposer and words from these packs. */
    public AttributionFinder(AttributionProposer proposer, LanguagePacks packs) {
        this.proposer = proposer;
        this.packs = packs;
    }

    /** Returns the attributions of an article whose other annotations are there, in order of their sentences. */
    public List<Attribution> find(AnnotatedArticle article) {
        Lines lines = Lines.of(article, packs);
        List<AttributionDraft> linked = new DraftLinker(lines, article.quotations()).link(proposer.propose(article));
        Nesting.Nested nested = new Nesting(lines).nest(linked);
        List<AttributionDraft> drafts = nested.drafts();
        StanceReader stances = new StanceReader(lines);
        List<ResolvedSource> sources = new SourceResolver(article, lines).resolve(drafts);
        List<Attribution> found = new ArrayList<>();
        List<Integer> outer = Nesting.credited(nested, sources);
        for (int number = 0; number < drafts.size(); number++) {
            AttributionDraft draft = drafts.get(number);
            found.add(new Attribution(
                    draft.source(),
                    draft.cue(),
                    draft.content(),
                    mode(lines, draft.content(), article.quotations()),
                    outer.get(number),
                    stances.read(draft),
                    sources.get(number),
                    draft.confidence()));
        }
        return found;
    }

    private static Attribution.Mode mode(Lines lines, List<Span> content, List<Quotation> quotations) {
        double letters = 0;
        double quoted = 0;
        for (Line line : lines.all()) {
            if (content.stream().noneMatch(span -> span.overlaps(line.sentence().span()))) {
                continue;
            }
            for (int index = 0; index < line.size(); index++) {
                Span token = line.token(index).span();
                if (!line.isMark(index) && content.stream().anyMatch(span -> span.contains(token))) {
                    letters += token.length();
                    quoted += QuoteShare.isQuoted(token, quotations) ? token.length() : 0;
                }
            }
        }
        return quoted == 0
                ? Attribution.Mode.INDIRECT
                : quoted == letters ? Attribution.Mode.DIRECT : Attribution.Mode.MIXED;
    }
}
