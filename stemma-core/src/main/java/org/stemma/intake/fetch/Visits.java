package org.stemma.intake.fetch;

import org.stemma.intake.WebAddress;

/** Remembers between runs what servers told of their pages, so that only what has changed is fetched again. */
public interface Visits {
    /** Remembers nothing. */
    Visits FORGOTTEN = new Visits() {
        @Override
        public Validators last(WebAddress address) {
            return Validators.NONE;
        }

        @Override
        public void fetched(WebAddress address, Validators told) {
            // The next run fetches it again.
        }
    };

    /** Returns what the last fetching of an address told. */
    Validators last(WebAddress address);

    /** Hears that an address was fetched. */
    void fetched(WebAddress address, Validators told);
}
