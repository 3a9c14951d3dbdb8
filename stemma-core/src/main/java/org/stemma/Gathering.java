package org.stemma;

import java.util.List;
import java.util.Optional;
import org.stemma.intake.Input;
import org.stemma.intake.Rejection;
import org.stemma.intake.SafeNames;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Harvest;

/** Puts each article on the shelf as it is found, under its id, and tells how far the reading has come. */
final class Gathering implements Harvest {
    private final List<Input> inputs;
    private final Shelf shelf;
    private final List<Rejection> rejections;
    private final List<String> skipped;
    private final Progress progress;
    private final SafeNames names = new SafeNames();
    private int begun;
    private int parts;
    /** The id of the present input, until an article has it. */
    private String free = "";

    Gathering(List<Input> inputs, Shelf shelf, List<Rejection> rejections, List<String> skipped, Progress progress) {
        this.inputs = inputs;
        this.shelf = shelf;
        this.rejections = rejections;
        this.skipped = skipped;
        this.progress = progress;
        // Articles inside archives must not take the name of a file that is still to come.
        inputs.forEach(input -> names.claim(input.id()));
    }

    /** Hears that the next input is read now. */
    void begin(Input input) {
        begun++;
        free = input.id();
        tell();
    }

    /** What is done are parts of inputs; what is left is at least one part of each input. */
    private void tell() {
        progress.step("reading", parts, parts + inputs.size() - begun + 1);
    }

    /** Tells that all is read. */
    void finish() {
        progress.step("reading", parts, parts);
    }

    @Override
    public void article(Found found) {
        String wish = found.place().wish();
        String id = wish.equals(free) ? wish : names.claim(wish);
        Optional<Rejection> refused = shelf.put(id, found);
        if (refused.isPresent()) {
            rejections.add(refused.get());
        } else if (id.equals(free)) {
            free = "";
        }
        parts++;
        tell();
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
        parts++;
        tell();
    }

    @Override
    public void skipped(String shown) {
        skipped.add(shown);
    }

    @Override
    public void fetching(String host) {
        progress.step("fetching " + host, parts, parts + inputs.size() - begun + 1);
    }
}
