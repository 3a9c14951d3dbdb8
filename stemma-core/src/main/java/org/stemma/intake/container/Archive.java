package org.stemma.intake.container;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.ReadableEndings;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/**
 * An archive of named files, read from its beginning to its end. Files that a folder's reading would pass over are passed
 * over here, too. Names are shown and never used as paths.
 */
public enum Archive implements Container {
    /** PKWARE's ZIP; its list of contents at the end is not asked. */
    ZIP {
        @Override
        ArchiveInputStream<?> open(InputStream in) {
            return new ZipArchiveInputStream(in, "UTF-8", true, true) {
                /** The library's own asks for a decoder in native code, which is not there. */
                @Override
                protected InputStream createZstdInputStream(InputStream packed) {
                    return new ZstdInputStream(packed);
                }
            };
        }
    },
    /** The tape archive, in its old, POSIX and GNU forms. */
    TAR {
        @Override
        ArchiveInputStream<?> open(InputStream in) {
            return new TarArchiveInputStream(in, "UTF-8");
        }
    };

    abstract ArchiveInputStream<?> open(InputStream in);

    @Override
    public void open(Item item, Budget budget, Entries entries, Harvest harvest) throws IOException {
        ArchiveInputStream<?> archive = open(item.bytes());
        for (int number = 1; ; number++) {
            @Nullable ArchiveEntry entry;
            try {
                entry = archive.getNextEntry();
            } catch (Budget.LimitException | DamagedException known) {
                throw known;
            } catch (IOException | RuntimeException broken) {
                harvest.rejected(Sound.rejection(item.place(), "entry " + number, broken));
                return;
            }
            if (entry == null) {
                return;
            }
            budget.countEntry();
            if (!entry.isDirectory()) {
                read(item, entry, archive, new Reading(budget, entries, harvest));
            }
        }
    }

    /** Who hears of an entry, and under which limits. */
    private record Reading(Budget budget, Entries entries, Harvest harvest) {}

    private static void read(Item item, ArchiveEntry entry, ArchiveInputStream<?> archive, Reading reading)
            throws IOException {
        Place place = item.place().entry(entry.getName());
        if (!archive.canReadEntryData(entry)) {
            reading.harvest()
                    .rejected(new Rejection(
                            place.shown(),
                            "whole entry",
                            "It is encrypted, or packed in a way that is not known.",
                            "Unpack it with the program that packed it, and read the files."));
            return;
        }
        Sound sound = new Sound(reading.budget().unpacked(archive));
        try {
            if (isHidden(entry.getName()) || !ReadableEndings.has(entry.getName())) {
                reading.harvest().skipped(place.shown());
            } else {
                reading.entries().read(item.entry(place, entry.getName(), Item.Origin.UNKNOWN, sound));
            }
            // What nobody read is unpacked all the same to reach the next entry: it has to be counted.
            sound.transferTo(OutputStream.nullOutputStream());
        } catch (DamagedException damaged) {
            reading.harvest().rejected(damaged.rejection(place));
        }
    }

    private static boolean isHidden(String name) {
        return Arrays.stream(name.split("[/\\\\]+"))
                .anyMatch(part -> part.equals("__MACOSX") || (part.startsWith(".") && !part.matches("\\.{1,2}")));
    }
}
