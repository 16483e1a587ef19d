package cl.soser.prober;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Folds checks into stretches and events, one after the other: an event opens after three failures
 * in a row and closes after three successes, and its times are those of the first of them. After a
 * gap a row begins anew; an open event stays open, because its end was not seen. Knows no clock and
 * no file: the same checks always make the same watch.
 */
public final class Watch {

    /** The calendar of the contract. */
    public static final ZoneId ZONE = ZoneId.of("America/Santiago");

    private static final int IN_A_ROW = 3;

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final TreeMap<LocalDate, Tally> days = new TreeMap<>();
    private final Set<Instant> alarmed = new HashSet<>();
    private final Set<OwedCall> owed = new LinkedHashSet<>();

    private Check last;
    private Check first;
    private int row;

    public static Watch of(Iterable<Check> checks) {
        Watch watch = new Watch();
        checks.forEach(watch::add);
        return watch;
    }

    /**
     * @return false where it is not later than the one before, as when a clock was put back; it
     *     then says nothing
     */
    public boolean add(Check check) {
        if (last != null && !check.at().isAfter(last.at())) {
            return false;
        }
        if (last != null && last.isFollowedBy(check)) {
            Stretch running = stretches.remove(stretches.size() - 1);
            stretches.add(new Stretch(running.from(), later(running.until(), check.until())));
        } else {
            stretches.add(new Stretch(check.at(), check.until()));
            row = 0;
        }
        days.merge(
                LocalDate.ofInstant(check.at(), ZONE),
                Tally.NONE.plus(check),
                (known, one) -> known.plus(check));
        if (row == 0 || check.isFailed() != first.isFailed()) {
            first = check;
            row = 0;
        }
        row++;
        last = check;
        if (row == IN_A_ROW) {
            decide();
        }
        return true;
    }

    private void decide() {
        Event open = open();
        if (first.isFailed() && open == null) {
            events.add(new Event(first.at(), null, first.failure()));
        } else if (!first.isFailed() && open != null) {
            events.set(events.size() - 1, open.endedAt(first.at()));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The event that goes on; null while the channel serves. */
    Event open() {
        Event newest = events.isEmpty() ? null : events.get(events.size() - 1);
        return newest != null && newest.isOpen() ? newest : null;
    }

    Check last() {
        return last;
    }

    boolean isAlarmed(Event event) {
        return alarmed.contains(event.start());
    }

    void alarm(Instant start) {
        alarmed.add(start);
    }

    void owe(OwedCall call) {
        owed.add(call);
    }

    void settle(OwedCall call) {
        owed.remove(call);
    }

    /** The calls that have not arrived, the oldest first. */
    List<OwedCall> owed() {
        return List.copyOf(owed);
    }

    public List<Stretch> stretches() {
        return Collections.unmodifiableList(stretches);
    }

    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    public Map<LocalDate, Tally> days() {
        return Collections.unmodifiableMap(days);
    }

    /** The report to the channel. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        stretches.forEach(one -> lines.add("S " + one.from() + " " + one.until()));
        events.forEach(
                one ->
                        lines.add(
                                "E "
                                        + one.start()
                                        + " "
                                        + (one.isOpen() ? "-" : one.end())
                                        + " "
                                        + one.cause()));
        days.forEach((day, one) -> lines.add("D " + day + " " + one.checks() + " " + one.failed()));
        return lines;
    }

    /** All of it, from which {@link #read} goes on as if it had seen every check. */
    List<String> remembered() {
        List<String> lines = told();
        alarmed.stream().sorted().forEach(start -> lines.add("A " + start));
        owed.forEach(call -> lines.add("O " + call.line()));
        if (last != null) {
            lines.add("L " + last.at() + " " + last.seconds() + " " + word(last.failure()));
            lines.add(
                    "R "
                            + row
                            + " "
                            + first.at()
                            + " "
                            + first.seconds()
                            + " "
                            + word(first.failure()));
        }
        return lines;
    }

    static String line(Check check) {
        return "C " + check.at() + " " + check.seconds() + " " + word(check.failure());
    }

    private static String word(String failure) {
        return failure == null ? "ok" : failure;
    }

    private static String failure(String word) {
        return "ok".equals(word) ? null : word;
    }

    /**
     * Takes a line in.
     *
     * @throws RuntimeException where it is none
     */
    void read(String line) {
        String[] word = line.split(" ");
        switch (word[0]) {
            case "C" -> add(check(word, 1));
            case "S" -> stretches.add(new Stretch(Instant.parse(word[1]), Instant.parse(word[2])));
            case "E" ->
                    events.add(
                            new Event(
                                    Instant.parse(word[1]),
                                    "-".equals(word[2]) ? null : Instant.parse(word[2]),
                                    word[3]));
            case "D" ->
                    days.put(
                            LocalDate.parse(word[1]),
                            new Tally(Integer.parseInt(word[2]), Integer.parseInt(word[3])));
            case "A" -> alarm(Instant.parse(word[1]));
            case "O" -> owe(OwedCall.read(word, 1));
            case "T" -> settle(OwedCall.read(word, 1));
            case "L" -> last = check(word, 1);
            case "R" -> {
                row = Integer.parseInt(word[1]);
                first = check(word, 2);
            }
            default -> throw new IllegalArgumentException("no such line");
        }
    }

    static Check check(String[] word, int from) {
        return new Check(
                Instant.parse(word[from]),
                Integer.parseInt(word[from + 1]),
                failure(word[from + 2]));
    }
}
