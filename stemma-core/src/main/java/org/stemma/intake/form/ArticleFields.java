package org.stemma.intake.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.ArticleField;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * The fields of one record, each led back to the record's raw text. They become an article whose headline and text stand in
 * the order in which the record holds them.
 */
public final class ArticleFields {
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\r\\n]\\s*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("(\\p{Alpha}{2,3})(?:[-_]\\p{Alnum}{2,8})*");
    private static final Pattern FIRST_LINE = Pattern.compile("\\s*(\\S[^\\n]*)");

    private final Map<ArticleField, List<AlignedText>> values = new EnumMap<>(ArticleField.class);
    private final Body body;

    /** Begins a record without fields. */
    public ArticleFields() {
        this(new Body());
    }

    ArticleFields(Body body) {
        this.body = body;
    }

    /** Adds a value of a field. */
    public ArticleFields add(ArticleField field, AlignedText value) {
        values.computeIfAbsent(field, any -> new ArrayList<>()).add(value);
        return this;
    }

    /** Returns whether the record holds an article: a text, or a headline with a summary. */
    public boolean holdArticle() {
        return has(ArticleField.TEXT) || (has(ArticleField.TITLE) && has(ArticleField.LEAD));
    }

    /** Returns whether the record holds a headline, and where its article is. */
    boolean holdLink() {
        return has(ArticleField.TITLE)
                && first(ArticleField.URL, ArticleFields::address).isPresent();
    }

    private boolean has(ArticleField field) {
        return of(field).stream().anyMatch(value -> value.text().codePoints().anyMatch(Character::isLetter));
    }

    private List<AlignedText> of(ArticleField field) {
        return values.getOrDefault(field, List.of());
    }

    /** Returns the article. */
    public Extract extract() {
        List<Extract> bodies = of(has(ArticleField.TEXT) ? ArticleField.TEXT : ArticleField.LEAD).stream()
                .map(body::read)
                .toList();
        AlignedText headline = of(ArticleField.TITLE).stream()
                .findFirst()
                .map(Markup::resolve)
                .map(ArticleFields::oneLine)
                .orElse(null);
        Stated inner = bodies.stream().map(Extract::stated).findFirst().orElse(Stated.NOTHING);
        return join(headline, bodies, stated(inner));
    }

    private static AlignedText oneLine(AlignedText title) {
        return title.edit(LINE_ENDS
                .matcher(title.text())
                .results()
                .map(run -> Edit.replace(run.start(), run.end(), " "))
                .toList());
    }

    /** A part of the text to be: with the place of the headline in it, where it has one. */
    private record Part(AlignedText text, @Nullable Span title) {
        int rawStart() {
            return text.toRaw(new Span(0, 1)).start();
        }
    }

    private static Extract join(@Nullable AlignedText headline, List<Extract> bodies, Stated stated) {
        List<Part> parts = new ArrayList<>();
        boolean titled = headline == null || headline.text().isBlank();
        for (Extract one : bodies) {
            Span title = one.title();
            if (title == null
                    && !titled
                    && Objects.requireNonNull(headline).text().strip().equals(firstLine(one))) {
                title = firstLineSpan(one);
            }
            titled |= title != null;
            parts.add(new Part(one.text(), title));
        }
        if (!titled && headline != null) {
            parts.add(new Part(headline, new Span(0, headline.length())));
        }
        parts.removeIf(part -> part.text().length() == 0);
        parts.sort(Comparator.comparingInt(Part::rawStart));
        String raw = parts.isEmpty() ? "" : parts.get(0).text().raw();
        AlignedText.Joiner joined = new AlignedText.Joiner(raw);
        Span title = null;
        for (Part part : parts) {
            if (part.rawStart() < joined.rawEnd()) {
                continue;
            }
            joined.add("\n\n", part.text());
            if (part.title() != null && title == null) {
                title = part.title().shift(joined.length() - part.text().length());
            }
        }
        return new Extract(joined.build(), title, stated, List.of());
    }

    private static String firstLine(Extract extract) {
        Span span = firstLineSpan(extract);
        return span == null ? "" : span.of(extract.text().text()).strip();
    }

    private static @Nullable Span firstLineSpan(Extract extract) {
        Matcher line = FIRST_LINE.matcher(extract.text().text());
        return line.lookingAt() ? new Span(line.start(1), line.end(1)) : null;
    }

    private Stated stated(Stated inner) {
        return new Stated(
                first(ArticleField.OUTLET, ArticleFields::outlet).orElse(inner.outlet()),
                of(ArticleField.AUTHOR).isEmpty()
                        ? inner.authors()
                        : of(ArticleField.AUTHOR).stream()
                                .map(author -> author.text().strip())
                                .filter(author -> !author.isEmpty())
                                .toList(),
                first(ArticleField.PUBLISHED, StatedDay::of)
                        .map(LocalDate.class::cast)
                        .orElse(inner.published()),
                first(ArticleField.UPDATED, StatedDay::of)
                        .map(LocalDate.class::cast)
                        .orElse(inner.updated()),
                first(ArticleField.URL, ArticleFields::address).orElse(inner.url()),
                first(ArticleField.LANGUAGE, ArticleFields::language).orElse(inner.language()));
    }

    private <T> Optional<T> first(ArticleField field, Function<String, @Nullable T> reading) {
        for (AlignedText value : of(field)) {
            T read = reading.apply(value.text().strip());
            if (read != null) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    /** In the field "source" some collections give an address, some a name. */
    private static @Nullable String outlet(String value) {
        return value.isEmpty() || ADDRESS.matcher(value).matches() ? null : value;
    }

    private static @Nullable String address(String value) {
        return ADDRESS.matcher(value).matches() ? value : null;
    }

    private static @Nullable Language language(String value) {
        Matcher code = LANGUAGE.matcher(value);
        return code.matches() ? new Language(code.group(1).toLowerCase(Locale.ROOT)) : null;
    }
}
