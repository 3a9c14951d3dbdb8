package org.stemma.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database, of which one process at a time has the schema: an advisory lock of the connection's session keeps
 * others away, and goes with the session, however that ends.
 */
final class PostgresEngine implements Engine {
    /** Any number would do, as long as all versions of Stemma take the same: the letters "Stemma". */
    private static final long LOCK = 0x5374656d6d61L;

    private static final String DISK_FULL = "53100";
    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P0";
    private static final String NOT_ALLOWED = "28";
    private static final String NO_DATABASE = "3D000";
    private static final String SECONDS_TO_CONNECT = "20";

    private final ArchivePlace place;
    private final String url;

    PostgresEngine(ArchivePlace place, String url) {
        this.place = place;
        this.url = url;
    }

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "stemma");
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(url, properties);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit = on");
            }
            if (!locked(connection)) {
                throw new ArchiveInUseException(
                        place.shown(),
                        "It is in use by " + holder(connection) + ".",
                        "Wait until it is done, or end it.",
                        null);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The lock is of this database; the second key tells schemas apart. */
    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(current_schema(), ?))")) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static String holder(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                WITH key AS (SELECT hashtextextended(current_schema(), ?) AS value)
                SELECT activity.application_name, activity.usename, host(activity.client_addr), activity.backend_start
                FROM key, pg_locks AS held JOIN pg_stat_activity AS activity ON activity.pid = held.pid
                WHERE held.locktype = 'advisory' AND held.granted AND held.objsubid = 1
                  AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND held.classid::bigint = (key.value >> 32 & 4294967295)
                  AND held.objid::bigint = (key.value & 4294967295)
                """)) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    return "another process";
                }
                String address = result.getString(3);
                return result.getString(1) + " of user " + result.getString(2)
                        + (address == null ? "" : " at " + address)
                        + " since " + result.getObject(4, OffsetDateTime.class).toInstant();
            }
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String migrations() {
        return "org/stemma/store/postgresql";
    }

    @Override
    public boolean hasTable(Handle handle, String name) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public long bytes(Handle handle) {
        return handle.createQuery("""
                        SELECT COALESCE(SUM(pg_total_relation_size(
                          CAST(format('%I.%I', schemaname, tablename) AS regclass))), 0)
                        FROM pg_tables WHERE schemaname = current_schema()
                        """).mapTo(Long.class).one();
    }

    @Override
    public List<String> check(Handle handle) {
        return List.of();
    }

    @Override
    public ArchiveException explain(SQLException failure) {
        String state = state(failure);
        if (state.equals(DISK_FULL)) {
            return DiskFull.exception(place.shown(), failure);
        }
        if (isLost(failure)) {
            return new ArchiveException(
                    place.shown(),
                    "The database cannot be reached (" + failure.getMessage() + ").",
                    "Look whether its server runs, then go on; what was added before is safe.",
                    failure);
        }
        if (state.startsWith(NOT_ALLOWED)) {
            return new ArchiveException(
                    place.shown(),
                    "The server does not let us in.",
                    "Name user and password in the URL's parameters, in PGPASSFILE or in ~/.pgpass.",
                    failure);
        }
        if (state.equals(NO_DATABASE)) {
            return new ArchiveException(
                    place.shown(), "The server has no such database.", "Make it with createdb.", failure);
        }
        return new ArchiveException(
                place.shown(),
                "The database failed (" + failure.getMessage() + ").",
                "Look at the log of its server.",
                failure);
    }

    private static String state(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    @Override
    public boolean isLost(SQLException failure) {
        return state(failure).startsWith(CONNECTION) || state(failure).startsWith(SHUTDOWN);
    }

    @Override
    public void close() {
        // The lock goes with the connection.
    }
}
