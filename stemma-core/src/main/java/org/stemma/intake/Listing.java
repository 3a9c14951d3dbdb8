package org.stemma.intake;

import java.util.List;

/**
 * What the user's names stand for.
 *
 * @param inputs what to read: in the order named, folders in order of their file names; each file once
 * @param rejections names that lead to nothing readable, in the order named
 * @param skipped hidden files and files of unknown endings in named folders, which nobody asked for
 */
public record Listing(List<Input> inputs, List<Rejection> rejections, List<String> skipped) {
    /** Copies the lists. */
    public Listing {
        inputs = List.copyOf(inputs);
        rejections = List.copyOf(rejections);
        skipped = List.copyOf(skipped);
    }
}
