package org.stemma.intake.repair;

import java.util.List;
import org.stemma.article.Damage;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/**
 * A text after a repair.
 *
 * @param text the text as mended
 * @param damage what was found; empty where the rule found nothing worth telling
 */
public record Repaired(AlignedText text, List<Damage> damage) {
    /** Copies the list. */
    public Repaired {
        damage = List.copyOf(damage);
    }

    /** Returns the text as it was. */
    static Repaired unchanged(AlignedText text) {
        return new Repaired(text, List.of());
    }

    /** Returns the edited text without a damage, for what is no harm. */
    static Repaired silently(AlignedText text, List<Edit> edits) {
        return new Repaired(text.edit(edits), List.of());
    }

    /** Returns the edited text and one damage from the first to the last edit. */
    static Repaired of(AlignedText text, List<Edit> edits, Damage.Kind kind, String note) {
        if (edits.isEmpty()) {
            return unchanged(text);
        }
        Span first = edits.get(0).span();
        Span last = edits.get(edits.size() - 1).span();
        return new Repaired(text.edit(edits), List.of(new Damage(kind, text.toRaw(first.cover(last)), note)));
    }
}
