package org.stemma.intake;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of something on the web, as a program may ask for it: http or https, with a host, without name and password,
 * without a fragment, all in ASCII.
 *
 * @param uri the address
 */
public record WebAddress(URI uri) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*", Pattern.DOTALL);
    private static final Pattern PARTS =
            Pattern.compile("(?is)(https?)://([^/?#\\\\]*)((?:/[^?#]*)?)(\\?[^#]*)?(?:#.*)?");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^\\[\\]:@]+)(?::(\\d{1,5}))?");
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";
    private static final int LONGEST = 8000;
    private static final int LARGEST_PORT = 0xffff;

    /** Returns whether a user who writes this means an address and no file. */
    public static boolean isMeant(String name) {
        return SCHEME.matcher(name).matches();
    }

    /** Says why something is no address to fetch from, in one English sentence. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String reason) {
            super(reason);
        }

        /** Returns the reason. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Reads an address as people write it, with letters of any script and with spaces.
     *
     * @throws UnusableException where it cannot be fetched from
     */
    public static WebAddress parse(String written) throws UnusableException {
        String name = written.strip();
        Matcher parts = PARTS.matcher(name);
        if (!parts.matches()) {
            throw new UnusableException("It is no http or https address.");
        }
        if (name.length() > LONGEST) {
            throw new UnusableException("It has more than " + LONGEST + " characters.");
        }
        if (parts.group(2).indexOf('@') >= 0) {
            throw new UnusableException("It holds a name or a password, which Stemma does not send.");
        }
        Matcher host = HOST.matcher(parts.group(2));
        if (!host.matches()) {
            throw new UnusableException("It names no host.");
        }
        String port = host.group(2) == null ? "" : ":" + port(host.group(2));
        String query = parts.group(4) == null ? "" : parts.group(4);
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        return of(parts.group(1).toLowerCase(Locale.ROOT) + "://" + ascii(host.group(1)) + port + escaped(path)
                + escaped(query));
    }

    /**
     * Returns where a redirect leads.
     *
     * @param location the address that the server gave, complete or relative to this one
     * @throws UnusableException where it cannot be fetched from
     */
    public WebAddress redirect(String location) throws UnusableException {
        String target = location.strip();
        if (isMeant(target)) {
            return parse(target);
        }
        try {
            return parse(uri.resolve(escaped(target.replaceFirst("#.*", ""))).toString());
        } catch (IllegalArgumentException e) {
            throw new UnusableException("It is no address.");
        }
    }

    /** Returns the host, as a key and for people: in lower case, IPv6 in brackets. */
    public String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    /** Returns the last part of the path; empty where it ends in a slash. */
    public String lastName() {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns another address at the same scheme, host and port. */
    public WebAddress at(String path) {
        return new WebAddress(uri.resolve(path));
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static WebAddress of(String text) throws UnusableException {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null) {
                throw new UnusableException("Its host has a name that cannot be.");
            }
            return new WebAddress(uri.normalize());
        } catch (URISyntaxException e) {
            throw new UnusableException("It is no address: " + e.getReason() + ".");
        }
    }

    private static int port(String digits) throws UnusableException {
        int port = Integer.parseInt(digits);
        if (port == 0 || port > LARGEST_PORT) {
            throw new UnusableException("It names a port that cannot be.");
        }
        return port;
    }

    private static String ascii(String host) throws UnusableException {
        try {
            return host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new UnusableException("Its host has a name that cannot be.");
        }
    }

    /** Escapes what may not stand in an address; what is escaped already stays. */
    private static String escaped(String part) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < part.length(); ) {
            int c = part.codePointAt(at);
            at += Character.charCount(c);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean escape = c == '%' && part.substring(at).matches("(?s)\\p{XDigit}{2}.*");
            if (letter || escape || PLAIN.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
                }
            }
        }
        return escaped.toString();
    }
}
