package org.stemma.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.article.Passage;
import org.stemma.story.Entity;
import org.stemma.text.Sounds;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * The persons of a story and the offices that they hold by what stands beside their names: after "the Kestrian president
 * Ivo Lund" the words "the president of Kestria" mean him too.
 */
final class Persons {
    /** So many words before a role may tell of what: "the Kestrian prime minister". */
    private static final int BEFORE = 2;

    /** So many words behind it may, a name among them: "President Ivo Lund of Kestria". */
    private static final int BEHIND = 5;

    /** Shorter sounds are like too many others. */
    private static final int NAME_SOUNDS = 4;

    private static final String TOKEN = "#";
    private static final String OUTLET = TOKEN + "outlet ";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * What somebody is, and of what.
     *
     * @param roles sounds of the nouns for the role
     * @param places tokens of the places beside them; empty where none is named
     * @param names sounds of the words that name these places
     */
    record Office(Set<String> roles, Set<String> places, Set<String> names) {}

    private final LanguagePacks packs;
    private final Sounds sounds;
    private final SoundLikeness likeness;
    private final Map<String, Entity> byMention = new HashMap<>();
    private final Map<String, Set<String>> placeSounds = new LinkedHashMap<>();
    private final Map<String, List<Office>> offices = new LinkedHashMap<>();
    private final Map<String, Set<String>> articlesOf = new HashMap<>();

    /** Reads the offices of a story's persons where they are named. */
    Persons(LanguagePacks packs, Sounds sounds, List<AnnotatedArticle> articles, List<Entity> entities) {
        this.packs = packs;
        this.sounds = sounds;
        this.likeness = new SoundLikeness(sounds);
        for (Entity entity : entities) {
            for (Passage mention : entity.mentions()) {
                byMention.put(key(mention.article(), mention.raw()), entity);
                articlesOf.computeIfAbsent(token(entity), id -> new TreeSet<>()).add(mention.article());
            }
            if (entity.type() == Entity.Type.PLACE) {
                placeSounds.put(token(entity), heard(entity));
            }
        }
        Map<String, AnnotatedArticle> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        for (Entity entity : entities) {
            for (Passage role : isPerson(entity) ? entity.roles() : List.<Passage>of()) {
                AnnotatedArticle article = byId.get(role.article());
                if (article != null) {
                    office(article, article.article().text().fromRaw(role.raw()))
                            .ifPresent(office -> offices.computeIfAbsent(token(entity), id -> new ArrayList<>())
                                    .add(office));
                }
            }
        }
    }

    /** Returns an entity's token among sounds, which is like itself alone. */
    static String token(Entity entity) {
        return TOKEN + entity.id();
    }

    /** Returns a token of the outlet of an article. */
    static String token(String article) {
        return OUTLET + article;
    }

    /** Returns the article whose outlet's token is among sounds. */
    static Optional<String> outlet(Set<String> sounds) {
        return sounds.stream()
                .filter(sound -> sound.startsWith(OUTLET))
                .findFirst()
                .map(token -> token.substring(OUTLET.length()));
    }

    static boolean isToken(String sound) {
        return sound.startsWith(TOKEN);
    }

    static boolean isPerson(Entity entity) {
        return entity.type() == Entity.Type.PERSON;
    }

    /** Returns whom or what a name at a place of an article names. */
    Optional<Entity> named(AnnotatedArticle article, Span name) {
        return Optional.ofNullable(
                byMention.get(key(article.id(), article.article().text().toRaw(name))));
    }

    /** Returns the place that a word names, or of which it is the adjective as far as it sounds like it. */
    Optional<String> place(AnnotatedArticle article, Span word, String sound) {
        Optional<Entity> named = article.names().stream()
                .filter(name -> name.span().contains(word))
                .findFirst()
                .flatMap(name -> named(article, name.span()));
        if (named.isPresent()) {
            return named.filter(entity -> entity.type() == Entity.Type.PLACE).map(Persons::token);
        }
        return sound.length() < NAME_SOUNDS
                ? Optional.empty()
                : placeSounds.entrySet().stream()
                        .filter(place -> likeness.isAmong(sound, place.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /**
     * Returns who alone of the story holds an office of these places; where no places are given, who alone of those whom the
     * article names holds it.
     */
    Optional<String> holder(AnnotatedArticle article, Set<String> roles, Set<String> places) {
        List<String> holders = offices.entrySet().stream()
                .filter(person -> !places.isEmpty()
                        || articlesOf.getOrDefault(person.getKey(), Set.of()).contains(article.id()))
                .filter(person -> person.getValue().stream()
                        .anyMatch(office -> areAlike(roles, office.roles())
                                && (places.isEmpty() || office.places().equals(places))))
                .map(Map.Entry::getKey)
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** Returns the first office of a person of which the place is known. */
    Optional<Office> office(String person) {
        return offices.getOrDefault(person, List.of()).stream()
                .filter(office -> !office.places().isEmpty())
                .findFirst();
    }

    private Optional<Office> office(AnnotatedArticle article, Span role) {
        return article.sentences().stream()
                .filter(sentence -> sentence.span().contains(role))
                .findFirst()
                .map(sentence -> office(article, sentence, role));
    }

    private Office office(AnnotatedArticle article, Sentence sentence, Span role) {
        String text = article.article().text().text();
        LanguagePack pack = packs.of(sentence.language());
        List<Token> tokens = sentence.tokens();
        int from = 0;
        while (from < tokens.size() && !role.contains(tokens.get(from).span())) {
            from++;
        }
        int to = from;
        Set<String> roles = new TreeSet<>();
        while (to < tokens.size() && role.contains(tokens.get(to).span())) {
            String word = pack.bare(tokens.get(to++).span().of(text));
            if (!pack.stopWords().contains(word)) {
                roles.add(sounds.reduce(word));
            }
        }
        Set<String> places = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (int index = from - 1; index >= Math.max(0, from - BEFORE) && places.isEmpty(); index--) {
            if (tokens.get(index).kind() == Token.Kind.MARK) {
                break;
            }
            addPlace(article, tokens.get(index), text, pack, places, names);
        }
        for (int index = to; index < Math.min(tokens.size(), to + BEHIND) && places.isEmpty(); index++) {
            String word = pack.bare(tokens.get(index).span().of(text));
            if (tokens.get(index).kind() == Token.Kind.MARK || pack.isFinite(word)) {
                break;
            }
            addPlace(article, tokens.get(index), text, pack, places, names);
        }
        return new Office(roles, places, names);
    }

    private void addPlace(
            AnnotatedArticle article,
            Token token,
            String text,
            LanguagePack pack,
            Set<String> places,
            Set<String> names) {
        String sound = sounds.reduce(pack.bare(token.span().of(text)));
        place(article, token.span(), sound).ifPresent(place -> {
            places.add(place);
            names.add(sound);
        });
    }

    private Set<String> heard(Entity entity) {
        return entity.names().values().stream()
                .flatMap(SPACES::splitAsStream)
                .map(sounds::reduce)
                .filter(sound -> sound.length() >= NAME_SOUNDS)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean areAlike(Set<String> first, Set<String> second) {
        return first.size() == second.size() && likeness.areWithin(first, second);
    }

    private static String key(String article, Span raw) {
        return article + " " + raw.start() + " " + raw.end();
    }
}
