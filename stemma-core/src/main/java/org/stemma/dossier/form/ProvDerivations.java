package org.stemma.dossier.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.DerivationEntry;
import org.stemma.dossier.Dossier.VersionEntry;

/**
 * Says in PROV-O what a version goes back to, each derivation with its probability and evidence. PROV's own words state a
 * fact, so they name only what is more likely than not; the rest are {@code dossier:candidate}s.
 */
final class ProvDerivations {
    private static final double LIKELY = 0.5;
    private static final Set<String> QUOTING = Set.of("direct", "mixed");

    private final Iris iris;
    private final Set<String> origins = new HashSet<>();
    private final Map<String, List<DerivationEntry>> byVersion = new HashMap<>();

    ProvDerivations(Dossier dossier, Iris iris) {
        this.iris = iris;
        dossier.origins().forEach(origin -> origins.add(origin.id()));
        for (DerivationEntry derivation : dossier.derivations()) {
            byVersion
                    .computeIfAbsent(derivation.to(), version -> new ArrayList<>())
                    .add(derivation);
        }
    }

    /** Adds to the node of a version what it goes back to. */
    void add(ObjectNode node, VersionEntry version) {
        List<DerivationEntry> derivations = byVersion.getOrDefault(version.id(), List.of());
        List<DerivationEntry> likely = derivations.stream()
                .filter(derivation -> derivation.probability() > LIKELY)
                .toList();
        List<DerivationEntry> primary = likely.stream()
                .filter(derivation -> origins.contains(derivation.from()))
                .toList();
        refer(node, "prov:wasDerivedFrom", likely);
        refer(node, "prov:hadPrimarySource", primary);
        refer(node, "prov:wasQuotedFrom", QUOTING.contains(version.mode()) ? primary : List.of());
        qualify(node, "prov:qualifiedDerivation", "prov:entity", likely);
        qualify(
                node,
                "dossier:candidate",
                "dossier:from",
                derivations.stream()
                        .filter(derivation -> derivation.probability() <= LIKELY)
                        .toList());
    }

    private void refer(ObjectNode node, String name, List<DerivationEntry> derivations) {
        LinkedData.refer(node, name, derivations.stream().map(this::from).toList());
    }

    private void qualify(ObjectNode node, String name, String end, List<DerivationEntry> derivations) {
        if (derivations.isEmpty()) {
            return;
        }
        ArrayNode all = node.putArray(name);
        for (DerivationEntry derivation : derivations) {
            ObjectNode qualified = all.addObject().put("@id", iris.of("derivation", derivation.id()));
            qualified.put("@type", end.equals("prov:entity") ? "prov:Derivation" : "dossier:Candidate");
            qualified.set(end, LinkedData.reference(from(derivation)));
            qualified.put("dossier:probability", derivation.probability());
            ArrayNode evidence = qualified.putArray("dossier:evidence");
            derivation.evidence().forEach(shown -> {
                ObjectNode one = evidence.addObject().put("dossier:kind", shown.kind());
                LinkedData.put(one, "rdfs:comment", shown.note());
            });
        }
    }

    private String from(DerivationEntry derivation) {
        String id = derivation.from();
        return iris.of(origins.contains(id) ? "origin" : "version", id);
    }
}
