package org.stemma.store.search;

import org.stemma.store.KeptArticle;

/** Makes what can be found of an article as it was kept. */
@FunctionalInterface
public interface ArticleText {
    /** Returns what can be found of the article. The same article gives the same passages, always. */
    SearchText read(KeptArticle article);
}
