package org.stemma.bench.transmission;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.provenance.CommonOrigin;
import org.stemma.provenance.CommonOriginFinder;
import org.stemma.provenance.DescentModel;
import org.stemma.provenance.JointKin;
import org.stemma.provenance.Kin;
import org.stemma.provenance.KinFinder;
import org.stemma.provenance.Logistic;
import org.stemma.provenance.VersionKin;
import org.stemma.provenance.VersionKinFinder;

/** Fits the model of descent on simulated stories: first articles, with these versions, with these common origins. */
final class DescentFit {
    private final List<ReadStory> stories;

    DescentFit(List<ReadStory> stories) {
        this.stories = stories;
    }

    /** Returns the fitted model. */
    DescentModel fit(String trainedOn) {
        Logistic none = new Logistic(new TreeMap<>());
        List<List<Kin>> kin = new ArrayList<>();
        Regression same = new Regression();
        Regression across = new Regression();
        for (ReadStory story : stories) {
            List<Kin> found = new KinFinder().find(story.articles(), story.statements(), story.origins());
            kin.add(found);
            SortedSet<SimulatedStory.Edge> edges = story.truth().articleEdges();
            for (Kin one : found) {
                boolean holds = edges.contains(new SimulatedStory.Edge(one.parent(), one.child()));
                (one.sameLanguage() ? same : across).add(one.signs(), holds);
            }
        }
        DescentModel alone = new DescentModel(same.fit(), across.fit(), none, none, none, none, none, trainedOn);
        List<List<Kin>> weighed =
                kin.stream().map(found -> new JointKin(alone).weigh(found)).toList();
        DescentModel articles = together(alone, weighed);
        return common(versions(articles, weighed), weighed);
    }

    private DescentModel together(DescentModel alone, List<List<Kin>> kin) {
        Regression same = new Regression();
        Regression across = new Regression();
        for (int i = 0; i < stories.size(); i++) {
            SortedSet<SimulatedStory.Edge> edges = stories.get(i).truth().articleEdges();
            for (Kin one : kin.get(i)) {
                boolean holds = edges.contains(new SimulatedStory.Edge(one.parent(), one.child()));
                (one.sameLanguage() ? same : across).add(one.signs(), holds);
            }
        }
        return new DescentModel(
                alone.articleSame(),
                alone.articleAcross(),
                same.fit(),
                across.fit(),
                alone.versionSame(),
                alone.versionAcross(),
                alone.common(),
                alone.trainedOn());
    }

    private DescentModel versions(DescentModel articles, List<List<Kin>> kin) {
        Regression same = new Regression();
        Regression across = new Regression();
        for (int i = 0; i < stories.size(); i++) {
            ReadStory story = stories.get(i);
            for (VersionKin one :
                    new VersionKinFinder(articles).find(story.statements(), kin.get(i), story.origins())) {
                Line line = story.lines().get(one.statement() + "@" + one.kin().child());
                boolean holds = line != null && line.parent().equals(one.kin().parent());
                (one.kin().sameLanguage() ? same : across).add(one.signs(), holds);
            }
        }
        return new DescentModel(
                articles.articleSame(),
                articles.articleAcross(),
                articles.togetherSame(),
                articles.togetherAcross(),
                same.fit(),
                across.fit(),
                articles.common(),
                articles.trainedOn());
    }

    private DescentModel common(DescentModel versions, List<List<Kin>> kin) {
        Regression common = new Regression();
        for (int i = 0; i < stories.size(); i++) {
            ReadStory story = stories.get(i);
            List<VersionKin> found =
                    new VersionKinFinder(versions).find(story.statements(), kin.get(i), story.origins());
            for (CommonOrigin one : new CommonOriginFinder(versions).find(story.statements(), found, story.origins())) {
                Line line = story.lines().get(one.statement() + "@" + one.article());
                if (line != null) {
                    common.add(one.signs(), roots(story, one).contains(line.root()));
                }
            }
        }
        return new DescentModel(
                versions.articleSame(),
                versions.articleAcross(),
                versions.togetherSame(),
                versions.togetherAcross(),
                versions.versionSame(),
                versions.versionAcross(),
                common.fit(),
                versions.trainedOn());
    }

    /** Returns the true roots of the versions that come before one. */
    private static SortedSet<String> roots(ReadStory story, CommonOrigin one) {
        SortedSet<String> roots = new TreeSet<>();
        for (String article : one.before()) {
            Line line = story.lines().get(one.statement() + "@" + article);
            if (line != null) {
                roots.add(line.root());
            }
        }
        return roots;
    }
}
