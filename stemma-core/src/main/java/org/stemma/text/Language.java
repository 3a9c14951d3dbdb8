package org.stemma.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A language by its BCP 47 code, for example {@code en} or {@code uk}; {@link #UNKNOWN} is {@code und}.
 *
 * @param code the primary language subtag, lower case, without script or region
 */
public record Language(String code) implements Comparable<Language> {
    /** The language of a text that nothing tells. */
    public static final Language UNKNOWN = new Language("und");

    /** English, the language of the encoder that core brings. */
    public static final Language ENGLISH = new Language("en");

    /** Normalises the case; throws {@link IllegalArgumentException} for anything but two to eight letters. */
    public Language {
        code = code.toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{2,8}")) {
            throw new IllegalArgumentException("not a language code: " + code);
        }
    }

    /** Returns whether the language is known. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** Returns the locale by which ICU finds this language's data; the root locale when unknown. */
    public ULocale locale() {
        return isKnown() ? new ULocale(code) : ULocale.ROOT;
    }

    /** Returns the English name of the language from CLDR, for example {@code Ukrainian}. */
    public String englishName() {
        return isKnown() ? locale().getDisplayLanguage(ULocale.ENGLISH) : "unknown";
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
