package org.stemma.intake;

import java.util.Random;

/** Hurts a clean text in ways that cleaning must undo. */
final class Damager {
    private Damager() {}

    static String damage(String clean, Random random) {
        String text = clean;
        if (random.nextBoolean()) {
            text = text.replace("\"", random.nextBoolean() ? "\"\"" : "\"\"\"\"");
        }
        // Few lines wrapped and then hurt otherwise no longer show their width: that mixture is not promised.
        if (random.nextInt(3) == 0) {
            return wrap(text, 60 + random.nextInt(20));
        }
        StringBuilder hurt = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            int dice = random.nextInt(40);
            if (unit == ' ' && dice == 0) {
                hurt.append(" <https://example.org/p").append(i).append("> ");
            } else if (unit == ' ' && dice == 1) {
                hurt.append("\u00a0 ");
            } else if (unit == ' ' && dice == 2) {
                hurt.append("   ");
            } else {
                hurt.append(unit);
                if (dice == 3) {
                    hurt.append('\u200b');
                }
            }
        }
        return hurt.toString().replace("\n", random.nextBoolean() ? "\r\n" : "\n");
    }

    private static String wrap(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        for (String paragraph : text.split("\n\n", -1)) {
            wrapped.append(wrapped.length() > 0 ? "\n\n" : "");
            int column = 0;
            for (String word : paragraph.split(" ", -1)) {
                if (column > 0 && column + 1 + word.length() > width) {
                    wrapped.append('\n');
                    column = 0;
                } else if (column > 0) {
                    wrapped.append(' ');
                    column++;
                }
                wrapped.append(word);
                column += word.length();
            }
        }
        return wrapped.toString();
    }
}
