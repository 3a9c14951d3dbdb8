package org.stemma.annotate.naming;

import java.util.List;
import org.stemma.annotate.chain.ChainTags;

/** The labels of tokens by the type of the name that they belong to, numbered as {@link ChainTags} numbers them. */
public final class NameLabel {
    /** The label of a token in no name. */
    public static final int OUTSIDE = ChainTags.OUTSIDE;

    /** In the order of their labels, which networks that were written rely on. */
    private static final List<NameType> TYPES =
            List.of(NameType.PERSON, NameType.ORGANISATION, NameType.PLACE, NameType.OTHER);

    /** The number of labels. */
    public static final int COUNT = ChainTags.count(TYPES.size());

    private NameLabel() {}

    /** Returns the label of the first token of a name. */
    public static int first(NameType type) {
        return ChainTags.first(TYPES.indexOf(type));
    }

    /** Returns the label of a later token of a name. */
    public static int later(NameType type) {
        return ChainTags.next(TYPES.indexOf(type));
    }

    /** Returns the type of a kind of labels. */
    static NameType type(int kind) {
        return TYPES.get(kind);
    }
}
