package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    ArchivePlace newPlace() {
        return ArchivePlace.of(folder.resolve("archive"));
    }

    @Override
    void age(ArchivePlace archive, int version) throws Exception {
        String url = "jdbc:sqlite:" + archive.folder().resolve("archive.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(ageing(version));
        }
    }

    static String ageing(int version) {
        return "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " VALUES (99, '" + version + "', 'later', 'SQL', 'V.sql', 1, 'x', 1, TRUE)";
    }

    @Test
    void aFileThatIsNoDatabaseIsToldAndLeft() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("archive.db"), "This is a letter, not a database. ".repeat(100));

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> ArchiveStore.open(ArchivePlace.of(other)))
                .withMessageContaining("archive.db is damaged, or no archive");
        assertThat(other.resolve("archive.db")).content().startsWith("This is a letter");
    }

    @Test
    void aDatabaseOfAnotherProgramIsToldAndLeft() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other.resolve("archive.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE recipe (name TEXT)");
        }

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> ArchiveStore.open(ArchivePlace.of(other)))
                .withMessageContaining("a folder, database or schema of its own");
    }

    /** A process that opens an archive, says so, and holds it. */
    static final class Holder {
        private Holder() {}

        /** Argument: the archive's folder. */
        public static void main(String[] arguments) throws InterruptedException {
            ArchiveStore store = ArchiveStore.open(ArchivePlace.of(Path.of(arguments[0])));
            System.out.println("open");
            Thread.sleep(60_000);
            store.close();
        }
    }

    @Test
    void anotherProcessIsNamedAndItsEndFreesTheArchive() throws Exception {
        Path held = folder.resolve("held");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        held.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("open");

            assertThatExceptionOfType(ArchiveInUseException.class)
                    .isThrownBy(() -> ArchiveStore.open(ArchivePlace.of(held)))
                    .withMessageContaining("It is in use by process " + process.pid() + " since ");
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (ArchiveStore store = ArchiveStore.open(ArchivePlace.of(held))) {
            assertThat(store.counts().articles()).isZero();
        }
    }
}
