package org.stemma.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Expands what the user named into the list of inputs: files of any ending, folders with all they hold, globs (also
 * with {@code **}), addresses on the web, and {@code -} for standard input. It looks at folders, not into files, and
 * fetches nothing.
 */
public final class Inputs {
    /**
     * Finds the inputs behind the names.
     *
     * @param named paths, globs and addresses as the user wrote them
     */
    public Listing find(List<String> named) {
        Search search = new Search();
        named.forEach(search::name);
        return new Listing(search.inputs, search.rejections, search.skipped);
    }

    /** Returns what a folder holds, by file name. */
    static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(Inputs::fileName)).toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns the last part of a path; the path itself where it has only a root. */
    static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Returns the name that an article at an address would like to have: its host and the last part of its path. */
    public static String wish(WebAddress address) {
        String host = address.host().replaceFirst("^www\\.", "");
        String last = ReadableEndings.bareName(address.lastName());
        return last.isEmpty() ? host : host + "-" + last;
    }

    /** Whether users do not expect to see this file or folder. */
    static boolean isHidden(Path path) {
        return fileName(path).startsWith(".");
    }

    /** One search; its lists grow as it goes. */
    private static final class Search {
        private final List<Input> inputs = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private final SafeNames names = new SafeNames();
        private final Set<Path> seen = new HashSet<>();
        private final Set<WebAddress> addresses = new HashSet<>();
        private boolean standardInputNamed;

        void name(String name) {
            if (name.equals(Input.STANDARD_INPUT)) {
                standardInput();
                return;
            }
            if (WebAddress.isMeant(name)) {
                address(name);
                return;
            }
            Path path;
            try {
                path = Path.of(name);
            } catch (InvalidPathException e) {
                rejections.add(new Rejection(
                        name,
                        "whole name",
                        "It is no name of a file here.",
                        "Take out the characters it cannot have."));
                return;
            }
            // A file whose own name has brackets or stars, such as "notes [1].txt", is that file and no glob.
            if (name.isEmpty() || (!Files.exists(path) && !Glob.isGlob(name))) {
                rejections.add(missing(name, path));
            } else if (Files.exists(path)) {
                take(path);
            } else {
                glob(name);
            }
        }

        private void standardInput() {
            if (!standardInputNamed) {
                inputs.add(new Input(names.claim("standard-input"), Input.STANDARD_INPUT, new Input.StandardInput()));
                standardInputNamed = true;
            }
        }

        private void address(String name) {
            try {
                WebAddress address = WebAddress.parse(name);
                if (addresses.add(address)) {
                    inputs.add(new Input(names.claim(wish(address)), name, new Input.Web(address)));
                }
            } catch (WebAddress.UnusableException e) {
                rejections.add(new Rejection(
                        name, "whole address", e.reason(), "Write it like https://example.org/news/report.html."));
            }
        }

        private void glob(String name) {
            List<Path> matches;
            try {
                matches = new Glob(name).matches();
            } catch (PatternSyntaxException e) {
                rejections.add(new Rejection(
                        name, "whole name", "Its brackets or braces do not close.", "Write it like reports/**/*.txt."));
                return;
            } catch (IOException e) {
                rejections.add(InputReader.unreadable(name, e));
                return;
            }
            if (matches.isEmpty()) {
                rejections.add(new Rejection(
                        name, "whole name", "No file matches.", "Check the spelling and the folder you are in."));
            }
            matches.forEach(this::take);
        }

        private void take(Path path) {
            if (!Files.isDirectory(path)) {
                file(path);
                return;
            }
            int before = inputs.size() + rejections.size();
            boolean fresh = folder(path);
            if (fresh && inputs.size() + rejections.size() == before) {
                rejections.add(new Rejection(
                        path.toString(),
                        "whole folder",
                        "No file in it was left to read.",
                        "Name files of unknown endings one by one, or with a glob."));
            }
        }

        private void file(Path path) {
            Path real = real(path);
            if (real != null && seen.add(real)) {
                String id = names.claim(ReadableEndings.bareName(Inputs.fileName(path)));
                inputs.add(new Input(id, path.toString(), path));
            }
        }

        /** Returns false for a folder that was walked before: a link that leads back in a circle, or one named twice. */
        private boolean folder(Path folder) {
            Path real = real(folder);
            if (real == null) {
                return true;
            }
            if (!seen.add(real)) {
                return false;
            }
            List<Path> entries;
            try {
                entries = sorted(folder);
            } catch (IOException e) {
                rejections.add(InputReader.unreadable(folder.toString(), e));
                return true;
            }
            entries.forEach(this::entry);
            return true;
        }

        private void entry(Path path) {
            if (isHidden(path)) {
                skipped.add(path.toString());
            } else if (Files.isDirectory(path)) {
                folder(path);
            } else if (!ReadableEndings.has(Inputs.fileName(path))) {
                skipped.add(path.toString());
            } else if (!Files.exists(path)) {
                rejections.add(missing(path.toString(), path));
            } else if (Files.isRegularFile(path)) {
                file(path);
            } else {
                skipped.add(path.toString());
            }
        }

        private @Nullable Path real(Path path) {
            try {
                return path.toRealPath();
            } catch (IOException e) {
                rejections.add(InputReader.unreadable(path.toString(), e));
                return null;
            }
        }

        private static Rejection missing(String name, Path path) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !name.isEmpty()) {
                return new Rejection(
                        name, "whole file", "It is a link that leads nowhere.", "Mend the link, or name its target.");
            }
            return new Rejection(
                    name.isEmpty() ? "(empty name)" : name,
                    "whole file",
                    "There is no such file or folder.",
                    "Check the spelling and the folder you are in.");
        }
    }
}
