package org.stemma.store;

import java.util.Locale;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.stemma.intake.SafeNames;

/** Finds ids that nobody has, nor had in the history, where case counts as nothing. */
final class Names {
    private Names() {}

    static String freeArticle(Handle handle, String wish) {
        return free(
                SafeNames.safe(wish),
                name -> has(handle, "SELECT 1 FROM article WHERE folded_id = :folded", name)
                        || has(handle, "SELECT 1 FROM move WHERE article = :name", name));
    }

    static String freeStory(Handle handle, String wish) {
        return free(
                SafeNames.safe(wish),
                name -> has(handle, "SELECT 1 FROM story WHERE folded_id = :folded", name)
                        || has(handle, "SELECT 1 FROM move WHERE to_story = :name", name));
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean has(Handle handle, String sql, String name) {
        String bound = sql.contains(":folded") ? "folded" : "name";
        return handle.createQuery(sql + " LIMIT 1")
                .bind(bound, bound.equals("folded") ? folded(name) : name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Thousands of articles may have one wish, so the numbers tried grow twofold, then the first free one is closed in on. */
    private static String free(String name, Predicate<String> isTaken) {
        if (!isTaken.test(name)) {
            return name;
        }
        int taken = 1;
        int free = 2;
        while (isTaken.test(name + "-" + free)) {
            taken = free;
            free *= 2;
        }
        while (free - taken > 1) {
            int middle = (taken + free) >>> 1;
            if (isTaken.test(name + "-" + middle)) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return name + "-" + free;
    }
}
