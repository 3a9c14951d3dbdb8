package org.stemma.story;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Name;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Damage;
import org.stemma.article.Passage;
import org.stemma.text.Language;
import org.stemma.text.Sounds;

/**
 * The stage that finds which names of a story name the same person or thing, across articles, scripts and languages.
 *
 * <p>First version, by sound: two names are one when their last words sound alike and their words before these do not
 * contradict each other; a single word joins the longer name that ends in it. Countries are known from CLDR.
 */
public final class EntityResolver {
    private static final double ALIKE = 0.8;

    private final Sounds sounds = new Sounds();
    private final Map<Language, Set<String>> countries = new ConcurrentHashMap<>();

    /** Returns the entities of a story, the most named first. */
    public List<Entity> resolve(Story story) {
        List<Group> groups = new ArrayList<>();
        List<Mention> mentions = mentions(story);
        mentions.sort(Comparator.comparingInt((Mention mention) -> -mention.words.size()));
        for (Mention mention : mentions) {
            groups.stream()
                    .filter(group -> group.takes(mention))
                    .max(Comparator.comparingInt(group -> group.members.size()))
                    .orElseGet(() -> opened(groups))
                    .members
                    .add(mention);
        }
        groups.sort(Comparator.comparingInt((Group group) -> -group.members.size())
                .thenComparingInt(group -> group.members.get(0).order));
        List<Entity> entities = new ArrayList<>();
        for (Group group : groups) {
            entities.add(group.entity("e" + (entities.size() + 1)));
        }
        return entities;
    }

    private Group opened(List<Group> groups) {
        Group group = new Group();
        groups.add(group);
        return group;
    }

    private List<Mention> mentions(Story story) {
        List<Mention> mentions = new ArrayList<>();
        for (AnnotatedArticle article : story.articles()) {
            for (Name name : article.names()) {
                Language language = article.sentences().stream()
                        .filter(sentence -> sentence.span().contains(name.span()))
                        .map(Sentence::language)
                        .findFirst()
                        .orElse(article.article().language());
                List<String> words = List.of(name.text().split(" "));
                List<String> heard = words.stream().map(sounds::reduce).toList();
                boolean trusted = !article.article().has(Damage.Kind.MANGLED);
                Passage passage = article.article().passage(name.span());
                mentions.add(new Mention(
                        mentions.size(), passage, name.text(), name.type(), language, words, heard, trusted));
            }
        }
        return mentions;
    }

    /** A name where it stands, with its words and their sounds. */
    private record Mention(
            int order,
            Passage passage,
            String text,
            @Nullable NameType type,
            Language language,
            List<String> words,
            List<String> heard,
            boolean trusted) {
        String last() {
            return heard.get(heard.size() - 1);
        }
    }

    private final class Group {
        private final List<Mention> members = new ArrayList<>();

        boolean takes(Mention mention) {
            return members.stream().anyMatch(member -> same(member, mention));
        }

        private boolean same(Mention longer, Mention shorter) {
            if (longer.text.equalsIgnoreCase(shorter.text)) {
                return true;
            }
            boolean otherLanguage = !longer.language.equals(shorter.language);
            if (shorter.words.size() == 1) {
                boolean surname = longer.words.size() > 1
                        && longer.words.get(longer.words.size() - 1).equalsIgnoreCase(shorter.words.get(0));
                return surname || heardAlike(longer.last(), shorter.last(), otherLanguage);
            }
            return heardAlike(longer.last(), shorter.last(), otherLanguage)
                    && initials(longer.heard.get(0), shorter.heard.get(0));
        }

        /** Inside one language only names that sound wholly alike are one: inflection aside, spelling is steady there. */
        private boolean heardAlike(String first, String second, boolean otherLanguage) {
            double alike = sounds.similarity(first, second);
            return first.length() >= 2 && (otherLanguage ? alike >= ALIKE : alike >= 0.9 && first.length() >= 3);
        }

        private static boolean initials(String first, String second) {
            return !first.isEmpty() && !second.isEmpty() && first.charAt(0) == second.charAt(0);
        }

        Entity entity(String id) {
            members.sort(Comparator.comparingInt(Mention::order));
            Map<Language, String> names = new TreeMap<>();
            Map<Language, Integer> counts = new TreeMap<>();
            for (Mention member : members) {
                counts.merge(member.language, 1, Integer::sum);
            }
            counts.keySet().forEach(language -> names.put(language, fullest(language)));
            Language most = counts.entrySet().stream()
                    .max(Map.Entry.<Language, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(Language.UNKNOWN);
            return new Entity(
                    id,
                    type(names),
                    names.getOrDefault(most, members.get(0).text),
                    names,
                    members.stream().map(Mention::passage).toList());
        }

        /**
         * Returns the form with most words among those that stand at least twice in text that can be trusted; where none
         * does, the one that stands most often.
         */
        private String fullest(Language language) {
            Map<String, Integer> forms = forms(language, true);
            if (forms.isEmpty()) {
                forms = forms(language, false);
            }
            boolean repeated = forms.values().stream().anyMatch(count -> count > 1);
            return forms.entrySet().stream()
                    .filter(entry -> !repeated || entry.getValue() > 1)
                    .max(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                    entry -> repeated ? entry.getKey().split(" ", -1).length : entry.getValue())
                            .thenComparing(Map.Entry.comparingByValue())
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
        }

        private Map<String, Integer> forms(Language language, boolean trustedOnly) {
            Map<String, Integer> forms = new TreeMap<>();
            for (Mention member : members) {
                if (member.language.equals(language) && (member.trusted || !trustedOnly)) {
                    forms.merge(member.text, 1, Integer::sum);
                }
            }
            return forms;
        }

        private Entity.@Nullable Type type(Map<Language, String> names) {
            boolean country = names.entrySet().stream()
                    .anyMatch(entry ->
                            countries(entry.getKey()).contains(entry.getValue().toLowerCase(Locale.ROOT)));
            return country ? Entity.Type.PLACE : mostGiven();
        }

        /** The type that most mentions have; null where none has one. */
        private Entity.@Nullable Type mostGiven() {
            Map<NameType, Integer> types = new EnumMap<>(NameType.class);
            for (Mention member : members) {
                if (member.type != null) {
                    types.merge(member.type, 1, Integer::sum);
                }
            }
            return types.entrySet().stream()
                    .max(Map.Entry.<NameType, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(most -> type(most.getKey()))
                    .orElse(null);
        }

        private static Entity.Type type(NameType type) {
            return switch (type) {
                case PERSON -> Entity.Type.PERSON;
                case ORGANISATION -> Entity.Type.ORGANISATION;
                case PLACE -> Entity.Type.PLACE;
                case OTHER -> Entity.Type.OTHER;
            };
        }
    }

    private Set<String> countries(Language language) {
        return countries.computeIfAbsent(language, key -> {
            Set<String> names = new TreeSet<>();
            for (String country : ULocale.getISOCountries()) {
                names.add(ULocale.getDisplayCountry("und-" + country, key.locale())
                        .toLowerCase(Locale.ROOT));
            }
            return Set.copyOf(names);
        });
    }
}
