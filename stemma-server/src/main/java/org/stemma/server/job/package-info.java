/**
 * Work that outlives the request that asked for it, and a kill: adding articles and making dossiers, one after the other.
 * Nothing here knows HTTP.
 */
@NullMarked
package org.stemma.server.job;

import org.jspecify.annotations.NullMarked;
