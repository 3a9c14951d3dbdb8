package org.stemma.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.time.Lexicon.Match;

/**
 * Which sequences of parts are times: the rules of {@code grammar.txt}, which all languages share, and behind them the
 * date patterns of one language. Of the rules that match, the one that takes most pieces wins, of equals the first.
 *
 * <p>A rule has a dozen parts at most, each of which may be missing or not, and a phrase a few pieces; so the work at
 * one place is bounded, and that for a sentence is linear in its length.
 */
final class TimeGrammar {
    /** The most steps spent on one rule at one place; no rule of real text comes near. */
    private static final int MOST_STEPS = 400;

    private final Map<Slot, List<Numbered>> byFirst = new EnumMap<>(Slot.class);
    private int rules;

    /** A rule with its place in the list: of two that take the same pieces, the earlier wins. */
    private record Numbered(int number, Rule rule) {}

    TimeGrammar(List<Rule> patterns) {
        for (Rule rule : read()) {
            index(rule);
        }
        patterns.forEach(this::index);
    }

    private void index(Rule rule) {
        Numbered numbered = new Numbered(rules, rule);
        rules++;
        Set<Slot> firsts = EnumSet.noneOf(Slot.class);
        for (Rule.Element element : rule.elements()) {
            firsts.addAll(element.slots());
            if (!element.isOptional()) {
                break;
            }
        }
        firsts.forEach(
                slot -> byFirst.computeIfAbsent(slot, key -> new ArrayList<>()).add(numbered));
    }

    private static List<Rule> read() {
        try (InputStream resource = TimeGrammar.class.getResourceAsStream("grammar.txt")) {
            if (resource == null) {
                throw new IllegalStateException("grammar.txt is missing");
            }
            List<Rule> rules = new ArrayList<>();
            for (String line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(RuleReader.read(line));
                }
            }
            return rules;
        } catch (IOException broken) {
            throw new UncheckedIOException("grammar.txt", broken);
        }
    }

    /** Returns the time that begins at a piece; null where none does. */
    @Nullable Reading match(Meanings meanings, int index) {
        Set<Slot> slots = meanings.slots(index);
        SortedSet<Numbered> candidates = new TreeSet<>(Comparator.comparingInt(Numbered::number));
        for (Slot slot : slots) {
            candidates.addAll(byFirst.getOrDefault(slot, List.of()));
        }
        Reading best = null;
        for (Numbered candidate : candidates) {
            Attempt attempt = new Attempt(candidate.rule, meanings);
            int end = attempt.match(index);
            if (end > index && (best == null || end > best.to()) && !meanings.cutsNumber(index, end)) {
                Reading reading = new Reading(candidate.rule.shape(), index, end, attempt.values(), Tense.UNKNOWN);
                best = Context.admits(reading, meanings) ? reading : best;
            }
        }
        return best;
    }

    /** One rule tried at one place. */
    private static final class Attempt {
        private final Rule rule;
        private final Meanings meanings;
        private Map<Slot, String> best = new EnumMap<>(Slot.class);
        private int bestEnd = -1;
        private int steps;

        Attempt(Rule rule, Meanings meanings) {
            this.rule = rule;
            this.meanings = meanings;
        }

        Map<Slot, String> values() {
            return best;
        }

        int match(int start) {
            walk(0, start, start, new EnumMap<>(Slot.class));
            return bestEnd;
        }

        private void walk(int number, int at, int start, Map<Slot, String> values) {
            steps++;
            if (steps > MOST_STEPS) {
                return;
            }
            if (number == rule.elements().size()) {
                if (at > bestEnd) {
                    bestEnd = at;
                    best = new EnumMap<>(values);
                }
                return;
            }
            Rule.Element element = rule.elements().get(number);
            boolean apart = element.contact() == Rule.Contact.TOUCHING
                    && at > start
                    && !meanings.atoms().touches(at);
            if (!apart) {
                step(element, number, at, start, values);
            }
            if (element.isOptional()) {
                walk(number + 1, at, start, values);
            }
        }

        private void step(Rule.Element element, int number, int at, int start, Map<Slot, String> values) {
            if (!element.literal().isEmpty()) {
                if (meanings.atoms().plainOrNone(at).equals(element.literal())) {
                    walk(number + 1, at + 1, start, values);
                }
                return;
            }
            for (Match match : meanings.at(at)) {
                if (element.admits(match.term())) {
                    Map<Slot, String> more = new EnumMap<>(Slot.class);
                    more.putAll(values);
                    more.putIfAbsent(match.term().slot(), match.term().value());
                    walk(number + 1, at + match.length(), start, more);
                }
            }
        }
    }
}
