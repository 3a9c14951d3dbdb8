package org.stemma.dossier.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stemma.dossier.Dossier;

/** Writes the tables of a dossier into a ZIP archive, with a file in front that says what each table is. */
final class CsvForm {
    /** By this name of the first file, intake knows what Stemma wrote and passes it over. */
    private static final String README = "stemma-tables.txt";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CsvForm() {}

    static byte[] write(Dossier dossier) {
        List<Table> tables = new ArrayList<>(new StatementTables(dossier).tables());
        tables.addAll(new SourceTables(dossier).tables());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, README, readme(dossier, tables));
            for (Table table : tables) {
                add(zip, table.name() + ".csv", table.text());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Adds a file, uncompressed: compressors of different machines give different bytes. */
    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] content = Plain.utf8(text);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String readme(Dossier dossier, List<Table> tables) {
        StringBuilder readme = new StringBuilder("Tables of the Stemma dossier: ");
        readme.append(Plain.line(Names.title(dossier)));
        readme.append(
                "\n\nComma-separated values (RFC 4180) in UTF-8 with a byte order mark; the first row names the columns.\n");
        readme.append(
                "The ids in one table are those in another. An unknown value is empty. Numbers named start and end\n");
        readme.append("are UTF-16 units of an article's decoded raw input, the end not included.\n");
        readme.append("A value that a spreadsheet would take for a formula has an apostrophe in front.\n\n");
        for (Table table : tables) {
            readme.append(table.name()).append(".csv: ").append(table.what()).append('\n');
        }
        return readme.toString();
    }
}
