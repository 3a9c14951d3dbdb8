package org.stemma.bench.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stemma.archive.ArchiveJson;

/** Has the dossier of a story made again and again: an article is taken out of it, and added again. */
final class Making implements AutoCloseable {
    private final ServingProcess server;
    private final Thread thread;
    private volatile boolean closing;
    private final AtomicInteger made = new AtomicInteger();
    private volatile @Nullable String trouble;

    /**
     * Begins with it.
     *
     * @param story the id of a story of several articles
     */
    Making(ServingProcess server, String story) {
        this.server = server;
        this.thread = new Thread(() -> goOn(story));
        thread.start();
    }

    private void goOn(String story) {
        try {
            JsonNode articles = server.get("/stories/" + story).path("articles");
            String article = articles.path(articles.size() - 1).path("id").textValue();
            String text = server.get("/articles/" + article).path("text").textValue();
            while (!closing) {
                server.remove("/articles/" + article);
                server.endDossier(story);
                JsonNode added = server.end(server.add(ArchiveJson.line(Map.of("text", text)) + "\n"));
                article = added.path("added").path(0).path("article").textValue();
                if (!added.path("stories").path(0).asText().equals(story)) {
                    throw new IOException("the article came to another story than " + story);
                }
                server.endDossier(story);
                made.addAndGet(2);
            }
        } catch (IOException e) {
            trouble = e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it, and waits until the last dossier is made. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells how many dossiers were made, and what went wrong where something did. */
    @Override
    public String toString() {
        return made.get() + " dossiers made meanwhile" + (trouble == null ? "" : ", then: " + trouble);
    }

    /** Returns whether all went well. */
    boolean isSound() {
        return trouble == null && made.get() > 0;
    }
}
