package org.stemma.server.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.Progress;
import org.stemma.archive.Added;
import org.stemma.archive.Archive;
import org.stemma.intake.Input;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.ReadableEndings;
import org.stemma.intake.Rejection;
import org.stemma.intake.SafeNames;
import org.stemma.intake.WebAddress;

/** Adds what a job brings to an archive. Adding the same again is harmless, so a job that was cut off is simply done again. */
final class AddWork {
    private final Archive archive;
    private final JobFolder folder;

    AddWork(Archive archive, JobFolder folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /**
     * What came of it.
     *
     * @param added articles that are new
     * @param known articles that were there already, each once
     * @param stories the stories of all of these, and those that changed, sorted
     * @param rejections what could not be read
     */
    record Outcome(
            List<Job.Placed> added, List<Job.Placed> known, List<String> stories, List<Job.Rejected> rejections) {}

    Outcome run(JobFolder.Kept kept, Progress progress) {
        List<Job.Rejected> rejections = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        SafeNames names = new SafeNames();
        List<Asked.Upload> files = kept.asked().files();
        for (int number = 0; number < files.size(); number++) {
            String name = files.get(number).name();
            String last = name.substring(name.lastIndexOf('/') + 1);
            inputs.add(new Input(names.claim(ReadableEndings.bareName(last)), name, folder.file(kept, number)));
        }
        for (String address : kept.asked().addresses()) {
            try {
                WebAddress web = WebAddress.parse(address);
                inputs.add(new Input(names.claim(Inputs.wish(web)), address, new Input.Web(web)));
            } catch (WebAddress.UnusableException e) {
                rejections.add(new Job.Rejected(address, "whole address", e.reason(), "Name another address."));
            }
        }
        IntakeOptions usual = archive.options().intake();
        int follow = kept.asked().follow() > 0
                ? kept.asked().follow()
                : usual.fetch().follow();
        Added added = archive.add(inputs, usual.withFetch(usual.fetch().withFollow(follow)), progress);
        archive.prepareSearch(progress);
        added.rejections().stream().map(AddWork::rejected).forEach(rejections::add);
        return outcome(added, rejections);
    }

    private static Job.Rejected rejected(Rejection rejection) {
        return new Job.Rejected(rejection.file(), rejection.place(), rejection.reason(), rejection.mend());
    }

    private Outcome outcome(Added added, List<Job.Rejected> rejections) {
        List<Job.Placed> fresh = placed(added.articles());
        Set<String> again = new LinkedHashSet<>(added.known());
        added.articles().forEach(again::remove);
        List<Job.Placed> known = placed(List.copyOf(again));
        Set<String> stories = new TreeSet<>();
        added.stories().stream()
                .filter(story -> archive.story(story)
                        .filter(row -> row.head().id().equals(story))
                        .isPresent())
                .forEach(stories::add);
        for (List<Job.Placed> articles : List.of(fresh, known)) {
            articles.stream().map(Job.Placed::story).filter(Objects::nonNull).forEach(stories::add);
        }
        return new Outcome(fresh, known, List.copyOf(stories), rejections);
    }

    private List<Job.Placed> placed(List<String> articles) {
        return archive.rows(articles).stream()
                .map(row -> new Job.Placed(row.id(), row.story()))
                .toList();
    }
}
