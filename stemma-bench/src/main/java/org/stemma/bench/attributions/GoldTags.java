package org.stemma.bench.attributions;

import java.util.List;
import org.stemma.annotate.chain.ChainTags;
import org.stemma.annotate.tagger.Role;
import org.stemma.annotate.tagger.Tags;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** Writes gold spans as tags of words. */
final class GoldTags {
    private GoldTags() {}

    /** Returns each token's tag; a token belongs to a span with which it shares at least half of its characters. */
    static int[] of(Polnear.Annotation annotation, List<Token> tokens) {
        int[] tags = new int[tokens.size()];
        for (Role role : Role.values()) {
            for (Span span : annotation.spans(role)) {
                boolean first = true;
                for (int i = 0; i < tags.length; i++) {
                    Span token = tokens.get(i).span();
                    if (2 * token.overlap(span) >= token.length() && tags[i] == Tags.OUTSIDE) {
                        tags[i] = first ? Tags.first(role) : Tags.next(role);
                        first = false;
                    }
                }
            }
        }
        return repaired(tags);
    }

    /** A span that another one interrupts goes on as a new one. */
    private static int[] repaired(int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            if (!ChainTags.mayFollow(i == 0 ? Tags.OUTSIDE : tags[i - 1], tags[i])) {
                tags[i] = tags[i] - 1;
            }
        }
        return tags;
    }
}
