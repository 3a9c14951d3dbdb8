package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Damage;
import org.stemma.intake.pack.Cues;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Takes the addresses of links out of running text, with the white space around them.
 *
 * <p>An export wrote each link behind its words: {@code the ferry <https://example.org/ferry> sails}, breaking the line
 * where the address did not fit: {@code the ferry(LF)<https://…>(LF). It sails}. The sentence is closed again. Where the
 * address ends a teaser ({@code Storm over the bay(LF) Read more (LF)<https://…>(LF)The mayor said}) a paragraph ends;
 * otherwise the next paragraph would be glued to the button. Needs the lines around a link.
 */
final class InlinedLinks implements Repair {
    private final Cues cues;

    InlinedLinks(Cues cues) {
        this.cues = cues;
    }

    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        List<Edit> edits = new ArrayList<>();
        int previous = 0;
        List<Link> links = Link.all(units);
        for (Link link : links) {
            if (link.anchor().isEmpty()) {
                previous = plain(units, link.span(), previous, edits);
            } else {
                edits.add(
                        Edit.delete(new Span(link.span().start(), link.anchor().start())));
                edits.add(Edit.delete(new Span(link.anchor().end(), link.span().end())));
                previous = link.span().end();
            }
        }
        String note = "%d addresses of links stood in the running text and were taken out.";
        return Repaired.of(text, edits, Damage.Kind.INLINED_LINKS, Notes.fill(note, links.size()));
    }

    /** Adds the edit for one address and returns where it ends. */
    private int plain(String units, Span link, int previous, List<Edit> edits) {
        int start = Math.max(previous, Chars.skipSpaceBack(units, link.start()));
        int end = Chars.skipSpace(units, link.end());
        int feedsBefore = Chars.lineFeeds(units, start, link.start());
        int feedsAfter = Chars.lineFeeds(units, link.end(), end);
        String between = between(units, start, end, feedsBefore, feedsAfter, link);
        edits.add(Edit.replace(start, end, between));
        return end;
    }

    private String between(String units, int start, int end, int feedsBefore, int feedsAfter, Span link) {
        if (start == 0 || end == units.length()) {
            return "";
        }
        if (feedsBefore > 1 || feedsAfter > 1 || (feedsAfter == 1 && endsTeaser(units, start))) {
            return "\n\n";
        }
        char next = units.charAt(end);
        if (Chars.closes(next)) {
            return "";
        }
        if (feedsAfter == 0 || Character.isLowerCase(next)) {
            boolean glued = start == link.start() && end == link.end();
            return glued && !Character.isLetterOrDigit(next) ? "" : " ";
        }
        return "\n";
    }

    private boolean endsTeaser(String units, int end) {
        int start = units.lastIndexOf('\n', end - 1) + 1;
        return end - start < 60 && cues.isButton(units.substring(start, end));
    }
}
