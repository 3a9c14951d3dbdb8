package org.stemma.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.annotate.naming.NameTagger;
import org.stemma.annotate.naming.NameType;
import org.stemma.annotate.naming.TaggedName;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Finds names with their types by the network on an encoder's states. A person's title is no part of the name, nor are
 * marks and enclitics at its ends. Names that only their capital letters tell are kept beside these, without a type.
 */
final class LearnedNames {
    /** So many words behind a role are a person's whole name. */
    private static final int WHOLE_NAME = 2;

    private final NameTagger tagger;

    LearnedNames(NameTagger tagger) {
        this.tagger = tagger;
    }

    /**
     * Returns the names of an article, in order.
     *
     * @param byCapitals what {@link NameFinder} found in it
     */
    List<Name> find(String text, List<Line> lines, List<Name> byCapitals) {
        List<Name> names = new ArrayList<>(lines.parallelStream()
                .filter(line -> tagger.understands(line.sentence().language()))
                .flatMap(line -> names(text, line).stream())
                .toList());
        List<Span> taken = names.stream().map(Name::span).toList();
        byCapitals.stream()
                .filter(name -> taken.stream().noneMatch(name.span()::overlaps))
                .forEach(names::add);
        names.sort(Comparator.comparing(Name::span));
        return names;
    }

    private List<Name> names(String text, Line line) {
        List<Token> tokens = line.sentence().tokens();
        List<Name> names = new ArrayList<>();
        for (TaggedName tagged : tagger.tag(text, line.sentence().span(), tokens)) {
            int from = line.tokenAt(tagged.span().start());
            int to = from;
            while (to < line.size()
                    && line.token(to).span().end() <= tagged.span().end()) {
                to++;
            }
            name(text, line, from, to, tagged.type()).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<Name> name(String text, Line line, int first, int last, NameType type) {
        int to = beforeMouthpiece(line, first, last);
        int from = behindRole(line, first, to, type);
        while (from < to && (line.isMark(from) || isTitle(line, from, type))) {
            from++;
        }
        while (from < to && line.isMark(to - 1)) {
            to--;
        }
        if (from == to) {
            return Optional.empty();
        }
        Span span = line.span(from, to);
        String written = line.written(to - 1);
        int enclitic = line.pack().hasEnclitic(written)
                ? written.length() - line.word(to - 1).length()
                : 0;
        Span bare = new Span(span.start(), span.end() - enclitic);
        return Optional.of(new Name(bare, bare.of(text).replaceAll("\\s+", " "), type));
    }

    /** Of "Oster President Ada Verin" the name is what follows; one word more may be the name's end: "Ada King Jr.". */
    private static int behindRole(Line line, int from, int to, NameType type) {
        for (int index = to - WHOLE_NAME - 1; index > from; index--) {
            if (isTitle(line, index, type)) {
                return index + 1;
            }
        }
        return from;
    }

    /** A name ends where words for a mouthpiece begin that go on behind it: of "Verin press | service" it is "Verin". */
    private static int beforeMouthpiece(Line line, int from, int to) {
        for (int index = from + 1; index < to; index++) {
            if (index + line.pack().mouthpieces().match(line.words(), index) > to) {
                return index;
            }
        }
        return to;
    }

    private static boolean isTitle(Line line, int index, NameType type) {
        String word = line.word(index);
        return type == NameType.PERSON
                && (line.pack().titles().contains(word) || line.pack().roles().contains(word));
    }
}
