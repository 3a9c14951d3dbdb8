package org.stemma.annotate;

import java.util.List;
import org.stemma.annotate.naming.NameType;
import org.stemma.article.Block;
import org.stemma.text.Span;

/** Types the names with which datelines begin: a report says there from which place it was written. */
final class DatelinePlaces {
    private DatelinePlaces() {}

    /** Returns the names, those that open a dateline as places unless they are bodies, such as agencies. */
    static List<Name> typed(List<Name> names, List<Line> lines) {
        List<Span> datelines = lines.stream()
                .map(Line::sentence)
                .filter(sentence -> sentence.kind() == Block.Kind.DATELINE)
                .map(Sentence::span)
                .toList();
        return names.stream()
                .map(name -> opensOne(name, datelines) && name.type() != NameType.ORGANISATION
                        ? new Name(name.span(), name.text(), NameType.PLACE)
                        : name)
                .toList();
    }

    private static boolean opensOne(Name name, List<Span> datelines) {
        return datelines.stream().anyMatch(line -> line.start() == name.span().start() && line.contains(name.span()));
    }
}
