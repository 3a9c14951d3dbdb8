package org.stemma.provenance;

import org.stemma.annotate.Attribution;

/**
 * An attribution with the article it stands in; attributions of two articles may be equal by themselves.
 *
 * @param article the article's id
 * @param attribution the attribution
 */
record Cited(String article, Attribution attribution) {}
