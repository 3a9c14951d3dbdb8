package org.stemma.dossier;

/**
 * A language of the articles that no encoder understands.
 *
 * @param language its BCP 47 code
 * @param sentences how many sentences are in it, more than 0
 * @param note what follows for the reader, and what would mend it
 */
public record LanguageGap(String language, int sentences, String note) {}
