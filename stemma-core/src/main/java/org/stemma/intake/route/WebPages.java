package org.stemma.intake.route;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.stemma.intake.WebAddress;
import org.stemma.intake.container.Entries;
import org.stemma.intake.fetch.Answer;
import org.stemma.intake.fetch.Visits;
import org.stemma.intake.fetch.Web;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/** What a run fetches from the web: each address once. */
final class WebPages {
    private final Web web;
    private final Visits visits;
    private final Set<WebAddress> fetched = new HashSet<>();

    WebPages(Web web, Visits visits) {
        this.web = web;
        this.visits = visits;
    }

    /** Returns whether an address was fetched before in this run. */
    boolean has(WebAddress address) {
        return fetched.contains(address);
    }

    /**
     * Fetches an address and hands it on; where it cannot be had, the harvest hears why.
     *
     * @param place where it stands for the user
     * @throws IOException where what was fetched cannot be read
     */
    void read(WebAddress address, Place place, Harvest harvest, Entries entries) throws IOException {
        fetched.add(address);
        harvest.fetching(address.host());
        Answer answer = web.fetch(address, visits.last(address));
        if (answer instanceof Answer.Refused refused) {
            harvest.rejected(refused.rejection(place.shown()));
        } else if (answer instanceof Answer.NotModified) {
            harvest.skipped(place.shown() + " (not changed)");
        } else if (answer instanceof Answer.Fetched found) {
            fetched.add(found.address());
            entries.read(new Item(
                    place,
                    found.type().named(found.address().lastName()),
                    new Item.Origin(found.address().toString(), found.type().charsets()),
                    found.content().open(),
                    0));
            visits.fetched(address, found.validators());
        }
    }
}
