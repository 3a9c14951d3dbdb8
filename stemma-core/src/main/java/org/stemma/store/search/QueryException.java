package org.stemma.store.search;

/** Says what is wrong with a query, in words fit to be printed. */
public final class QueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    QueryException(String reason) {
        super(reason);
    }
}
