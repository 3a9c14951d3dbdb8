package org.stemma.store;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive lies.
 *
 * @param folder holds everything of an archive of its own; of one in a database, what this machine adds: the index
 * @param database the JDBC URL of a PostgreSQL database; null for an archive of its own
 */
public record ArchivePlace(Path folder, @Nullable String database) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Throws {@link IllegalArgumentException} where the URL is of no database that Stemma knows. */
    public ArchivePlace {
        if (database != null && !database.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("Stemma keeps an archive in a folder or in PostgreSQL, with a URL like "
                    + POSTGRESQL + "//host/name");
        }
    }

    /** Returns the place of an archive that lies in a folder whole. */
    public static ArchivePlace of(Path folder) {
        return new ArchivePlace(folder, null);
    }

    /** Returns the place of an archive in a PostgreSQL database whose index lies in a folder of this machine. */
    public static ArchivePlace of(Path folder, String database) {
        return new ArchivePlace(folder, database);
    }

    /** Returns the folder of the search index. */
    public Path index() {
        return folder.resolve("index");
    }

    /** Returns the place as a user is told it: the folder, or the URL without user and password. */
    public String shown() {
        if (database == null) {
            return folder.toString();
        }
        int query = database.indexOf('?');
        String bare = query < 0 ? database : database.substring(0, query);
        return bare.replaceFirst("//[^/@]*@", "//");
    }
}
