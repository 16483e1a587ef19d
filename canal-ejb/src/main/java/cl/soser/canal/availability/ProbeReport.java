package cl.soser.canal.availability;

import cl.soser.canal.shared.NotAllowedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The prober's report, one item per line: {@code S from until} it watched, {@code E start end
 * cause} an event ({@code -} while it lasts), {@code D day checks failed}. It may repeat all of it
 * at any time.
 */
record ProbeReport(
        List<TimeSpan> stretches, List<AvailabilityTimeline.Outage> outages, List<Day> days) {

    private static final int LONGEST = 50_000;
    private static final Pattern CAUSE = Pattern.compile("[A-Z_]{1,10}:[A-Z0-9_]{1,20}");

    /** The checks of a day in Santiago. */
    record Day(LocalDate day, int checks, int failed) {}

    /** All of it, or a refusal where one line is none. */
    static ProbeReport read(String text) {
        ProbeReport report =
                new ProbeReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> lines = text.lines().toList();
        if (lines.size() > LONGEST) {
            throw new NotAllowedException("probe.unreadable");
        }
        for (String line : lines) {
            try {
                report.take(line.split(" ", -1));
            } catch (RuntimeException notOne) {
                throw new NotAllowedException("probe.unreadable");
            }
        }
        return report;
    }

    private void take(String[] word) {
        switch (word[0]) {
            case "S" -> stretches.add(span(word[1], word[2]));
            case "E" -> outages.add(outage(word));
            case "D" -> days.add(day(word));
            default -> throw new IllegalArgumentException(word[0]);
        }
    }

    private static TimeSpan span(String from, String until) {
        TimeSpan span = new TimeSpan(Instant.parse(from), Instant.parse(until));
        require(span.seconds() > 0);
        return span;
    }

    private static AvailabilityTimeline.Outage outage(String[] word) {
        Instant start = Instant.parse(word[1]);
        Instant end = "-".equals(word[2]) ? null : Instant.parse(word[2]);
        require(end == null || end.isAfter(start));
        require(CAUSE.matcher(word[3]).matches());
        return new AvailabilityTimeline.Outage(start, end, word[3]);
    }

    private static Day day(String[] word) {
        Day day =
                new Day(
                        LocalDate.parse(word[1]),
                        Integer.parseInt(word[2]),
                        Integer.parseInt(word[3]));
        require(day.failed() >= 0 && day.failed() <= day.checks());
        return day;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
