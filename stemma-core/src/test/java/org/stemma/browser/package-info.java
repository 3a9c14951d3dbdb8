/**
 * The browser in which tests use pages as readers do, for the tests of all modules. What a page of Stemma holds is not
 * known here.
 */
package org.stemma.browser;
