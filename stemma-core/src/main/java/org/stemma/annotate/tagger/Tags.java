package org.stemma.annotate.tagger;

import java.util.List;
import org.stemma.annotate.chain.ChainTags;

/** The tags of a word by its role, numbered as {@link ChainTags} numbers them. */
public final class Tags {
    private static final List<Role> ROLES = List.of(Role.SOURCE, Role.CUE, Role.CONTENT);

    /** The number of tags. */
    public static final int COUNT = 1 + 2 * ROLES.size();

    /** The tag of words without a role. */
    public static final int OUTSIDE = ChainTags.OUTSIDE;

    private Tags() {}

    /** Returns the tag of a role's first word. */
    public static int first(Role role) {
        return ChainTags.first(ROLES.indexOf(role));
    }

    /** Returns the tag of a role's other words. */
    public static int next(Role role) {
        return ChainTags.next(ROLES.indexOf(role));
    }

    /** Returns the role of a kind of tags. */
    static Role role(int kind) {
        return ROLES.get(kind);
    }
}
