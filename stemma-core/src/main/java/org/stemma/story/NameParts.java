package org.stemma.story;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stemma.annotate.LanguagePack;
import org.stemma.text.Language;

/**
 * Tells the parts of persons' names.
 *
 * <p>A patronymic is told by its ending, but with a given name alone it may be a family name that ends so; initials by their point, a family name by what the person is called alone ("Mr.
 * Verin"), by a particle before it, or by standing last. Where somebody is called by the first word alone, the family name
 * comes first if a title or role stands there ("President Xi"), and otherwise nothing is told.
 */
final class NameParts {
    private static final Pattern GAPS = Pattern.compile("\\s+|(?<=\\p{Lu}\\.)(?=\\p{Lu})");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

    /** What follows a whole name: "Jr.", "III". */
    private static final Pattern SUFFIX = Pattern.compile("\\p{Lu}\\p{Ll}\\.|[IVX]{2,4}");

    private static final Pattern PARTICLE = Pattern.compile("\\p{Ll}['’\\p{Ll}]*");
    private static final double ALIKE = 0.75;

    private final Phones phones;

    NameParts(Phones phones) {
        this.phones = phones;
    }

    /**
     * Returns the parts of a name.
     *
     * @param name a person's fullest name in a language
     * @param pack of this language
     * @param mentions all places that name the person
     */
    PersonName of(String name, LanguagePack pack, List<NameMention> mentions) {
        List<String> words = List.of(GAPS.split(name, -1));
        while (words.size() > 1 && SUFFIX.matcher(words.get(words.size() - 1)).matches()) {
            words = words.subList(0, words.size() - 1);
        }
        int size = words.size();
        if (size == 1) {
            boolean formal = calls(words, new Language(pack.language()), mentions, true)[0] > 0;
            return formal ? new PersonName(null, null, name) : PersonName.UNKNOWN;
        }
        int patronymic = patronymic(words, pack);
        if (patronymic > 0 && size == 2 && calls(words, new Language(pack.language()), mentions, false)[1] == 0) {
            return new PersonName(words.get(0), null, null);
        }
        if (patronymic > 0 && size > 2) {
            String family =
                    patronymic + 1 < size ? joined(words, patronymic + 1, size) : joined(words, 0, patronymic - 1);
            return new PersonName(words.get(patronymic - 1), words.get(patronymic), family);
        }
        int last = size;
        while (last > 1 && INITIAL.matcher(words.get(last - 1)).matches()) {
            last--;
        }
        return last < size
                ? new PersonName(joined(words, last, size), null, joined(words, 0, last))
                : ordered(words, new Language(pack.language()), mentions);
    }

    /** Returns the number of the first word behind the first that ends as patronymics do; 0 for none. */
    private static int patronymic(List<String> words, LanguagePack pack) {
        for (int index = 1; index < words.size(); index++) {
            String word = words.get(index).toLowerCase(Locale.ROOT);
            if (pack.patronymics().stream()
                    .anyMatch(ending -> word.length() > ending.length() + 1 && word.endsWith(ending))) {
                return index;
            }
        }
        return 0;
    }

    private PersonName ordered(List<String> words, Language language, List<NameMention> mentions) {
        int size = words.size();
        int[] calls = calls(words, language, mentions, false);
        int family = 1;
        while (family < size && calls[family] == 0) {
            family++;
        }
        if (family == size && calls[0] > 0) {
            boolean formal = calls(words, language, mentions, true)[0] > 0;
            return formal ? new PersonName(joined(words, 1, size), null, words.get(0)) : PersonName.UNKNOWN;
        }
        family = family == size ? size - 1 : family;
        while (family > 0 && PARTICLE.matcher(words.get(family - 1)).matches()) {
            family--;
        }
        return new PersonName(family == 0 ? null : joined(words, 0, family), null, joined(words, family, size));
    }

    /**
     * Returns for each word how often the person is called by it alone in this language.
     *
     * @param formal whether to count only where a title or a role stands beside it
     */
    private int[] calls(List<String> words, Language language, List<NameMention> mentions, boolean formal) {
        int[] calls = new int[words.size()];
        for (NameMention mention : mentions) {
            boolean counts = !formal || mention.title() != null || mention.role() != null;
            if (mention.words().size() == 1 && mention.language().equals(language) && counts) {
                int called = mostAlike(words, mention.words().get(0));
                if (called >= 0) {
                    calls[called]++;
                }
            }
        }
        return calls;
    }

    private int mostAlike(List<String> words, NameWord word) {
        int most = -1;
        double best = ALIKE;
        for (int index = 0; index < words.size(); index++) {
            double likeness = WordLikeness.WITHIN.of(phones.of(words.get(index)), word.sounds());
            if (likeness >= best) {
                best = likeness;
                most = index;
            }
        }
        return most;
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
