package org.stemma.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/**
 * Brings a database to the present schema. Flyway is asked only where there is something to do: looking is a query, while
 * starting it takes longer than most commands.
 */
final class Schema {
    /** The version of the last migration. */
    static final int NEWEST = 1;

    private static final String HISTORY = "flyway_schema_history";

    private final Database database;
    private final String place;

    Schema(Database database, String place) {
        this.database = database;
        this.place = place;
    }

    /**
     * Makes the tables where there are none, and changes those of older versions.
     *
     * @throws ArchiveVersionException where they are of a newer version
     */
    void bring() {
        int version = database.call(this::version);
        if (version > NEWEST) {
            throw new ArchiveVersionException(
                    place,
                    "It is of version " + version + ", and this Stemma knows versions up to " + NEWEST + ".",
                    "Use the newer Stemma that wrote it.",
                    null);
        }
        if (version < NEWEST) {
            migrate();
        }
    }

    private int version(Handle handle) {
        if (!database.engine().hasTable(handle, HISTORY)) {
            return 0;
        }
        return handle.createQuery("SELECT version FROM " + HISTORY + " WHERE success").mapTo(String.class).stream()
                .filter(version -> version != null && version.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private void migrate() {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.engine().url(), null, null)
                    .locations("classpath:" + database.engine().migrations())
                    .table(HISTORY)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof java.sql.SQLException told) {
                    throw database.engine().explain(told);
                }
            }
            throw new ArchiveException(
                    place,
                    "Its tables cannot be made or brought up to date (" + e.getMessage() + ").",
                    "Give Stemma a folder, database or schema of its own.",
                    e);
        }
    }
}
