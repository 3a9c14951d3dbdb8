package org.stemma.multilingual.cache;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files of the cache whose digests have just been checked.
 *
 * @param folder where they lie
 * @param digests SHA-256 in hexadecimal by file name
 */
public record CachedFiles(Path folder, SortedMap<String, String> digests) {
    /** Copies the map. */
    public CachedFiles {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** Returns a file. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Returns a file's digest; throws {@link IllegalArgumentException} where it is not among the files. */
    public String digest(String name) {
        String digest = digests.get(name);
        if (digest == null) {
            throw new IllegalArgumentException("the cache holds no " + name);
        }
        return digest;
    }
}
