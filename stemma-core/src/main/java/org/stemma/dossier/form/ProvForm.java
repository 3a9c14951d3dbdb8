package org.stemma.dossier.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.ChainLink;
import org.stemma.dossier.Dossier.EntityEntry;
import org.stemma.dossier.Dossier.OriginEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;
import org.stemma.dossier.RunRecord;

/**
 * Writes who drew on what in the words of W3C PROV-O: articles, statements, versions and origins are entities, speakers
 * are agents, and the run of the program is the activity that made the dossier. Derivations are left to
 * {@link ProvDerivations}.
 */
final class ProvForm {
    private final Dossier dossier;
    private final Iris iris;
    private final ProvDerivations derivations;
    private final ArrayNode graph = LinkedData.array();
    /** Entities of the story that something is attributed to. */
    private final TreeSet<String> agents = new TreeSet<>();

    private ProvForm(Dossier dossier) {
        this.dossier = dossier;
        this.iris = new Iris(dossier.story().id());
        this.derivations = new ProvDerivations(dossier, iris);
    }

    static String write(Dossier dossier) {
        ObjectNode document = LinkedData.document();
        document.set("@context", context());
        document.set("@graph", new ProvForm(dossier).graph());
        return LinkedData.text(document);
    }

    /** Returns the vocabularies; they stand in the file, so that nothing has to be fetched to read it. */
    private static ObjectNode context() {
        ObjectNode context = LinkedData.object();
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("dossier", Iris.TERMS);
        context.putObject("dcterms:issued").put("@type", "http://www.w3.org/2001/XMLSchema#date");
        return context;
    }

    private ArrayNode graph() {
        run();
        dossier.articles().forEach(this::article);
        dossier.origins().forEach(this::origin);
        dossier.statements().forEach(this::statement);
        dossier.entities().stream()
                .filter(entity -> agents.contains(entity.id()))
                .forEach(this::agent);
        return graph;
    }

    private void run() {
        ObjectNode made = node(iris.dossier(), "prov:Entity", "dossier:Dossier");
        made.put("rdfs:label", Names.title(dossier));
        made.set("prov:wasGeneratedBy", LinkedData.reference(iris.of("run", "1")));
        ObjectNode run = node(iris.of("run", "1"), "prov:Activity");
        LinkedData.refer(
                run,
                "prov:used",
                dossier.articles().stream()
                        .map(article -> iris.of("article", article.id()))
                        .toList());
        @Nullable RunRecord record = dossier.run();
        if (record != null) {
            String program = "urn:stemma:program";
            run.set("prov:wasAssociatedWith", LinkedData.reference(program));
            ArrayNode models = run.putArray("dossier:model");
            record.encoder().forEach(encoder -> models.add(encoder.name() + " " + encoder.digest()));
            record.models().forEach(models::add);
            record.options().forEach(run.putArray("dossier:option")::add);
            node(program, "prov:SoftwareAgent").put("rdfs:label", record.program() + " " + record.version());
        }
    }

    private void article(ArticleEntry article) {
        ObjectNode node = node(iris.of("article", article.id()), "prov:Entity", "dossier:Article");
        node.put("dcterms:identifier", article.id());
        LinkedData.put(node, "dcterms:title", article.title());
        LinkedData.put(node, "dcterms:publisher", article.outlet());
        LinkedData.put(node, "dcterms:language", article.language());
        LinkedData.put(node, "dcterms:issued", Objects.toString(article.published(), null));
        LinkedData.put(node, "dossier:file", article.file());
        Iris.web(article.url()).ifPresent(url -> node.set("prov:atLocation", LinkedData.reference(url)));
    }

    private void origin(OriginEntry origin) {
        ObjectNode node = node(iris.of("origin", origin.id()), "prov:Entity", "dossier:Origin");
        node.put("rdfs:label", origin.name());
        LinkedData.put(node, "dossier:kind", origin.kind());
        node.put("dossier:seen", origin.seen());
        String entity = origin.entity();
        if (entity != null) {
            attribute(node, List.of(entity));
        }
    }

    private void statement(StatementEntry statement) {
        String iri = iris.of("statement", statement.id());
        node(iri, "prov:Entity", "dossier:Statement").put("rdfs:label", statement.label());
        statement.versions().forEach(version -> version(version, iri));
    }

    private void version(VersionEntry version, String statement) {
        ObjectNode node = node(iris.of("version", version.id()), "prov:Entity", "dossier:Version");
        node.set("prov:specializationOf", LinkedData.reference(statement));
        node.set("dcterms:isPartOf", LinkedData.reference(iris.of("article", Names.article(version))));
        node.put("dossier:mode", version.mode());
        ArrayNode passages = node.putArray("dossier:passage");
        version.passages()
                .forEach(passage -> passages.addObject()
                        .put("prov:value", passage.text())
                        .put("dossier:start", passage.start())
                        .put("dossier:end", passage.end()));
        attribute(node, speaker(version));
        derivations.add(node, version);
    }

    /** Returns who says it, the innermost of the chain; nobody where it is told that he did not say it. */
    private static List<String> speaker(VersionEntry version) {
        if (version.chain().isEmpty()) {
            return List.of();
        }
        ChainLink innermost = version.chain().get(version.chain().size() - 1);
        String entity = innermost.entity();
        boolean disowned = innermost.negated() || "denied".equals(innermost.act());
        return entity == null || disowned ? List.of() : List.of(entity);
    }

    private void attribute(ObjectNode node, List<String> entities) {
        agents.addAll(entities);
        LinkedData.refer(
                node,
                "prov:wasAttributedTo",
                entities.stream().map(id -> iris.of("entity", id)).toList());
    }

    private void agent(EntityEntry entity) {
        @Nullable String type = entity.type();
        String kind = "person".equals(type)
                ? "prov:Person"
                : "organisation".equals(type) ? "prov:Organization" : "prov:Agent";
        node(iris.of("entity", entity.id()), kind).put("rdfs:label", entity.name());
    }

    private ObjectNode node(String iri, String... types) {
        ObjectNode node = graph.addObject().put("@id", iri);
        ArrayNode all = node.putArray("@type");
        for (String type : types) {
            all.add(type);
        }
        return node;
    }
}
