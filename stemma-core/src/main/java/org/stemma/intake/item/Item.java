package org.stemma.intake.item;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing with bytes: a file, an entry of an archive, a record of a crawl.
 *
 * @param place where it stands
 * @param name its file name, whose ending is a hint of its form; empty where it has none
 * @param url the address that it was fetched from, as its container tells; null where nothing does
 * @param bytes its content, read once and forwards
 * @param depth how many containers it lies in
 */
public record Item(Place place, String name, @Nullable String url, InputStream bytes, int depth) {
    /** Returns what is inside this item's wrapping, at the same place: a compressed file's content. */
    public Item unwrapped(String innerName, InputStream content) {
        return new Item(place, innerName, url, content, depth + 1);
    }

    /** Returns an entry of this item. */
    public Item entry(Place entryPlace, String entryName, @Nullable String entryUrl, InputStream content) {
        return new Item(entryPlace, entryName, entryUrl, content, depth + 1);
    }
}
