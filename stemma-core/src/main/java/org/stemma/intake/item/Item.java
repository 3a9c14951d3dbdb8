package org.stemma.intake.item;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing with bytes: a file, an entry of an archive, a record of a crawl, an answer of a server.
 *
 * @param place where it stands
 * @param name its file name, whose ending is a hint of its form; empty where it has none
 * @param origin what is known of where it was fetched from
 * @param bytes its content, read once and forwards
 * @param depth how many containers it lies in
 */
public record Item(Place place, String name, Origin origin, InputStream bytes, int depth) {
    /**
     * What is known of where something was fetched from.
     *
     * @param url its address; null where nothing tells
     * @param declared the tables that its server says it is written in, at most one
     */
    public record Origin(@Nullable String url, List<Charset> declared) {
        /** Nothing is known. */
        public static final Origin UNKNOWN = new Origin(null, List.of());

        /** Copies the list. */
        public Origin {
            declared = List.copyOf(declared);
        }
    }

    /** Returns its address; null where nothing tells. */
    public @Nullable String url() {
        return origin.url();
    }

    /** Returns the tables that its server says it is written in. */
    public List<Charset> declared() {
        return origin.declared();
    }

    /** Returns what is inside this item's wrapping, at the same place: a compressed file's content. */
    public Item unwrapped(String innerName, InputStream content) {
        return new Item(place, innerName, origin, content, depth + 1);
    }

    /** Returns an entry of this item. */
    public Item entry(Place entryPlace, String entryName, Origin entryOrigin, InputStream content) {
        return new Item(entryPlace, entryName, entryOrigin, content, depth + 1);
    }

    /** Returns this item with other bytes. */
    public Item with(InputStream content) {
        return new Item(place, name, origin, content, depth);
    }
}
