package org.stemma.intake.form;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Decoder;
import org.stemma.intake.Extract;
import org.stemma.intake.Reading;
import org.stemma.intake.Rejection;
import org.stemma.intake.Stated;
import org.stemma.intake.item.FormException;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Place;

/** Takes the bytes of one record through the decoder and a form. */
public final class RecordReader {
    private final Decoder decoder = new Decoder();

    /**
     * Reads one record; what comes of it goes to the harvest.
     *
     * @param bytes all of the record
     * @param declared the tables that something says it is written in
     * @param url the address that it was fetched from; null where nothing tells
     */
    public void read(
            Place place, byte[] bytes, List<Charset> declared, @Nullable String url, TextForm form, Harvest harvest) {
        Reading reading = decoder.decode(place.wish(), place.shown(), bytes, declared);
        if (reading instanceof Rejection rejection) {
            harvest.rejected(rejection);
        } else if (reading instanceof DecodedInput decoded) {
            read(place, decoded, url, form, harvest);
        }
    }

    private static void read(Place place, DecodedInput decoded, @Nullable String url, TextForm form, Harvest harvest) {
        List<Extract> extracts;
        try {
            extracts = form.read(decoded.text());
        } catch (FormException e) {
            harvest.rejected(e.rejection(place));
            return;
        }
        for (int i = 0; i < extracts.size(); i++) {
            Place where = extracts.size() == 1 ? place : place.number(i + 1);
            harvest.article(new Found(where, decoded.charset(), decoded.damage(), fetched(extracts.get(i), url)));
        }
    }

    private static Extract fetched(Extract extract, @Nullable String url) {
        Stated stated = extract.stated();
        if (url == null || stated.url() != null) {
            return extract;
        }
        Stated known = new Stated(
                stated.outlet(), stated.authors(), stated.published(), stated.updated(), url, stated.language());
        return new Extract(extract.text(), extract.title(), known, extract.noise());
    }
}
