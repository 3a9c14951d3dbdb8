package org.stemma.annotate;

import java.util.List;

/**
 * Proposes attributions of an article: by rules, or by a learned tagger. Everything after that is the same for both:
 * {@link AttributionFinder} holds drafts against quotation marks, joins what belongs together, and tells who is meant.
 */
@FunctionalInterface
public interface AttributionProposer {
    /**
     * Returns what may be attributions.
     *
     * @param article with its sentences, quotations, names, quantities and moments; its attributions are empty
     */
    List<AttributionDraft> propose(AnnotatedArticle article);
}
