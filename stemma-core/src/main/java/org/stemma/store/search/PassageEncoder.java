package org.stemma.store.search;

import java.util.List;
import java.util.Optional;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** Turns passages and queries into vectors of one space. */
public interface PassageEncoder {
    /** Returns what tells this space from others; vectors of another name are made anew. */
    String name();

    /** Returns the cosine below which a passage has nothing to do with a query, in [-1, 1]. */
    double floor();

    /** Returns the vectors of passages of one language, in their order; empty for those that it does not understand. */
    List<Optional<Vector>> encode(List<String> texts, Language language);

    /** Returns the vector of a query, which may be of any language; empty where it does not understand it. */
    Optional<Vector> encodeQuery(String text);
}
