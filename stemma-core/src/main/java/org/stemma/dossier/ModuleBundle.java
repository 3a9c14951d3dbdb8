package org.stemma.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins ES modules into one script that needs no other file.
 *
 * <p>The modules keep to a small subset of the language, so that no parser is needed: imports are {@code import {a, b}
 * from './other.js';}, exports are {@code export function}, {@code export async function} or {@code export const}, and
 * both stand at the beginning of a line. Each module becomes a function that runs once and returns its exports; modules
 * stand after those that they import. Anything outside the subset is refused with the module and the line.
 */
final class ModuleBundle {
    private static final Pattern IMPORT =
            Pattern.compile("^import\\s*\\{([^{}]*)\\}\\s*from\\s*'\\./([\\w-]+\\.js)';[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async )?function (\\w+)\\(|const (\\w+) =)", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Pattern OUTSIDE =
            Pattern.compile("^\\s*(?:import\\b(?!\\s*:)|export\\b(?!\\s*:)).*$|\\bimport\\s*[.(].*$", Pattern.MULTILINE);

    private final UnaryOperator<String> source;
    private final Map<String, Set<String>> exports = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<String> parts = new ArrayList<>();

    private ModuleBundle(UnaryOperator<String> source) {
        this.source = source;
    }

    /**
     * Returns the entry module and all that it imports as one script for {@code <script type="module">}.
     *
     * @param entry file name of the module to run, for example {@code start.js}
     * @param source gives a module's text by its file name; throws where there is none
     * @throws IllegalArgumentException where a module goes outside the subset, imports a name that is not exported, or
     *     imports itself by a detour
     */
    static String bundle(String entry, UnaryOperator<String> source) {
        ModuleBundle bundle = new ModuleBundle(source);
        bundle.add(entry);
        return String.join("\n", bundle.parts);
    }

    private void add(String file) {
        if (exports.containsKey(file)) {
            return;
        }
        if (!open.add(file)) {
            throw new IllegalArgumentException("Modules import one another: " + String.join(" → ", open) + " → " + file);
        }
        String text = source.apply(file).replace("\r\n", "\n");
        Map<String, List<String>> imports = importsOf(file, text);
        imports.forEach((from, names) -> {
            add(from);
            requireExported(file, from, names);
        });
        Set<String> names = exportsOf(file, text);
        String body = EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("");
        requireInside(file, text, body);
        parts.add(wrapped(file, imports, names, body));
        exports.put(file, names);
        open.remove(file);
    }

    private static Map<String, List<String>> importsOf(String file, String text) {
        Map<String, List<String>> imports = new LinkedHashMap<>();
        Matcher matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            List<String> names = imports.computeIfAbsent(matcher.group(2), from -> new ArrayList<>());
            for (String name : matcher.group(1).split(",", -1)) {
                if (NAME.matcher(name.strip()).matches()) {
                    names.add(name.strip());
                } else if (!name.isBlank()) {
                    throw outside(file, text, matcher.start(), matcher.group());
                }
            }
        }
        return imports;
    }

    private static Set<String> exportsOf(String file, String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = EXPORT.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (!names.add(name)) {
                throw new IllegalArgumentException(file + " exports '" + name + "' twice");
            }
        }
        return names;
    }

    private void requireExported(String file, String from, List<String> names) {
        for (String name : names) {
            if (!exports.getOrDefault(from, Set.of()).contains(name)) {
                throw new IllegalArgumentException(file + " imports '" + name + "', which " + from + " does not export");
            }
        }
    }

    /** Refuses what is left of imports and exports once the known forms are taken out. */
    private static void requireInside(String file, String text, String body) {
        Matcher matcher = OUTSIDE.matcher(body);
        while (matcher.find()) {
            String line = matcher.group().strip();
            throw outside(file, text, Math.max(0, text.indexOf(line)), line);
        }
    }

    private static IllegalArgumentException outside(String file, String text, int offset, String code) {
        long line = text.substring(0, offset).chars().filter(unit -> unit == '\n').count() + 1;
        return new IllegalArgumentException(
                file + ", line " + line + ": outside the module subset (import {a} from './b.js'; export function; export"
                        + " const): " + code);
    }

    private static String wrapped(String file, Map<String, List<String>> imports, Set<String> names, String body) {
        StringBuilder script = new StringBuilder("// " + file + "\nconst " + variable(file) + " = (() => {\n");
        imports.forEach((from, imported) -> script.append("const {")
                .append(String.join(", ", imported))
                .append("} = ")
                .append(variable(from))
                .append(";\n"));
        script.append(body.strip()).append("\nreturn {").append(String.join(", ", names)).append("};\n})();\n");
        return script.toString();
    }

    private static String variable(String file) {
        return "module_" + file.substring(0, file.length() - ".js".length()).replace("-", "__");
    }
}
