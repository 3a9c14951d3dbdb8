package org.stemma.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Result;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;
import org.stemma.intake.Rejection;
import org.stemma.intake.form.document.DocumentReadingTest;

/** A folder with a report of each form, some broken, some met twice, and dossiers among them. */
class MixedFolderTest {
    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String report(String place) {
        return "The ferry from " + place + " runs again since Monday, the harbour office of " + place + " said.";
    }

    private void write() throws IOException {
        file("a.txt", report("Tollan"));
        file("b.json", "{\"headline\": \"Ferry\", \"articleBody\": \"" + report("Kettery") + "\"}");
        file(
                "c.jsonl",
                "{\"text\": \"" + report("Pellworth") + "\"}\n{broken\n{\"text\": \"" + report("Sonnvik") + "\"}\n");
        file("d.csv", "title,text\nFerry,\"" + report("Midvale") + "\"\nBad,\"x\"y\n");
        file(
                "e.html",
                "<html><body><article><h1>Ferry</h1><p>" + report("Brae") + "</p><p>" + report("Old Brae")
                        + "</p></article></body></html>");
        file(
                "f.rss",
                "<rss><channel><title>Bay</title><item><title>Ferry</title><description>" + report("Lantern")
                        + "</description></item></channel></rss>");
        file(
                "g.eml",
                "From: a@b.example\nMIME-Version: 1.0\nMessage-ID: <1@b>\nSubject: Ferry\n\n" + report("Eastshore")
                        + "\n");
        file(
                "h.xml",
                "<?xml version=\"1.0\"?><nitf><body><body.content><p>" + report("Uferholm")
                        + "</p></body.content></body></nitf>");
        Files.write(folder.resolve("i.pdf"), DocumentReadingTest.pdf(new String[] {report("Vigia")}));
        Files.write(
                folder.resolve("j.docx"),
                DocumentReadingTest.docx("<w:p><w:r><w:t>" + report("Ecluse") + "</w:t></w:r></w:p>"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../k.txt"));
            out.write(report("Land").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("again.txt"));
            out.write(report("Tollan").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("k.zip"), zip.toByteArray());
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("l.mbox.gz")))) {
            gzip.write(("From a@b Sun May  4 10:00:00 2031\nSubject: Ferry\n\n" + report("Harrow") + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        file("m.json", "{\n  \"stemma\" : 1, \"run\": {}}");
        file("n.bin", "nothing");
    }

    @Test
    void everyFormIsReadAndEveryBadPartTold() throws IOException {
        write();
        Result result = DossierLaws.read(List.of(folder.toString()));
        List<Dossier.ArticleEntry> articles = result.dossiers().stream()
                .flatMap(dossier -> dossier.articles().stream())
                .toList();

        assertThat(articles)
                .extracting(Dossier.ArticleEntry::id)
                .containsExactlyInAnyOrder("a", "b", "c-1", "c-3", "d-2", "e", "f", "g", "h", "i", "j", "k", "l-1");
        assertThat(result.rejections())
                .extracting(Rejection::file)
                .containsExactly(folder + "/c.jsonl:2", folder + "/d.csv:3");
        assertThat(result.skipped()).containsExactlyInAnyOrder(folder + "/m.json", folder + "/n.bin");
        assertThat(articles)
                .filteredOn(article -> article.id().equals("a"))
                .singleElement()
                .satisfies(article -> assertThat(article.places()).containsExactly(folder + "/k.zip!again.txt"));
        for (Dossier dossier : result.dossiers()) {
            DossierLaws.fitsTheSchema(dossier);
            assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
        }
    }
}
