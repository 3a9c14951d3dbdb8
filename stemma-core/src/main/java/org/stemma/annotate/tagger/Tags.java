package org.stemma.annotate.tagger;

import java.util.List;

/**
 * The tags of a word, numbered: 0 is outside of all roles; then for each role one for its first word and one for the words
 * that go on with it (BIO, Ramshaw and Marcus 1995).
 */
public final class Tags {
    private static final List<Role> ROLES = List.of(Role.SOURCE, Role.CUE, Role.CONTENT);

    /** The number of tags. */
    public static final int COUNT = 1 + 2 * ROLES.size();

    /** The tag of words without a role. */
    public static final int OUTSIDE = 0;

    private Tags() {}

    /** Returns the tag of a role's first word. */
    public static int first(Role role) {
        return 1 + 2 * ROLES.indexOf(role);
    }

    /** Returns the tag of a role's other words. */
    public static int next(Role role) {
        return first(role) + 1;
    }

    /** Returns whether a word with this tag starts a span. */
    public static boolean isFirst(int tag) {
        return tag % 2 == 1;
    }

    /** Returns whether a word with this tag goes on with a span. */
    public static boolean isNext(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    /** Returns the role of a tag that is not outside. */
    public static Role role(int tag) {
        return ROLES.get((tag - 1) / 2);
    }

    /** Returns whether one tag may follow the other: a role goes on only after itself. */
    public static boolean mayFollow(int before, int tag) {
        return !isNext(tag) || before == tag || before == tag - 1;
    }
}
