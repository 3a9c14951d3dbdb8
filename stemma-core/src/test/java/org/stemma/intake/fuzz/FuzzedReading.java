package org.stemma.intake.fuzz;

import java.io.IOException;
import org.stemma.intake.Extract;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.Basket;
import org.stemma.intake.item.Found;
import org.stemma.intake.route.Reads;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Reads bytes that may be anything, and throws where what comes of them breaks a law of reading. */
final class FuzzedReading {
    private FuzzedReading() {}

    /** Reads bytes as if they were a file of some name: articles or rejections, and nothing thrown. */
    static void read(String name, byte[] bytes) {
        Basket basket;
        try {
            basket = Reads.bytes(name, bytes);
        } catch (IOException limit) {
            // Whoever opens inputs makes a rejection of it.
            return;
        }
        basket.articles.forEach(FuzzedReading::check);
        basket.rejections.forEach(FuzzedReading::check);
    }

    private static void check(Found found) {
        Extract extract = found.extract();
        runsForwards(extract.text());
        int length = extract.text().raw().length();
        require(
                extract.title() == null
                        || extract.title().end() <= extract.text().length(),
                "a title outside");
        require(extract.noise().stream().allMatch(noise -> noise.raw().end() <= length), "noise outside");
    }

    private static void check(Rejection rejection) {
        require(rejection.reason().endsWith(".") && rejection.mend().endsWith("."), "no sentence: " + rejection);
    }

    /** Throws where a character does not lead back into the raw text, or to a place in front of its predecessor's. */
    static void runsForwards(AlignedText text) {
        int previous = 0;
        for (int i = 0; i < text.length(); i++) {
            Span raw = text.toRaw(new Span(i, i + 1));
            if (raw.start() < previous || raw.end() > text.raw().length()) {
                throw new IllegalStateException("character " + i + " runs backwards or leads outside");
            }
            previous = raw.start();
        }
    }

    static void require(boolean law, String breach) {
        if (!law) {
            throw new IllegalStateException(breach);
        }
    }
}
