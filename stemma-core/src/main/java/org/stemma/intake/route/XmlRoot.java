package org.stemma.intake.route;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name of the element that a document begins with, behind declarations, comments and a document type. */
final class XmlRoot {
    private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");

    private XmlRoot() {}

    /** Returns the name without prefix, in lower case; empty where the text begins with no element. */
    static Optional<String> of(String start) {
        int at = 0;
        while (true) {
            while (at < start.length() && Character.isWhitespace(start.charAt(at))) {
                at++;
            }
            int end;
            if (start.startsWith("<?", at)) {
                end = behind(start, "?>", at);
            } else if (start.startsWith("<!--", at)) {
                end = behind(start, "-->", at);
            } else if (start.startsWith("<!", at)) {
                end = documentTypeEnd(start, at);
            } else {
                Matcher name = NAME.matcher(start).region(at, start.length());
                return name.lookingAt() ? Optional.of(name.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
            }
            if (end < 0) {
                return Optional.empty();
            }
            at = end;
        }
    }

    private static int behind(String start, String mark, int from) {
        int found = start.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    /** A document type may hold declarations in brackets, each with an angle bracket of its own. */
    private static int documentTypeEnd(String start, int from) {
        int close = start.indexOf('>', from);
        int bracket = start.indexOf('[', from);
        return bracket >= 0 && bracket < close ? behind(start, "]>", bracket) : behind(start, ">", from);
    }
}
