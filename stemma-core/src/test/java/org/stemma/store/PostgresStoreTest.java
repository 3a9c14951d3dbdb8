package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a real PostgreSQL, started for the tests; skipped where none can be started. */
final class PostgresStoreTest extends StoreContract {
    private static EmbeddedPostgres server;
    private static int schemas;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (Exception e) {
            Assumptions.abort("no PostgreSQL can be started here: " + e);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    ArchivePlace newPlace() {
        schemas++;
        String schema = "archive" + schemas;
        String url = server.getJdbcUrl("postgres", "postgres");
        try {
            execute(url, "CREATE SCHEMA " + schema);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return ArchivePlace.of(folder, url + "&currentSchema=" + schema);
    }

    private static void execute(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    void age(ArchivePlace archive, int version) throws Exception {
        execute(archive.database(), SqliteStoreTest.ageing(version));
    }

    @Test
    void aLostConnectionIsToldAndMadeAnew() throws Exception {
        ArchivePlace other = newPlace();
        try (ArchiveStore store = ArchiveStore.open(other)) {
            store.add(Reports.article("before", "Text before"), StoryChange.NONE);
            execute(
                    other.database(),
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'stemma'");

            assertThatExceptionOfType(ArchiveException.class)
                    .isThrownBy(() -> store.add(Reports.article("lost", "Text"), StoryChange.NONE))
                    .withMessageContaining("cannot be reached");

            store.add(Reports.article("after", "Text after"), StoryChange.NONE);
            assertThat(store.articles().page(null, 10).items())
                    .extracting(ArticleRow::id)
                    .containsExactly("before", "after");
        }
    }
}
