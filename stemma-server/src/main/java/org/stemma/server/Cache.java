package org.stemma.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps answers until the archive changes, so that many who ask the same cost little more than one. */
final class Cache {
    private static final long MOST_BYTES = 64L << 20;
    private static final int STRIPES = 64;

    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Object[] stripes = new Object[STRIPES];
    private long bytes;

    Cache() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    /**
     * An answer that is kept.
     *
     * @param changes how often the archive had changed when it was right
     * @param mark tells what it was made of
     */
    record Entry(long changes, String mark, Content content) {}

    /**
     * Returns the answer to a question: the one that is kept, where it is still right.
     *
     * @param question tells questions apart
     * @param changes how often the archive has changed
     * @param make returns the answer and what it was made of, given the one that was kept; empty where there is none
     */
    Optional<Content> get(String question, long changes, Function<@Nullable Entry, Optional<Entry>> make) {
        Entry kept = kept(question);
        if (kept != null && kept.changes() == changes) {
            return Optional.of(kept.content());
        }
        synchronized (stripes[Math.floorMod(question.hashCode(), STRIPES)]) {
            Entry before = kept(question);
            if (before != null && before.changes() >= changes) {
                return Optional.of(before.content());
            }
            Optional<Entry> made = make.apply(before);
            keep(question, made.orElse(null));
            return made.map(Entry::content);
        }
    }

    private @Nullable Entry kept(String question) {
        synchronized (entries) {
            return entries.get(question);
        }
    }

    private void keep(String question, @Nullable Entry entry) {
        synchronized (entries) {
            Entry before = entry == null ? entries.remove(question) : entries.put(question, entry);
            bytes += (entry == null ? 0 : entry.content().size())
                    - (before == null ? 0 : before.content().size());
            Iterator<Entry> oldest = entries.values().iterator();
            while (bytes > MOST_BYTES && entries.size() > 1) {
                bytes -= oldest.next().content().size();
                oldest.remove();
            }
        }
    }
}
