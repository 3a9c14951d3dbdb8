package org.stemma.bench.serve;

import java.util.Random;

/** Invented reports as lines of JSON, each of an event of its own, or of one of the few before it. */
final class Ingest {
    private static final String[] WHO = {
        "The mayor of Karst",
        "The harbour master of Aldra",
        "A pilot from Elan",
        "The choir of Marsh Lane",
        "The council of Tarsk",
        "A surveyor from Orlin"
    };
    private static final String[] DID = {
        "opened", "closed", "praised", "refused to sell", "inspected", "wants to rebuild", "was fined over"
    };
    private static final String[] WHAT = {
        "the ferry landing",
        "the old bridge",
        "a reservoir",
        "the budget for roads",
        "the northern lighthouse",
        "a school for weavers",
        "the railway to the quarry"
    };
    private static final int SENTENCES = 9;

    private Ingest() {}

    static String lines(int from, int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number < from + count; number++) {
            Random random = new Random(number);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < SENTENCES; i++) {
                text.append(one(WHO, random))
                        .append(' ')
                        .append(one(DID, random))
                        .append(' ')
                        .append(one(WHAT, random))
                        .append(" for ")
                        .append(random.nextInt(900))
                        .append(" days. ");
            }
            lines.append("{\"title\": \"Report ")
                    .append(number)
                    .append("\", \"text\": \"")
                    .append(text)
                    .append("\"}\n");
        }
        return lines.toString();
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
