package org.stemma.bench.statements;

/**
 * A report before the program has read it.
 *
 * @param id unique among the reports
 * @param text its plain text
 */
record RawText(String id, String text) {}
