package org.stemma.dossier.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.EntityEntry;
import org.stemma.dossier.Dossier.OriginEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;

/** What the ids of a dossier stand for. */
final class Names {
    private final Map<String, EntityEntry> entities = new HashMap<>();
    private final Map<String, OriginEntry> origins = new HashMap<>();
    private final Map<String, StatementEntry> statements = new HashMap<>();

    Names(Dossier dossier) {
        dossier.entities().forEach(entity -> entities.put(entity.id(), entity));
        dossier.origins().forEach(origin -> origins.put(origin.id(), origin));
        dossier.statements().forEach(statement -> statements.put(statement.id(), statement));
    }

    /** Returns the story's title, its id where it has none. */
    static String title(Dossier dossier) {
        String title = dossier.story().title();
        return title == null ? dossier.story().id() : title;
    }

    /** Returns the article that tells a version. */
    static String article(VersionEntry version) {
        return version.passages().isEmpty() ? "" : version.passages().get(0).article();
    }

    Optional<EntityEntry> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** Returns an entity's name, its id where the dossier does not know it. */
    String ofEntity(String id) {
        return entity(id).map(EntityEntry::name).orElse(id);
    }

    /** Returns an origin's name, its id where the dossier does not know it. */
    String ofOrigin(String id) {
        return Optional.ofNullable(origins.get(id)).map(OriginEntry::name).orElse(id);
    }

    /** Returns a statement's label, its id where the dossier does not know it. */
    String ofStatement(@Nullable String id) {
        return Optional.ofNullable(statements.get(id))
                .map(StatementEntry::label)
                .orElse(id == null ? "" : id);
    }
}
