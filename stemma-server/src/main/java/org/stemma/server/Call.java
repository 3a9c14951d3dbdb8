package org.stemma.server;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** A request for a route, with its parameters checked. */
final class Call {
    private final Request request;
    private final Route route;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Checks a request; throws where it has a parameter that the route does not know, or knows otherwise. */
    Call(Request request, Route route, Map<String, String> path) throws Problem {
        this.request = request;
        this.route = route;
        Map<String, Parameter> known = new LinkedHashMap<>();
        route.parameters().forEach(parameter -> known.put(parameter.name(), parameter));
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            Parameter parameter = known.get(field.getName());
            if (parameter == null || parameter.where() != Parameter.Where.QUERY) {
                throw Problem.badRequest("There is no parameter '" + brief(field.getName()) + "' here.");
            }
            if (field.hasMultipleValues()) {
                throw Problem.badRequest("The parameter '" + field.getName() + "' is given more than once.");
            }
            values.put(field.getName(), field.getValue());
        }
        values.putAll(path);
        for (Parameter parameter : route.parameters()) {
            String header = parameter.where() == Parameter.Where.HEADER
                    ? request.getHeaders().get(parameter.name())
                    : null;
            if (header != null) {
                values.put(parameter.name(), header);
            }
            String value = values.get(parameter.name());
            if (value != null) {
                parameter.check(value);
            }
        }
    }

    private static String brief(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** Returns a parameter that was given. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns a parameter that a request always has. */
    String path(String name) {
        return text(name).orElseThrow();
    }

    /** Returns a parameter that the request cannot go without. */
    String required(String name) throws Problem {
        return text(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Problem.badRequest("The parameter '" + name + "' is missing."));
    }

    /** Returns a number, or what it usually is. */
    int number(String name) {
        return text(name)
                .map(Integer::parseInt)
                .orElseGet(() -> route.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .map(parameter -> ((Parameter.Range) parameter.kind()).usual())
                        .findFirst()
                        .orElseThrow());
    }

    /** Returns a word of a choice, the first where none was given. */
    String choice(String name) {
        return text(name)
                .orElseGet(() -> route.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .map(parameter ->
                                ((Parameter.Choice) parameter.kind()).words().get(0))
                        .findFirst()
                        .orElseThrow());
    }

    /** Returns a day that was given. */
    Optional<LocalDate> day(String name) {
        return text(name).map(LocalDate::parse);
    }

    /** Returns all parameters as they were given: equal for requests that ask the same. */
    String asked() {
        return values.toString();
    }

    /** Returns the media type of the body in lower case, without its parameters; empty where none is told. */
    String mediaType() {
        return Route.mediaType(contentType());
    }

    /** Returns the header that tells what the body is; empty where there is none. */
    String contentType() {
        HttpFields headers = request.getHeaders();
        return Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)).orElse("");
    }

    /** Returns the number of bytes of the body; -1 where the request does not tell. */
    long length() {
        return request.getLength();
    }

    /** Returns the body, to be read once. */
    InputStream body() {
        return Content.Source.asInputStream(request);
    }

    /** Returns the request itself, for what reads a body of many parts. */
    Request request() {
        return request;
    }
}
