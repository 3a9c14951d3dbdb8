package org.stemma.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Place;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Makes articles of every shape, by a seed: any characters, any edits, any facts. */
final class RandomFound {
    private static final String LETTERS = "abc de\nfЖя\u00ad\u4e16\"'\0\uD83D\uDE00\uD83D";

    private final Random random;

    RandomFound(long seed) {
        this.random = new Random(seed);
    }

    Found next() {
        AlignedText text = AlignedText.of(text(200));
        for (int rounds = random.nextInt(4); rounds > 0; rounds--) {
            text = text.edit(edits(text));
        }
        Span title = random.nextBoolean() ? null : span(text.length());
        Extract extract = new Extract(text, title, stated(), noise(text.raw().length()));
        List<Damage> damage = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            damage.add(new Damage(pick(Damage.Kind.values()), span(text.raw().length()), text(20)));
        }
        return new Found(new Place(text(20), text(20)), text(8), damage, extract);
    }

    private List<Edit> edits(AlignedText text) {
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        while (from <= text.length() && random.nextInt(5) > 0) {
            int start = from + random.nextInt(text.length() - from + 1);
            int end = start + random.nextInt(Math.min(6, text.length() - start) + 1);
            edits.add(new Edit(new Span(start, end), text(4)));
            from = end + 1;
        }
        return edits;
    }

    private Stated stated() {
        return new Stated(
                optional(),
                random.nextBoolean() ? List.of() : List.of(text(9), text(9)),
                day(),
                day(),
                optional(),
                random.nextBoolean() ? null : new Language("de"));
    }

    private List<Noise> noise(int length) {
        List<Noise> noise = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            noise.add(new Noise(pick(Noise.Kind.values()), span(length)));
        }
        return noise;
    }

    private LocalDate day() {
        return random.nextBoolean() ? null : LocalDate.of(random.nextInt(30_000) - 5_000, 3, 4);
    }

    private String optional() {
        return random.nextBoolean() ? null : text(12);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Span span(int length) {
        int start = random.nextInt(length + 1);
        return new Span(start, start + random.nextInt(length - start + 1));
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
