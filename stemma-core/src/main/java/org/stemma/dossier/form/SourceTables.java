package org.stemma.dossier.form;

import java.util.List;
import java.util.TreeMap;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.DerivationEntry;
import org.stemma.dossier.Dossier.EntityEntry;
import org.stemma.dossier.Dossier.OriginEntry;

/** The tables of who is named and what stands behind: derivations, origins, entities, articles. */
final class SourceTables {
    private final Table derivations = new Table(
            "derivations",
            "a version (to) that goes back to an origin or another version (from), and how likely",
            "id",
            "from",
            "to",
            "probability");
    private final Table evidence =
            new Table("evidence", "what shows a derivation", "derivation", "number", "kind", "note");
    private final Table origins =
            new Table("origins", "what statements go back to", "id", "name", "kind", "entity", "seen");
    private final Table witnesses = new Table("witnesses", "an article that draws on an origin", "origin", "article");
    private final Table reconstruction = new Table(
            "reconstruction",
            "a line of what is quoted of an origin, in each language in its order; gap: words before it are missing",
            "origin",
            "language",
            "number",
            "statement",
            "gap",
            "text");
    private final Table entities =
            new Table("entities", "somebody or something named", "id", "type", "name", "mentions");
    private final Table names = new Table("names", "an entity's name in one language", "entity", "language", "name");
    private final Table articles = new Table(
            "articles",
            "one report; the length is in UTF-16 units",
            "id",
            "file",
            "outlet",
            "title",
            "language",
            "published",
            "url",
            "length");

    SourceTables(Dossier dossier) {
        dossier.derivations().forEach(this::add);
        dossier.origins().forEach(this::add);
        dossier.entities().forEach(this::add);
        dossier.articles().forEach(this::add);
    }

    List<Table> tables() {
        return List.of(derivations, evidence, origins, witnesses, reconstruction, entities, names, articles);
    }

    private void add(DerivationEntry derivation) {
        derivations.row(derivation.id(), derivation.from(), derivation.to(), derivation.probability());
        for (int i = 0; i < derivation.evidence().size(); i++) {
            Dossier.EvidenceEntry shown = derivation.evidence().get(i);
            evidence.row(derivation.id(), i + 1, shown.kind(), shown.note());
        }
    }

    private void add(OriginEntry origin) {
        origins.row(origin.id(), origin.name(), origin.kind(), origin.entity(), origin.seen());
        origin.witnesses().forEach(article -> witnesses.row(origin.id(), article));
        for (Dossier.ReconstructionEntry text : origin.reconstruction()) {
            for (int i = 0; i < text.lines().size(); i++) {
                Dossier.LineEntry line = text.lines().get(i);
                reconstruction.row(origin.id(), text.language(), i + 1, line.statement(), line.gap(), line.text());
            }
        }
    }

    private void add(EntityEntry entity) {
        entities.row(
                entity.id(), entity.type(), entity.name(), entity.mentions().size());
        new TreeMap<>(entity.names()).forEach((language, name) -> names.row(entity.id(), language, name));
    }

    private void add(ArticleEntry article) {
        articles.row(
                article.id(),
                article.file(),
                article.outlet(),
                article.title(),
                article.language(),
                article.published(),
                article.url(),
                article.length());
    }
}
