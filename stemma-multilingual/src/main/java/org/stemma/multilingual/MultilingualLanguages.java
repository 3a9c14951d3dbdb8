package org.stemma.multilingual;

import java.util.Set;
import org.stemma.text.Language;

/** The languages on whose Wikipedias the model was trained (the list of BERT's {@code multilingual.md}). */
final class MultilingualLanguages {
    private static final Set<String> CODES =
            Set.of(("af an ar ast az azb ba bar be bg bn bpy br bs ca ce ceb cs cv cy da"
                            + " de el en es et eu fa fi fr fy ga gl gu he hi hr ht hu hy id io is it ja jv ka kk kn ko ky la lb"
                            + " lmo lt lv mg min mk ml mn mr ms my nb nds ne new nl nn no oc pa pl pms pnb pt ro ru scn sco sh"
                            + " sk sl sq sr su sv sw ta te tg th tl tr tt uk ur uz vi vo war yo zh")
                    .split(" ", -1));

    boolean contain(Language language) {
        return CODES.contains(language.code());
    }
}
