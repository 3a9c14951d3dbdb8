package org.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Finds sentences in which a program put names where other words had stood. */
public final class MangledText {
    private final IntakePacks packs;

    /** Sets up the detector. */
    public MangledText(IntakePacks packs) {
        this.packs = packs;
    }

    /** Returns the raw spans of the spoilt sentences, in order; none where the article as a whole reads well. */
    public List<Span> find(AlignedText text, List<Block> blocks, Language language) {
        return new MangledSentences(packs, language).find(text, blocks);
    }

    /** Returns the damage that these sentences make, or none. */
    static List<Damage> damage(List<Span> sentences) {
        List<Damage> damage = new ArrayList<>();
        if (!sentences.isEmpty()) {
            Span all = sentences.get(0).cover(sentences.get(sentences.size() - 1));
            String note = "A program replaced words by names in " + sentences.size()
                    + " sentences, which no longer parse; nothing was repaired.";
            damage.add(new Damage(Damage.Kind.MANGLED, all, note));
        }
        return damage;
    }
}
