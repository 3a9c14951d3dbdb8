package org.stemma.intake.fetch;

import org.stemma.intake.Rejection;
import org.stemma.intake.WebAddress;
import org.stemma.intake.item.ContentType;

/** What became of a fetching. */
public sealed interface Answer {
    /**
     * Something was there.
     *
     * @param address where it was at last, behind all redirects
     * @param content all of it, unpacked
     * @param type what its server says it is
     * @param validators what its server tells for the next time
     */
    record Fetched(WebAddress address, Content content, ContentType type, Validators validators) implements Answer {}

    /**
     * It is as it was at the last fetching.
     *
     * @param address where it is
     */
    record NotModified(WebAddress address) implements Answer {}

    /**
     * It cannot be had, or may not.
     *
     * @param address where the trouble stands: the address itself, or one that it redirects to
     * @param place the part of the fetching that failed, for example {@code status 404}
     * @param reason what is wrong, in one English sentence
     * @param mend what the user can do, in one English sentence
     */
    record Refused(WebAddress address, String place, String reason, String mend) implements Answer {
        /** Returns the rejection of what the user named. */
        public Rejection rejection(String file) {
            return new Rejection(file, place, reason, mend);
        }
    }
}
