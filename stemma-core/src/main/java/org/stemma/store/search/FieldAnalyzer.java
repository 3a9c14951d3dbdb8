package org.stemma.store.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/** Leads each field's words its own way. */
final class FieldAnalyzer extends AnalyzerWrapper {
    private final Analyzers analyzers;

    FieldAnalyzer(Analyzers analyzers) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.analyzers = analyzers;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return field.startsWith(Fields.STEMS)
                ? analyzers.of(field.substring(Fields.STEMS.length()))
                : analyzers.plain();
    }

    @Override
    public int getPositionIncrementGap(String field) {
        // No phrase reaches from one passage into the next.
        return 100;
    }
}
