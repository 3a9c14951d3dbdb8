/**
 * Fetching from the web, politely and with limits: robots.txt, one request to a host at a time, addresses of private networks
 * refused, redirects checked, answers bounded in size and time. What an answer holds is read elsewhere.
 */
@NullMarked
package org.stemma.intake.fetch;

import org.jspecify.annotations.NullMarked;
