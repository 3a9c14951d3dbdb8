package org.stemma.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What differs from one kind of database to the other. */
interface Engine extends AutoCloseable {
    /** Returns a connection to the database that nobody else writes to while it is open. */
    Connection connect() throws SQLException;

    /** Returns the JDBC URL of the database. */
    String url();

    /** Returns the folder of the class path that holds the schema's migrations. */
    String migrations();

    /** Returns whether the database has a table. */
    boolean hasTable(Handle handle, String name);

    /** Returns what the database takes, in bytes. */
    long bytes(Handle handle);

    /** Returns what is wrong with the database's own structures, in sentences; nothing where all is sound. */
    List<String> check(Handle handle);

    /** Returns what a failure means to a user. */
    ArchiveException explain(SQLException failure);

    /** Returns whether the connection is lost, so that another one may do. */
    boolean isLost(SQLException failure);

    @Override
    void close();
}
