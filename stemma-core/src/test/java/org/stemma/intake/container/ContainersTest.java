package org.stemma.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.UnpackLimits;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ContainersTest {
    private static final int LOCAL_HEADER = 30;

    /** The number of this method in PKWARE's note on the format. */
    private static final int ZSTANDARD = 93;

    private static final String LINES = """
            {"title": "One", "text": "The first report."}
            {"title": "Two", "text": "The second report."}
            """;

    /** Wraps a stream that packs what is written to it. */
    private interface Packer {
        OutputStream pack(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packer packer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream pack = packer.pack(out)) {
            pack.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        return packed(bytes, GZIPOutputStream::new);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static String response(int number, String status, String type, String body) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes(body).length
                + "\r\n\r\n" + body;
        return record("response", "application/http; msgtype=response", number, http);
    }

    private static String record(String kind, String type, int number, String block) {
        return "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: https://bay.example/" + number + ".html\r\n"
                + "WARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + number
                + ">\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes(block).length + "\r\n\r\n" + block
                + "\r\n\r\n";
    }

    private static String page(int number) {
        return "<html><body><article><h1>Fair " + number + " opens</h1><p>The fair number " + number
                + " at Kettery opens on Friday, the council said in a long note to all of the papers.</p></article></body></html>";
    }

    @Test
    void everyCompressionIsUndone() throws IOException {
        byte[] lines = bytes(LINES);
        Map<String, byte[]> files = Map.of(
                "a.jsonl.gz", gzip(lines),
                "a.jsonl.bz2", packed(lines, BZip2CompressorOutputStream::new),
                "a.jsonl.xz", packed(lines, out -> new XZOutputStream(out, new LZMA2Options())),
                "a.jsonl.zst", zstandard());

        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(Reads.bytes(file.getKey(), file.getValue()).places())
                    .containsExactly(file.getKey() + ":1", file.getKey() + ":2");
        }
    }

    /** Returns the lines as a Zstandard frame with one raw block (RFC 8878, section 3.1.1). */
    private static byte[] zstandard() throws IOException {
        byte[] lines = bytes(LINES);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x20, (byte) lines.length});
        int header = lines.length << 3 | 1;
        frame.write(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)});
        frame.write(lines);
        return frame.toByteArray();
    }

    @Test
    void anEntryPackedByZstandardIsReadWhereNoNativeDecoderIs() throws IOException {
        byte[] text = bytes("The ferry of Port Aldra ran aground on Tuesday.");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(text);
        }
        CRC32 sum = new CRC32();
        sum.update(text);
        byte[] name = bytes("ferry.txt");
        ByteBuffer zip =
                ByteBuffer.allocate(LOCAL_HEADER + name.length + packed.size()).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50)
                .putShort((short) 63)
                .putShort((short) 0)
                .putShort((short) ZSTANDARD)
                .putInt(0);
        zip.putInt((int) sum.getValue()).putInt(packed.size()).putInt(text.length);
        zip.putShort((short) name.length).putShort((short) 0).put(name).put(packed.toByteArray());

        Basket basket = Reads.bytes("a.zip", zip.array());

        assertThat(basket.articles)
                .singleElement()
                .satisfies(found -> assertThat(found.extract().text().text()).contains("Port Aldra"));
    }

    @Test
    void archivesInArchivesAreReadAndTheirNamesOnlyShown() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../etc/evil.txt", bytes("The lamp is lit again."));
        entries.put("day/pic.jpg", new byte[] {1, 2});
        entries.put(".hidden/x.txt", bytes("No."));
        entries.put("day/\u202eevil\nname.txt", bytes("The pier is shut."));
        entries.put("day/lines.jsonl.gz", gzip(bytes(LINES)));
        Basket basket = Reads.bytes("all.tgz", gzip(tar("inner.zip", zip(entries))));

        assertThat(basket.places())
                .containsExactly(
                        "all.tgz!inner.zip!../../etc/evil.txt",
                        "all.tgz!inner.zip!day/ evil name.txt",
                        "all.tgz!inner.zip!day/lines.jsonl.gz:1",
                        "all.tgz!inner.zip!day/lines.jsonl.gz:2");
        assertThat(basket.articles.get(0).place().wish()).isEqualTo("evil");
        assertThat(basket.skipped).containsExactly("all.tgz!inner.zip!day/pic.jpg", "all.tgz!inner.zip!.hidden/x.txt");
        assertThat(basket.rejections).isEmpty();
    }

    @Test
    void aCrawlGivesItsPages() throws IOException {
        String crawl = record("warcinfo", "application/warc-fields", 0, "software: x\r\n")
                + response(1, "200 OK", "text/html", page(1))
                + response(2, "404 Not Found", "text/html", page(2))
                + response(3, "200 OK", "image/jpeg", "no")
                + record("conversion", "text/plain", 4, "The text alone, said the mayor.");
        Basket plain = Reads.text("c.warc", crawl);
        Basket packed = Reads.bytes("c.warc.gz", gzip(bytes(crawl)));

        assertThat(plain.places()).containsExactly("c.warc#2", "c.warc#5");
        assertThat(plain.articles.get(0).extract().stated().url()).isEqualTo("https://bay.example/1.html");
        assertThat(plain.texts().get(1)).isEqualTo("The text alone, said the mayor.");
        assertThat(plain.skipped).containsExactly("c.warc#3 (status 404)", "c.warc#4 (image/jpeg)");
        assertThat(packed.texts()).isEqualTo(plain.texts());
    }

    @Test
    void ofACutOffFileTheGoodPartIsRead() throws IOException {
        String crawl = response(1, "200 OK", "text/html", page(1)) + response(2, "200 OK", "text/html", page(2));
        Basket cutCrawl = Reads.text("c.warc", crawl.substring(0, crawl.length() - 100));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            many.append("{\"text\": \"Report number ")
                    .append(i * 7_919 % 10_007)
                    .append(" of the bay.\"}\n");
        }
        byte[] lines = gzip(bytes(many.toString()));
        Basket cutLines = Reads.bytes("l.jsonl.gz", Arrays.copyOf(lines, lines.length / 2));
        byte[] archive = zip(new LinkedHashMap<>(Map.of("a.txt", bytes("The first report."))));
        Basket cutZip = Reads.bytes("z.zip", Arrays.copyOf(archive, 45));

        assertThat(cutCrawl.places()).containsExactly("c.warc#1", "c.warc#2");
        assertThat(cutCrawl.rejections).hasSize(1);
        assertThat(cutCrawl.rejections.get(0).file()).isEqualTo("c.warc#2");
        assertThat(cutLines.articles.size()).isBetween(500, 1_999);
        assertThat(cutLines.rejections).hasSize(1);
        assertThat(cutLines.rejections.get(0).place()).startsWith("unpacked byte");
        assertThat(cutZip.texts()).allMatch("The first report."::startsWith);
        assertThat(cutZip.rejections).isNotEmpty();
    }

    @Test
    void ofACutOffTextTheBeginningIsRead() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("Ship ").append(i * 7_919 % 10_007).append(" may moor at the quay again. ");
        }
        byte[] packed = gzip(bytes(text.toString()));
        Basket cut = Reads.bytes("t.txt.gz", Arrays.copyOf(packed, packed.length / 2));

        assertThat(cut.articles).hasSize(1);
        assertThat(text.toString()).startsWith(cut.texts().get(0));
        assertThat(cut.texts().get(0)).hasSizeGreaterThan(10_000);
        assertThat(cut.rejections).hasSize(1);
        assertThat(cut.rejections.get(0).reason()).contains("what stands before was read");
    }

    @Test
    void aBombCostsOnlyItself() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("first.txt", bytes("The good first report."));
        entries.put("zeros.txt", new byte[64 << 20]);
        byte[] bomb = zip(entries);
        IntakeOptions usual = IntakeOptions.defaults();

        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> Reads.bytes("b.zip", bomb)).isInstanceOf(Budget.LimitException.class);
        assertThat(Reads.bytes("b.gz", gzip(gzip(new byte[64 << 20]))).rejections)
                .as("in two wrappings, read up to the limit of a report")
                .hasSize(1);
        assertThatThrownBy(
                        () -> Reads.bytes("b.zip", bomb, usual.withUnpack(new UnpackLimits(1 << 20, 1_000_000, 9, 9))))
                .isInstanceOf(Budget.LimitException.class)
                .hasMessageContaining("1048576");
        assertThatThrownBy(
                        () -> Reads.bytes("b.zip", bomb, usual.withUnpack(new UnpackLimits(1 << 30, 1_000_000, 1, 9))))
                .isInstanceOf(Budget.LimitException.class)
                .hasMessageContaining("entries");
    }

    @Test
    void archivesInsideOneAnotherEnd() throws IOException {
        byte[] inner = bytes("The innermost report.");
        String name = "x.txt";
        for (int depth = 0; depth < 20; depth++) {
            inner = zip(Map.of(name, inner));
            name = "n" + depth + ".zip";
        }
        Basket basket = Reads.bytes("deep.zip", inner);

        assertThat(basket.articles).isEmpty();
        assertThat(basket.rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).contains("6 archives"));
    }
}
