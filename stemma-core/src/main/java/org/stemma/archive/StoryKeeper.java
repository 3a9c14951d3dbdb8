package org.stemma.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.statement.Languages;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleHead;
import org.stemma.store.Episode;
import org.stemma.store.Move;
import org.stemma.store.Part;
import org.stemma.store.StoryChange;
import org.stemma.store.StoryHead;
import org.stemma.story.Signature;
import org.stemma.story.SignatureCodec;
import org.stemma.story.StoryModel;
import org.stemma.story.StoryStream;
import org.stemma.text.Language;

/** The stories of an archive while it grows: what grouping says, put as changes that the store can keep. */
final class StoryKeeper {
    /** The part of an article that holds its signature. */
    static final String SIGNATURE = "signature";

    private final ArchiveStore store;
    private final String version;
    private final StoryStream stream;
    private final Map<String, ArticleHead> heads = new HashMap<>();
    private final Set<String> opened = new LinkedHashSet<>();

    /**
     * Reads the signatures of all articles.
     *
     * @param encoders names those that signatures come from; the meanings in others cannot be compared with theirs
     */
    StoryKeeper(ArchiveStore store, String encoders) {
        this.store = store;
        this.version = Signature.VERSION + " " + encoders;
        this.stream = new StoryStream(StoryModel.load());
        store.articles().forEachPart(SIGNATURE, (row, part) -> {
            String story = row.story();
            if (story != null) {
                Signature kept = SignatureCodec.read(row.id(), part.bytes());
                stream.restore(part.version().equals(version) ? kept : kept.in(space -> false), story);
                heads.put(row.id(), row.head());
            }
        });
    }

    Part part(Signature signature) {
        return new Part(SIGNATURE, version, SignatureCodec.write(signature));
    }

    /** Adds an article to the stories and returns what the store has to keep. */
    StoryChange add(Signature signature, ArticleHead head) {
        heads.put(signature.id(), head);
        opened.clear();
        StoryStream.Change change = stream.add(signature, this::freeId);
        Set<String> touched = new TreeSet<>();
        List<Move> moves = new ArrayList<>();
        for (StoryStream.Move move : change.moves()) {
            moves.add(new Move(move.article(), move.to(), move.reason()));
            touched.add(move.to());
            if (move.from() != null) {
                touched.add(move.from());
            }
        }
        List<Episode> episodes =
                change.episodes().stream().map(this::inOrder).distinct().toList();
        return new StoryChange(heads(touched), moves, episodes, List.of());
    }

    /** Takes an article out and returns what the store has to keep. */
    StoryChange remove(String article) {
        Set<String> touched = new TreeSet<>();
        stream.story(article).ifPresent(touched::add);
        stream.remove(article);
        heads.remove(article);
        return new StoryChange(heads(touched), List.of(), List.of(), List.of());
    }

    /** A story is named by its first article. Of several that one article opens, none is in the store yet. */
    private String freeId(String article) {
        String id = store.freeStoryId(article);
        for (int number = 2; !opened.add(id); number++) {
            id = store.freeStoryId(article + "-" + number);
        }
        return id;
    }

    private List<StoryHead> heads(Set<String> stories) {
        return stories.stream()
                .filter(story -> !stream.members(story).isEmpty())
                .map(this::head)
                .toList();
    }

    /** Returns what lists show of a story: until its dossier is made, the first headline in the language told most is its title. */
    private StoryHead head(String story) {
        List<String> members = stream.members(story);
        List<ArticleHead> told = members.stream()
                .map(heads::get)
                .filter(Objects::nonNull)
                .map(ArticleHead.class::cast)
                .toList();
        List<LocalDate> days = told.stream()
                .map(ArticleHead::published)
                .filter(Objects::nonNull)
                .map(LocalDate.class::cast)
                .sorted()
                .toList();
        Language most =
                Languages.mostOf(told.stream().map(ArticleHead::language).toList());
        ArticleHead first = told.stream()
                .filter(head -> head.title() != null)
                .min(Comparator.comparing((ArticleHead head) -> !head.language().equals(most))
                        .thenComparing(ArticleHead::published, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(told.get(0));
        return new StoryHead(
                story,
                first.title() == null ? members.get(0) : first.title(),
                first.language(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1));
    }

    private Episode inOrder(StoryStream.Episode akin) {
        LocalDate own = head(akin.story()).first();
        LocalDate other = head(akin.other()).first();
        boolean later = own == null || (other != null && !own.isBefore(other));
        return later
                ? new Episode(akin.other(), akin.story(), akin.reason())
                : new Episode(akin.story(), akin.other(), akin.reason());
    }
}
