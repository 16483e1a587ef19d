package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.phone.imports.PastCalls;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A month of the 800 line of the demonstration: the log its exchange would have written, brought in
 * as any other, so that tickets link themselves. For the start-up, which has no caller.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class DemoCalls {

    private static final int DAYS = 32;

    /** More call in the morning, after the meal, than towards the evening. */
    private static final int[] HOURS = {8, 9, 9, 10, 10, 10, 11, 11, 12, 13, 14, 15, 15, 16, 17};

    @Inject PastCalls calls;
    @Inject DemoCallOutcomes demoCallOutcomes;
    @Inject Clock clock;

    /** A line of the log and when it was written. */
    private record Event(long second, String text) {}

    public void live() {
        Random random = new Random(800);
        List<Event> events = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            int calls = weekend ? 0 : 9 + random.nextInt(6);
            for (int n = 0; n < calls; n++) {
                call(day, n, random, events);
            }
        }
        int n = 0;
        for (DemoCallOutcomes.Filed ticket :
                demoCallOutcomes.filed(clock.instant().minus(Duration.ofDays(DAYS)))) {
            answered(
                    ticket.at().getEpochSecond() - 170,
                    "t" + n++,
                    3 + random.nextInt(9),
                    240,
                    "op1",
                    ticket.number(),
                    events);
        }
        demoCallOutcomes.staff();
        calls.bring(log(events));
        demoCallOutcomes.explain();
        demoCallOutcomes.outages();
    }

    private String log(List<Event> events) {
        return events.stream()
                .sorted(Comparator.comparingLong(Event::second))
                .map(Event::text)
                .collect(Collectors.joining("\n"));
    }

    private void call(LocalDate day, int n, Random random, List<Event> events) {
        ZonedDateTime at =
                day.atTime(
                                HOURS[random.nextInt(HOURS.length)],
                                random.nextInt(60),
                                random.nextInt(60))
                        .atZone(clock.getZone());
        if (at.toInstant().isAfter(clock.instant().minus(Duration.ofMinutes(15)))) {
            return;
        }
        long second = at.toEpochSecond();
        String number = "+569100002" + (10 + random.nextInt(90));
        int fate = random.nextInt(100);
        if (fate < 4) {
            int wait = 4 + random.nextInt(50);
            String event = fate == 0 ? "EXITWITHTIMEOUT" : fate == 1 ? "EXITWITHKEY|1" : "ABANDON";
            enter(second, "c" + n, number, events);
            add(second + wait, second, "c" + n, "NONE|" + event + "|1|1|" + wait, events);
        } else {
            int wait = fate < 13 ? 15 + random.nextInt(40) : 2 + random.nextInt(12);
            String agent = fate == 99 ? "op7" : fate % 3 == 0 ? "op2" : "op1";
            answered(second, "c" + n, wait, 60 + random.nextInt(300), agent, number, events);
        }
    }

    private static void answered(
            long second,
            String call,
            int wait,
            int talk,
            String agent,
            String number,
            List<Event> events) {
        String who = "Local/" + agent + "@agents/n|";
        enter(second, call, number, events);
        add(second + wait, second, call, who + "CONNECT|" + wait + "|x|2", events);
        add(
                second + wait + talk,
                second,
                call,
                who + "COMPLETECALLER|" + wait + "|" + talk + "|1",
                events);
    }

    private static void enter(long second, String call, String number, List<Event> events) {
        add(second, second, call, "NONE|ENTERQUEUE||" + number + "|1", events);
    }

    private static void add(long second, long start, String call, String rest, List<Event> events) {
        events.add(new Event(second, second + "|" + start + "." + call + "|linea800|" + rest));
    }
}
