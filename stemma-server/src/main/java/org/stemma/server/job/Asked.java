package org.stemma.server.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work is to do.
 *
 * @param files what was uploaded, in order
 * @param addresses what is to be fetched, in order
 * @param follow how many pages that feeds link to are fetched
 * @param story the story whose dossier is to be made; null for none
 * @param key the name under which the same request may come again; null for none
 * @param digest tells requests of one key apart
 */
public record Asked(
        List<Upload> files,
        List<String> addresses,
        int follow,
        @Nullable String story,
        @Nullable String key,
        String digest) {
    /** Copies the lists. */
    public Asked {
        files = List.copyOf(files);
        addresses = List.copyOf(addresses);
    }

    /**
     * A file that was uploaded. Its bytes lie under its number, whatever its name.
     *
     * @param name as whoever sent it calls it; only ever shown
     * @param bytes how many there are
     */
    public record Upload(String name, long bytes) {}

    static Asked dossier(String story) {
        return new Asked(List.of(), List.of(), 0, story, null, "");
    }
}
