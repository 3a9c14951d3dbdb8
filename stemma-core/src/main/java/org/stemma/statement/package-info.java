/**
 * Statements and their versions, aligned across articles and languages, with drift, conflicts and omissions. Where a
 * version came from belongs in {@code org.stemma.provenance}.
 */
@NullMarked
package org.stemma.statement;

import org.jspecify.annotations.NullMarked;
