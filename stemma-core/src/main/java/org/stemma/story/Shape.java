package org.stemma.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;

/**
 * The forms of one name, inflected and in the spellings of several languages: "Ada Verin" and "Аде Верин", but not "Verin".
 *
 * @param forms in order of language and text, never empty
 * @param code the code of the place that CLDR calls so; empty where there is none
 */
record Shape(List<NameForm> forms, String code) {
    Shape {
        forms = List.copyOf(forms);
    }

    /** Returns all places where it stands. */
    List<NameMention> mentions() {
        return forms.stream().flatMap(form -> form.mentions().stream()).toList();
    }

    /** Returns the number of words of most of its forms. */
    int words() {
        return forms.stream().mapToInt(form -> form.words().size()).min().orElse(0);
    }

    /** Returns whether it is an acronym in most of the places where it stands. */
    boolean isAcronym() {
        int acronyms = forms.stream()
                .filter(NameForm::isAcronym)
                .mapToInt(form -> form.mentions().size())
                .sum();
        return 2 * acronyms > mentions().size();
    }

    /** Returns the forms in a language. */
    List<NameForm> in(Language language) {
        return forms.stream().filter(form -> form.language().equals(language)).toList();
    }

    @Nullable NameType type() {
        return NameForm.type(mentions());
    }
}
