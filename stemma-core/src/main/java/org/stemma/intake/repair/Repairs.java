package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Damage;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;

/** All repairs in their order. */
public final class Repairs {
    private final List<Repair> inOrder;

    /**
     * Sets up the rules.
     *
     * @param lexicon decides where a glued or hyphenated word is parted
     * @param packs what is known of languages
     */
    public Repairs(Lexicon lexicon, IntakePacks packs) {
        inOrder = List.of(
                // Every later rule knows one kind of line end and one kind of space.
                new LineEnds(),
                new SpecialSpaces(),
                // Before rules that ask what stands beside a quotation mark.
                new CsvQuotes(),
                // While the addresses still tell where links begin.
                new LostSpaces(lexicon, packs),
                // Before lines are measured: an address stands on a line of its own.
                new InlinedLinks(packs.cues()),
                new HardWraps(lexicon, packs.cues()),
                // On whole paragraphs, since a quotation may go over a line's end.
                new SpacedPunctuation(packs),
                // Last: the rules above leave gaps.
                new RepeatedSpaces());
    }

    /** Returns a text after all repairs, with the damage in the order in which it was found. */
    public Repaired apply(AlignedText found, Language language) {
        AlignedText text = found;
        List<Damage> damage = new ArrayList<>();
        for (Repair repair : inOrder) {
            Repaired repaired = repair.apply(text, language);
            text = repaired.text();
            damage.addAll(repaired.damage());
        }
        return new Repaired(text, damage);
    }
}
