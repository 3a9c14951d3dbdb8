package org.stemma.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.encode.Sha256;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Place;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Writes an article, as it was taken out of its form, in two parts: the raw text, which many articles of one feed share,
 * and all else. Law: reading what was written gives an equal article, to the last unit of its way back.
 */
final class FoundCodec {
    /** Raised when what follows changes; readers of older versions stay. */
    private static final int VERSION = 1;

    private FoundCodec() {}

    /** Returns the raw text, packed. */
    static byte[] raw(Found found) {
        String raw = found.extract().text().raw();
        return Packing.pack(new ByteWriter().number(VERSION).text(raw).bytes());
    }

    /** Returns all but the raw text, packed. */
    static byte[] rest(Found found) {
        Extract extract = found.extract();
        ByteWriter out = new ByteWriter().number(VERSION);
        out.text(found.place().shown()).text(found.place().wish()).text(found.charset());
        out.number(found.damage().size());
        for (Damage damage : found.damage()) {
            span(out.text(damage.kind().name()), damage.raw()).text(damage.note());
        }
        Span title = extract.title();
        if (title == null) {
            out.number(0);
        } else {
            span(out.number(1), title);
        }
        stated(out, extract.stated());
        out.number(extract.noise().size());
        for (Noise noise : extract.noise()) {
            span(out.text(noise.kind().name()), noise.raw());
        }
        AlignmentCodec.write(extract.text(), out);
        return Packing.pack(out.bytes());
    }

    /**
     * Returns the article of both parts.
     *
     * @throws DamagedBytesException where they are not what was written
     */
    static Found read(byte[] packedRaw, byte[] packedRest) {
        return read(readRaw(packedRaw), packedRest);
    }

    /**
     * Returns the raw text.
     *
     * @throws DamagedBytesException where it is not what was written
     */
    static String readRaw(byte[] packed) {
        try {
            return versioned(packed).text();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedBytesException("make no text (" + e.getMessage() + ")");
        }
    }

    /**
     * Returns the article of its raw text and the rest.
     *
     * @throws DamagedBytesException where they are not what was written
     */
    static Found read(String raw, byte[] packedRest) {
        try {
            return found(versioned(packedRest), raw);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new DamagedBytesException("make no article (" + e.getMessage() + ")");
        }
    }

    /** Returns the digest by which the same raw text is known. */
    static String sourceDigest(Found found) {
        return digest(new ByteWriter().text(found.extract().text().raw()));
    }

    /** Returns the digest by which the same article is known: its raw text, and what of it the form gave as the article. */
    static String key(Found found) {
        Extract extract = found.extract();
        ByteWriter out =
                new ByteWriter().text(extract.text().raw()).text(extract.text().text());
        Span title = extract.title();
        return digest(title == null ? out : span(out, title));
    }

    private static String digest(ByteWriter out) {
        return Sha256.of(out.bytes());
    }

    private static ByteReader versioned(byte[] packed) {
        ByteReader in = new ByteReader(Packing.unpack(packed));
        int version = in.number();
        if (version != VERSION) {
            throw new DamagedBytesException("are of version " + version + ", which this Stemma does not know");
        }
        return in;
    }

    private static Found found(ByteReader in, String raw) {
        Place place = new Place(in.text(), in.text());
        String charset = in.text();
        List<Damage> damages = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            damages.add(new Damage(Damage.Kind.valueOf(in.text()), span(in), in.text()));
        }
        Span title = in.number() == 0 ? null : span(in);
        Stated stated = stated(in);
        List<Noise> noises = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            noises.add(new Noise(Noise.Kind.valueOf(in.text()), span(in)));
        }
        AlignedText text = AlignmentCodec.read(raw, in);
        if (!in.atEnd()) {
            throw new DamagedBytesException("go on behind the article");
        }
        return new Found(place, charset, damages, new Extract(text, title, stated, noises));
    }

    private static ByteWriter span(ByteWriter out, Span span) {
        return out.number(span.start()).number(span.length());
    }

    private static Span span(ByteReader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }

    private static void stated(ByteWriter out, Stated stated) {
        out.optional(stated.outlet()).number(stated.authors().size());
        stated.authors().forEach(out::text);
        Language language = stated.language();
        out.optional(day(stated.published())).optional(day(stated.updated())).optional(stated.url());
        out.optional(language == null ? null : language.code());
    }

    private static Stated stated(ByteReader in) {
        String outlet = in.optional();
        List<String> authors = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            authors.add(in.text());
        }
        LocalDate published = day(in.optional());
        LocalDate updated = day(in.optional());
        String url = in.optional();
        String language = in.optional();
        return new Stated(outlet, authors, published, updated, url, language == null ? null : new Language(language));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Long.toString(day.toEpochDay());
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.ofEpochDay(Long.parseLong(written));
    }
}
