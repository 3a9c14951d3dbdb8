package org.stemma.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.stemma.intake.item.ContentType;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/**
 * A crawl's records (ISO 28500, WARC), and their texts alone (WET). Answers of a server other than 200, and pictures, styles
 * and scripts, are passed over.
 */
public final class Crawl implements Container {
    private static final Set<String> READABLE = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "application/json",
            "application/ld+json",
            "application/xml",
            "text/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/pdf",
            "message/rfc822",
            "text/csv",
            "application/octet-stream");

    private static final int FOUND = 200;

    @Override
    public void open(Item item, Budget budget, Entries entries, Harvest harvest) throws IOException {
        long number = 1;
        try (WarcReader reader = new WarcReader(new Sound(item.bytes()))) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent()) {
                read(item, item.place().number(number), record.get(), budget, entries, harvest);
                number++;
                record = reader.next();
            }
        } catch (Budget.LimitException limit) {
            throw limit;
        } catch (DamagedException damaged) {
            harvest.rejected(damaged.rejection(item.place().number(number)));
        } catch (IOException | RuntimeException broken) {
            harvest.rejected(Sound.rejection(item.place().number(number), "record " + number, broken));
        }
    }

    private static void read(Item item, Place place, WarcRecord record, Budget budget, Entries entries, Harvest harvest)
            throws IOException {
        if (!(record instanceof WarcTargetRecord target)) {
            return;
        }
        InputStream content;
        MediaType type;
        if (record instanceof WarcResponse response && isHttp(response)) {
            if (response.http().status() != FOUND) {
                harvest.skipped(place.shown() + " (status " + response.http().status() + ")");
                return;
            }
            type = response.http().contentType();
            content = response.http().bodyDecoded().stream();
        } else if (record instanceof WarcConversion || record instanceof WarcResource) {
            type = record.contentType();
            content = record.body().stream();
        } else {
            return;
        }
        if (!isReadable(type)) {
            harvest.skipped(place.shown() + " (" + type.base() + ")");
            return;
        }
        Sound sound = new Sound(budget.unpacked(content));
        ContentType told = ContentType.of(type.raw());
        entries.read(item.entry(
                place, told.named(name(target.target())), new Item.Origin(target.target(), told.charsets()), sound));
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP_RESPONSE.base());
    }

    private static boolean isReadable(MediaType type) {
        return READABLE.contains(type.base().toString().toLowerCase(Locale.ROOT));
    }

    /** Returns the last part of an address's path, whose ending is a hint. */
    private static String name(String url) {
        String path = url.replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
