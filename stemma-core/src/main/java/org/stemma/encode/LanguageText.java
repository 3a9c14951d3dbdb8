package org.stemma.encode;

import org.stemma.text.Language;

/**
 * A text to encode and its language.
 *
 * @param text the text, as a rule one sentence
 * @param language its language, perhaps unknown
 */
public record LanguageText(String text, Language language) {}
