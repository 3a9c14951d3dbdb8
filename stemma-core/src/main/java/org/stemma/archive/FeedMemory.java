package org.stemma.archive;

import java.time.InstantSource;
import org.stemma.intake.WebAddress;
import org.stemma.intake.fetch.Validators;
import org.stemma.intake.fetch.Visits;
import org.stemma.store.Feed;
import org.stemma.store.Feeds;

/** Keeps in an archive what servers told of their pages, so that what has not changed is not fetched again. */
final class FeedMemory implements Visits {
    private final Feeds feeds;
    private final InstantSource clock;

    FeedMemory(Feeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public Validators last(WebAddress address) {
        return feeds.get(address.toString())
                .map(feed -> new Validators(feed.etag(), feed.lastModified()))
                .orElse(Validators.NONE);
    }

    @Override
    public void fetched(WebAddress address, Validators told) {
        feeds.put(new Feed(address.toString(), told.etag(), told.lastModified(), clock.instant()));
    }
}
