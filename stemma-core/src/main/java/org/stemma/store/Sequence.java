package org.stemma.store;

import org.jdbi.v3.core.Handle;

/** Numbers of which none is ever given out again. */
final class Sequence {
    /** Returns the next number. */
    long next(Handle handle) {
        return handle.createQuery("UPDATE progress SET sequence = sequence + 1 RETURNING sequence")
                .mapTo(Long.class)
                .one();
    }
}
