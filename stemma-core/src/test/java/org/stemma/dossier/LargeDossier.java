package org.stemma.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An invented dossier of any size: each statement is told by a dozen articles, each of which goes back to the one before. */
final class LargeDossier {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int TELLERS = 12;
    private static final int APART = 400;

    private LargeDossier() {}

    static String json(int articles, int statements) {
        ObjectNode root = MAPPER.createObjectNode().put("stemma", 1);
        root.putObject("story")
                .put("id", "large")
                .put("title", "The plans of Harrow")
                .put("language", "en");
        ArrayNode reports = root.putArray("articles");
        for (int i = 0; i < articles; i++) {
            ObjectNode article = reports.addObject();
            article.put("id", "a" + i).put("outlet", "Paper number " + i).put("language", "en");
            article.put("published", "2030-05-%02d".formatted(1 + i % 9)).put("length", statements * APART);
            article.putArray("blocks");
        }
        ArrayNode told = root.putArray("statements");
        ArrayNode derivations = root.putArray("derivations");
        for (int s = 0; s < statements; s++) {
            ObjectNode statement = told.addObject();
            statement.put("id", "s" + s).put("label", text(s, 0));
            ArrayNode versions = statement.putArray("versions");
            for (int k = 0; k < Math.min(TELLERS, articles); k++) {
                int article = (s * 7 + k * 5) % articles;
                ObjectNode passage = MAPPER.createObjectNode();
                passage.put("article", "a" + article).put("start", s * APART).put("end", s * APART + 90);
                passage.put("text", text(s, k));
                versions.addObject()
                        .put("id", version(s, k))
                        .put("mode", k % 3 == 0 ? "direct" : "narrated")
                        .putArray("passages")
                        .add(passage);
                ((ArrayNode) reports.get(article).get("blocks"))
                        .addObject()
                        .put("kind", "paragraph")
                        .set("passage", passage.deepCopy());
                if (k > 0) {
                    derivations
                            .addObject()
                            .put("id", "d" + s + "-" + k)
                            .put("from", version(s, k - 1))
                            .put("to", version(s, k))
                            .put("probability", k / (double) TELLERS);
                }
            }
        }
        return root.toString();
    }

    private static String version(int statement, int teller) {
        return "s" + statement + "@" + teller;
    }

    private static String text(int statement, int teller) {
        return "The council agreed on plan number " + statement + " after a long evening in the old hall"
                + (teller % 2 == 0 ? "." : ", a clerk said.");
    }
}
