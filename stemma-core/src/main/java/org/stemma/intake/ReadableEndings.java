package org.stemma.intake;

import java.util.Locale;
import java.util.Set;

/**
 * Endings of the files that are read where nobody named them one by one: in folders and in archives. What a file is, its
 * content tells.
 */
public final class ReadableEndings {
    private static final Set<String> READABLE = Set.of(
            "txt",
            "text",
            "html",
            "htm",
            "xhtml",
            "mhtml",
            "mht",
            "json",
            "jsonl",
            "ndjson",
            "jsonlines",
            "csv",
            "tsv",
            "xml",
            "rss",
            "atom",
            "nitf",
            "eml",
            "mbox",
            "mbx",
            "pdf",
            "docx",
            "warc",
            "wet");

    private static final Set<String> CONTAINERS =
            Set.of("zip", "tar", "tgz", "tbz2", "txz", "tzst", "gz", "bz2", "xz", "zst");

    private static final Set<String> WRAPPINGS = Set.of("gz", "bz2", "xz", "zst");

    private ReadableEndings() {}

    /** Returns whether a file of this name is read; of a compressed file, the ending in front decides where it has one. */
    public static boolean has(String fileName) {
        String ending = ending(fileName);
        if (WRAPPINGS.contains(ending)) {
            String inner = ending(fileName.substring(0, fileName.length() - ending.length() - 1));
            return inner.isEmpty() || inner.length() > 5 || READABLE.contains(inner) || CONTAINERS.contains(inner);
        }
        return READABLE.contains(ending) || CONTAINERS.contains(ending);
    }

    /** Returns a file name without all that says how it is packed and written: {@code news} of {@code news.jsonl.gz}. */
    public static String bareName(String fileName) {
        String bare = SafeNames.withoutEnding(fileName);
        return WRAPPINGS.contains(ending(fileName)) && READABLE.contains(ending(bare))
                ? SafeNames.withoutEnding(bare)
                : bare;
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
