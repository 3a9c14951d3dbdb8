package org.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file that is not plain text, known by the bytes at its start (its "magic", as the Unix command {@code file}
 * uses it).
 *
 * @param name what a reader calls it, with its article
 * @param offset where its mark stands
 * @param mark the bytes of the mark, in hexadecimal
 * @param mend what the user can do
 */
record BinaryFormat(String name, int offset, String mark, String mend) {
    private static final String EXPORT = "Save its text as a .txt file and read that.";
    private static final String UNPACK = "Unpack it and read the text files inside.";
    private static final String REMOVE = "Leave it out, or give the text that it shows or speaks as a .txt file.";

    private static final List<BinaryFormat> KNOWN = List.of(
            ascii("a PDF document", 0, "%PDF-", EXPORT),
            ascii("a rich text (RTF) document", 0, "{\\rtf", EXPORT),
            hex("an old Office document (.doc, .xls, .ppt)", 0, "d0cf11e0a1b11ae1", EXPORT),
            hex("a ZIP archive (the form of .docx, .odt and .epub, too)", 0, "504b0304", UNPACK),
            hex("an empty ZIP archive", 0, "504b0506", UNPACK),
            hex("gzip-compressed data", 0, "1f8b", UNPACK),
            ascii("bzip2-compressed data", 0, "BZh", UNPACK),
            hex("xz-compressed data", 0, "fd377a585a00", UNPACK),
            hex("Zstandard-compressed data", 0, "28b52ffd", UNPACK),
            hex("a 7-Zip archive", 0, "377abcaf271c", UNPACK),
            hex("a RAR archive", 0, "526172211a07", UNPACK),
            ascii("a tar archive", 257, "ustar", UNPACK),
            hex("a JPEG picture", 0, "ffd8ff", REMOVE),
            hex("a PNG picture", 0, "89504e470d0a1a0a", REMOVE),
            ascii("a GIF picture", 0, "GIF87a", REMOVE),
            ascii("a GIF picture", 0, "GIF89a", REMOVE),
            hex("a TIFF picture", 0, "49492a00", REMOVE),
            hex("a TIFF picture", 0, "4d4d002a", REMOVE),
            ascii("a WebP picture", 8, "WEBP", REMOVE),
            ascii("a WAVE sound", 8, "WAVEfmt", REMOVE),
            hex("an MP3 sound", 0, "49443303", REMOVE),
            hex("an MP3 sound", 0, "49443304", REMOVE),
            hex("an Ogg sound or film", 0, "4f67675300", REMOVE),
            ascii("an MP4 film or HEIC picture", 4, "ftyp", REMOVE),
            hex("a Matroska or WebM film", 0, "1a45dfa3", REMOVE),
            hex("a program (ELF)", 0, "7f454c46", REMOVE),
            hex("a Java class", 0, "cafebabe", REMOVE),
            hex("a WebAssembly program", 0, "0061736d", REMOVE),
            hex("an SQLite database", 0, "53514c69746520666f726d6174203300", REMOVE),
            hex("a Parquet table", 0, "50415231", REMOVE));

    /** Returns the kind whose mark these bytes carry; empty where none does. */
    static Optional<BinaryFormat> of(byte[] bytes) {
        return KNOWN.stream().filter(format -> format.marks(bytes)).findFirst();
    }

    private boolean marks(byte[] bytes) {
        byte[] wanted = HexFormat.of().parseHex(mark);
        return bytes.length >= offset + wanted.length
                && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    private static BinaryFormat hex(String name, int offset, String mark, String mend) {
        return new BinaryFormat(name, offset, mark, mend);
    }

    private static BinaryFormat ascii(String name, int offset, String mark, String mend) {
        return new BinaryFormat(name, offset, HexFormat.of().formatHex(mark.getBytes(StandardCharsets.US_ASCII)), mend);
    }
}
