package org.stemma.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.DossierPage;

/** The files of the application, which lie in the program itself. No name leads out of their folders. */
final class StaticFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");
    private static final Pattern ENDING = Pattern.compile("\\.([a-z0-9]+)$");
    private static final String APPLICATION = "/app/";
    private static final String DOSSIER = "/app/dossier/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Map<String, Reply.Whole> known = new ConcurrentHashMap<>();

    /** Returns the file at a path; empty where there is none. */
    Optional<Reply.Whole> get(String path) throws IOException {
        Reply.Whole file = known.get(path);
        if (file == null) {
            file = read(path);
            if (file != null) {
                known.put(path, file);
            }
        }
        return Optional.ofNullable(file);
    }

    /** Returns whether a path is one of the application's own, behind which it shows a view. */
    static boolean isView(String path) {
        return !path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    private static Reply.@Nullable Whole read(String path) throws IOException {
        if (path.equals("/")) {
            return resource(StaticFiles.class, "app/index.html");
        }
        if (path.equals("/favicon.ico")) {
            return resource(StaticFiles.class, "app/favicon.ico");
        }
        return path.startsWith(DOSSIER)
                ? resource(DossierPage.class, "page/" + path.substring(DOSSIER.length()))
                : path.startsWith(APPLICATION)
                        ? resource(StaticFiles.class, "app/" + path.substring(APPLICATION.length()))
                        : null;
    }

    private static Reply.@Nullable Whole resource(Class<?> beside, String name) throws IOException {
        var ending = ENDING.matcher(name);
        String type = ending.find() ? TYPES.get(ending.group(1)) : null;
        if (type == null || !NAME.matcher(name).matches()) {
            return null;
        }
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null
                    ? null
                    : new Reply.Whole(200, type, Content.of(in.readAllBytes()), Map.of("Cache-Control", "no-cache"));
        }
    }
}
