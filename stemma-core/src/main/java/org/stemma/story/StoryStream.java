package org.stemma.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stories that grow one article at a time. A new article is compared with those near it; the stories of these are grouped
 * anew together with it, as {@link StoryGrouper} would, so that an article which ties two stories together joins them, and
 * late arrivals find their place. What each article costs depends on what lies near it, not on how many there are.
 */
public final class StoryStream {
    private static final int NEIGHBOURS = 40;

    /** Stories of so many articles and more are not taken apart any more; of their articles the nearest speak for them. */
    private static final int SETTLED = 150;

    /** From these log-odds of the mean pair on, the stories are episodes of one affair. */
    private static final double EPISODE = -2;

    private static final int MOST_STORIES = 6;

    private static final String OPENED = "No earlier story is about this event.";

    private final StoryModel model;
    private final StoryGrouper grouper;
    private final SignatureIndex index = new SignatureIndex();
    private final Map<String, String> storyOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new TreeMap<>();

    /** The sum of the squared sizes of the stories. */
    private long squares;

    /**
     * An article that joins a story, opens one, or changes from one to another.
     *
     * @param article the article's id
     * @param from the story that it leaves; null where it is new
     * @param to the story that it joins
     * @param reason why, in one English sentence
     */
    public record Move(String article, @Nullable String from, String to, String reason) {}

    /**
     * Two stories that are about one affair, though not about one event.
     *
     * @param reason why, in one English sentence
     */
    public record Episode(String story, String other, String reason) {}

    /** What came of an article: the moves, that of the article itself among them, and stories that are akin to its own. */
    public record Change(List<Move> moves, List<Episode> episodes) {
        /** Copies the lists. */
        public Change {
            moves = List.copyOf(moves);
            episodes = List.copyOf(episodes);
        }
    }

    /** Begins with no story. */
    public StoryStream(StoryModel model) {
        this.model = model;
        this.grouper = new StoryGrouper(model);
    }

    /** Takes up an article whose story is known from an earlier run. */
    public void restore(Signature signature, String story) {
        index.add(signature);
        place(signature.id(), story);
    }

    /**
     * Adds an article.
     *
     * @param newStory makes the id of a new story from that of its first article
     */
    public Change add(Signature signature, UnaryOperator<String> newStory) {
        String id = signature.id();
        index.add(signature);
        List<SignatureIndex.Neighbour> near = index.near(id, NEIGHBOURS);
        Map<String, Double> likeness = stories(near);
        List<String> touched = likeness.entrySet().stream()
                .filter(story -> story.getValue() > 0)
                .map(Map.Entry::getKey)
                .limit(MOST_STORIES)
                .toList();
        List<Move> moves = regrouped(id, near, touched, newStory);
        String story = String.valueOf(storyOf.get(id));
        List<Episode> episodes = likeness.keySet().stream()
                .filter(other -> members.containsKey(other) && !other.equals(story))
                .filter(other -> meanOdds(members(story), members(other)) > EPISODE)
                .map(other -> new Episode(
                        story,
                        other,
                        "Their articles are alike, though not enough for one event: " + told(id, near, other)))
                .toList();
        return new Change(moves, episodes);
    }

    /** Takes an article out; what is left of its story stays one story. */
    public void remove(String article) {
        index.remove(article);
        String story = storyOf.remove(article);
        if (story != null) {
            leave(article, story);
        }
    }

    /** Returns the story of an article. */
    public Optional<String> story(String article) {
        return Optional.ofNullable(storyOf.get(article));
    }

    /** Returns the articles of a story in the order in which they joined it. */
    public List<String> members(String story) {
        return List.copyOf(members.getOrDefault(story, Set.of()));
    }

    /** Returns the stories of near articles, by the log-odds of the nearest article of each, the most alike first. */
    private Map<String, Double> stories(List<SignatureIndex.Neighbour> near) {
        Map<String, Double> best = new LinkedHashMap<>();
        for (SignatureIndex.Neighbour neighbour : near) {
            String story = storyOf.get(neighbour.signature().id());
            if (story != null) {
                best.merge(story, odds(neighbour.resemblance()), Math::max);
            }
        }
        return best.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> story) -> -story.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(2L * MOST_STORIES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, LinkedHashMap::new));
    }

    /** Groups an article and the stories that it may belong to, and returns all that changes. */
    private List<Move> regrouped(
            String id, List<SignatureIndex.Neighbour> near, List<String> touched, UnaryOperator<String> newStory) {
        int size = touched.stream().mapToInt(story -> members(story).size()).sum();
        if (size >= SETTLED) {
            return List.of(joined(id, near, touched, newStory));
        }
        List<String> ids = new ArrayList<>();
        touched.forEach(story -> ids.addAll(members(story)));
        ids.add(id);
        // In the order of adding, whatever story an article is in: the groups do not depend on what they were before.
        List<String> ordered = index.inOrder(ids);
        List<List<String>> groups = grouper.groups(index, ordered, crowd()).stream()
                .map(group -> group.stream().map(ordered::get).toList())
                .toList();
        List<Move> moves = new ArrayList<>();
        Map<List<String>, String> names = names(groups, newStory);
        names.forEach((group, story) -> {
            for (String article : group) {
                String from = storyOf.get(article);
                if (!story.equals(from)) {
                    moves.add(new Move(article, from, story, reason(id, article, from, group, near)));
                }
            }
        });
        moves.forEach(move -> place(move.article(), move.to()));
        return moves;
    }

    /** Settled stories keep their articles: the new one joins the story that it is most like on average, or opens one. */
    private Move joined(
            String id, List<SignatureIndex.Neighbour> near, List<String> touched, UnaryOperator<String> newStory) {
        String best = null;
        double odds = 0;
        for (String story : touched) {
            List<SignatureIndex.Neighbour> known = near.stream()
                    .filter(neighbour ->
                            story.equals(storyOf.get(neighbour.signature().id())))
                    .toList();
            double mean = known.stream()
                    .mapToDouble(neighbour -> odds(neighbour.resemblance()))
                    .average()
                    .orElse(EPISODE);
            if (mean > odds) {
                best = story;
                odds = mean;
            }
        }
        String story = best == null ? newStory.apply(id) : best;
        Move move = new Move(id, null, story, best == null ? OPENED : told(id, near, story));
        place(id, story);
        return move;
    }

    private String reason(
            String added,
            String article,
            @Nullable String from,
            List<String> group,
            List<SignatureIndex.Neighbour> near) {
        if (article.equals(added)) {
            List<SignatureIndex.Neighbour> own = near.stream()
                    .filter(neighbour -> group.contains(neighbour.signature().id()))
                    .toList();
            return own.isEmpty() ? OPENED : nearest(own);
        }
        return group.contains(added)
                ? added + " ties its story to this one."
                : added + " showed that its story " + from + " is about two events.";
    }

    private String told(String id, List<SignatureIndex.Neighbour> near, String story) {
        List<SignatureIndex.Neighbour> own = near.stream()
                .filter(neighbour ->
                        story.equals(storyOf.get(neighbour.signature().id())))
                .toList();
        return own.isEmpty() ? "by the articles beside " + id + "." : nearest(own);
    }

    private String nearest(List<SignatureIndex.Neighbour> near) {
        SignatureIndex.Neighbour best = near.stream()
                .max(Comparator.comparingDouble(neighbour -> odds(neighbour.resemblance())))
                .orElseThrow();
        Resemblance pair = best.resemblance();
        String words = pair.kind().isSameLanguage() ? percent("words", pair.words()) + ", " : "";
        String meaning = pair.meaning() == 0 ? "" : ", " + percent("meaning", pair.meaning());
        String days = pair.days() < 0 ? "" : ", days apart: " + pair.days();
        return "Most like " + best.signature().id() + " (" + words + percent("names", pair.names()) + meaning + days
                + ").";
    }

    private static String percent(String what, double share) {
        return String.format(Locale.ROOT, "%s %.0f %%", what, 100 * share);
    }

    /** Gives each group the id of the story that most of its articles come from, each id once. */
    private Map<List<String>, String> names(List<List<String>> groups, UnaryOperator<String> newStory) {
        Map<List<String>, String> names = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        record Claim(List<String> group, String story, long articles) {}
        List<Claim> claims = new ArrayList<>();
        for (List<String> group : groups) {
            Map<String, Long> from = group.stream()
                    .map(storyOf::get)
                    .filter(story -> story != null)
                    .collect(Collectors.groupingBy(String::valueOf, TreeMap::new, Collectors.counting()));
            from.forEach((story, articles) -> claims.add(new Claim(group, story, articles)));
        }
        claims.sort(Comparator.comparingLong((Claim claim) -> -claim.articles()).thenComparing(Claim::story));
        for (Claim claim : claims) {
            if (!names.containsKey(claim.group()) && taken.add(claim.story())) {
                names.put(claim.group(), claim.story());
            }
        }
        for (List<String> group : groups) {
            names.computeIfAbsent(group, opened -> newStory.apply(opened.get(0)));
        }
        return names;
    }

    private void place(String article, String story) {
        String from = storyOf.put(article, story);
        if (from != null) {
            leave(article, from);
        }
        Set<String> joined = members.computeIfAbsent(story, opened -> new LinkedHashSet<>());
        joined.add(article);
        squares += 2L * joined.size() - 1;
    }

    private void leave(String article, String story) {
        Set<String> left = members.getOrDefault(story, new LinkedHashSet<>());
        squares -= 2L * left.size() - 1;
        left.remove(article);
        if (left.isEmpty()) {
            members.remove(story);
        }
    }

    /** Returns the log-odds that two articles are about one event, among stories of such sizes as are here. */
    private double odds(Resemblance pair) {
        return model.logOdds(pair.among(crowd()));
    }

    private double crowd() {
        return Crowd.share(squares, storyOf.size());
    }

    private double meanOdds(Collection<String> one, Collection<String> other) {
        return one.stream()
                .limit(MOST_STORIES)
                .flatMap(first -> other.stream().limit(MOST_STORIES).map(second -> index.compare(first, second)))
                .mapToDouble(this::odds)
                .average()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
