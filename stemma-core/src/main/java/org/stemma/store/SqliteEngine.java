package org.stemma.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/** SQLite in a folder of its own, which one process has at a time. */
final class SqliteEngine implements Engine {
    /** The lowest eight bits of an extended result code are the code proper. */
    private static final int PRIMARY_CODE = 0xff;

    private static final int WAIT_MILLIS = 10_000;

    private final Path folder;
    private final FolderLock lock;

    /** Locks the folder, which is made where there is none. */
    SqliteEngine(Path folder) {
        this.folder = folder;
        this.lock = FolderLock.take(folder);
    }

    @Override
    public Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // A commit is on the disk when it returns, whatever happens to the process or the machine.
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(WAIT_MILLIS);
        return config.createConnection(url());
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + folder.resolve("archive.db");
    }

    @Override
    public String migrations() {
        return "org/stemma/store/sqlite";
    }

    @Override
    public boolean hasTable(Handle handle, String name) {
        return handle.createQuery("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public long bytes(Handle handle) {
        return handle.createQuery("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<String> check(Handle handle) {
        return handle.createQuery("SELECT * FROM pragma_integrity_check()").mapTo(String.class).stream()
                .filter(line -> !line.equals("ok"))
                .map(line -> "The database is damaged: " + line + ".")
                .toList();
    }

    @Override
    public ArchiveException explain(SQLException failure) {
        int code = failure.getErrorCode() & PRIMARY_CODE;
        String place = folder.toString();
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return DiskFull.exception(place, failure);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new ArchiveInUseException(
                    place, "Another program has its database open and locked.", "End that program.", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new ArchiveException(
                    place,
                    "Its file archive.db is damaged, or no archive of Stemma.",
                    "Put back a copy of the folder, or name another folder.",
                    failure);
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return new ArchiveException(
                    place,
                    "The system does not let us write its file archive.db.",
                    "Look at the permissions of the folder and its files.",
                    failure);
        }
        return new ArchiveException(
                place,
                "The database failed (" + failure.getMessage() + ").",
                "Look whether the disk that it lies on works and has room.",
                failure);
    }

    @Override
    public boolean isLost(SQLException failure) {
        return false;
    }

    @Override
    public void close() {
        lock.close();
    }
}
