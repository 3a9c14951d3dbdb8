package org.stemma.intake.item;

import java.util.ArrayList;
import java.util.List;
import org.stemma.intake.Rejection;

/** Keeps what a reading finds, for tests to look at. */
public final class Basket implements Harvest {
    public final List<Found> articles = new ArrayList<>();
    public final List<Rejection> rejections = new ArrayList<>();
    public final List<String> skipped = new ArrayList<>();

    @Override
    public void article(Found found) {
        articles.add(found);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void skipped(String shown) {
        skipped.add(shown);
    }

    /** Returns where the articles stand, without the folder in front. */
    public List<String> places() {
        return articles.stream().map(found -> bare(found.place().shown())).toList();
    }

    /** Returns the texts of the articles. */
    public List<String> texts() {
        return articles.stream().map(found -> found.extract().text().text()).toList();
    }

    /** Returns where something was rejected, and at which place in it. */
    public List<String> rejectedPlaces() {
        return rejections.stream()
                .map(rejection -> bare(rejection.file()) + " (" + rejection.place() + ")")
                .toList();
    }

    private static String bare(String shown) {
        int mark = shown.indexOf('!');
        String outer = mark < 0 ? shown : shown.substring(0, mark);
        return shown.substring(outer.lastIndexOf('/') + 1);
    }
}
