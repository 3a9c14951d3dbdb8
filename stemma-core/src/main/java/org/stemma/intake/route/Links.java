package org.stemma.intake.route;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Rejection;
import org.stemma.intake.WebAddress;
import org.stemma.intake.container.Budget;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/**
 * Follows the links of feeds: where an item has no more than the beginning of an article, the page that it links to is fetched
 * in its place, up to a number of pages. Where the page shows no article, the item stays.
 */
final class Links {
    /** An item of fewer letters is taken for the beginning of an article. A page fetched in vain does no harm. */
    private static final int TEASER = 700;

    private final WebPages web;
    private final IntakeOptions options;
    private int left;

    Links(WebPages web, IntakeOptions options) {
        this.web = web;
        this.options = options;
        this.left = options.fetch().follow();
    }

    /** Returns who is to hear of the items of a feed; pages in their place are read by this router. */
    Harvest following(Harvest harvest, Router router) {
        return options.fetch().follow() == 0 ? harvest : new Following(harvest, router);
    }

    private final class Following extends Passing {
        private final Router router;

        Following(Harvest harvest, Router router) {
            super(harvest);
            this.router = router;
        }

        @Override
        public void article(Found item) {
            @Nullable WebAddress link = link(item);
            if (link == null || !isTeaser(item)) {
                keep(item);
            } else if (web.has(link)) {
                skipped(item.place().shown() + " (its page was read)");
            } else if (left == 0 || !follow(link)) {
                keep(item);
            }
        }

        /** Keeps what an item tells itself; a headline alone is no article. */
        private void keep(Found item) {
            if (isHeadline(item)) {
                skipped(item.place().shown() + " (a headline alone)");
            } else {
                super.article(item);
            }
        }

        /** Returns whether the page shows an article. */
        private boolean follow(WebAddress link) {
            left--;
            Place place = new Place(link.toString(), Inputs.wish(link));
            Budget budget = new Budget(options.unpack());
            Counting counting = new Counting(harvest);
            try {
                web.read(link, place, counting, page -> read(page, budget, counting));
            } catch (IOException e) {
                counting.rejected(new Rejection(
                        place.shown(), "whole page", "It cannot be read.", "Save it as a file and read that."));
            }
            return counting.known > 0;
        }

        private void read(Item page, Budget budget, Harvest counting) throws IOException {
            router.route(page.with(budget.packed(page.bytes())), budget, counting);
        }
    }

    private static @Nullable WebAddress link(Found item) {
        String url = item.extract().stated().url();
        try {
            return url == null ? null : WebAddress.parse(url);
        } catch (WebAddress.UnusableException e) {
            return null;
        }
    }

    private static boolean isTeaser(Found item) {
        String text = item.extract().text().text().strip();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters < TEASER || text.matches("(?s).*(?:…|\\.\\.\\.)\\W{0,3}");
    }

    private static boolean isHeadline(Found item) {
        String text = item.extract().text().text();
        return item.extract().title() != null
                && text.strip().equals(item.extract().title().of(text).strip());
    }

    /** Counts what is found, and what is passed over because it is known. */
    private static final class Counting extends Passing {
        private int known;

        Counting(Harvest harvest) {
            super(harvest);
        }

        @Override
        public void article(Found found) {
            known++;
            super.article(found);
        }

        @Override
        public void skipped(String shown) {
            known++;
            super.skipped(shown);
        }
    }

    /** Passes all on. */
    private static class Passing implements Harvest {
        final Harvest harvest;

        Passing(Harvest harvest) {
            this.harvest = harvest;
        }

        @Override
        public void article(Found found) {
            harvest.article(found);
        }

        @Override
        public void rejected(Rejection rejection) {
            harvest.rejected(rejection);
        }

        @Override
        public void skipped(String shown) {
            harvest.skipped(shown);
        }

        @Override
        public void fetching(String host) {
            harvest.fetching(host);
        }
    }
}
