/**
 * An archive over HTTP: one table of routes, from which both the server and its OpenAPI document come, and the files of the
 * application. How work is queued and kept belongs in {@code job}; what an archive does belongs in core.
 */
@NullMarked
package org.stemma.server;

import org.jspecify.annotations.NullMarked;
