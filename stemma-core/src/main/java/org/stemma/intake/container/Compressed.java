package org.stemma.intake.container;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.tukaani.xz.XZInputStream;

/** One compressed stream. What is in it stands at the same place as the stream itself. */
public enum Compressed implements Container {
    /** RFC 1952, of one member or of many one after another. */
    GZIP {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER);
        }
    },
    /** Of one stream or of many, as parallel programs write it. */
    BZIP2 {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    },
    /** LZMA2 in its own frame. */
    XZ {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new XZInputStream(in, XZ_MEMORY);
        }
    },
    /** RFC 8878. */
    ZSTANDARD {
        @Override
        InputStream open(InputStream in) {
            return new ZstdInputStream(in);
        }
    };

    private static final int BUFFER = 1 << 16;

    /** A file tells how large a dictionary it wants; xz itself makes none beyond 64 MiB. In KiB. */
    private static final int XZ_MEMORY = 100 << 10;

    /** Endings that stand for an archive and its compression. */
    private static final Map<String, String> SHORT =
            Map.of(".tgz", ".tar", ".tbz2", ".tar", ".txz", ".tar", ".tzst", ".tar");

    abstract InputStream open(InputStream in) throws IOException;

    @Override
    public void open(Item item, Budget budget, Entries entries, Harvest harvest) throws IOException {
        try {
            InputStream content = budget.unpacked(open(item.bytes()));
            entries.read(item.unwrapped(innerName(item.name()), new Sound(content)));
        } catch (DamagedException damaged) {
            harvest.rejected(damaged.rejection(item.place()));
        } catch (Budget.LimitException limit) {
            throw limit;
        } catch (IOException | RuntimeException broken) {
            harvest.rejected(Sound.rejection(item.place(), "byte 0", broken));
        }
    }

    /** Returns the name without the ending of the compression. */
    static String innerName(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return name;
        }
        return name.substring(0, dot) + SHORT.getOrDefault(name.substring(dot).toLowerCase(Locale.ROOT), "");
    }
}
