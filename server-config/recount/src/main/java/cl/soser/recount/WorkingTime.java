package cl.soser.recount;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The open spans of a calendar, and how much was open before each. */
final class WorkingTime {

    static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2102, 1, 1);

    private final long[] starts;
    private final long[] ends;
    private final long[] before;

    WorkingTime(JsonObject line) {
        LocalTime opens = LocalTime.parse(line.getString("abre"));
        LocalTime closes = LocalTime.parse(line.getString("cierra"));
        Set<Integer> days =
                new HashSet<>(line.getJsonArray("dias").getValuesAs(JsonNumber::intValue));
        Set<String> closed =
                new HashSet<>(line.getJsonArray("feriados").getValuesAs(JsonString::getString));
        LocalDate[] open =
                FIRST.datesUntil(END)
                        .filter(day -> days.contains(day.getDayOfWeek().getValue()))
                        .filter(day -> !closed.contains(day.toString()))
                        .toArray(LocalDate[]::new);
        starts = Arrays.stream(open).mapToLong(day -> millis(day, opens)).toArray();
        ends = Arrays.stream(open).mapToLong(day -> millis(day, closes)).toArray();
        before = new long[starts.length];
        for (int i = 1; i < starts.length; i++) {
            before[i] = before[i - 1] + ends[i - 1] - starts[i - 1];
        }
    }

    private static long millis(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SANTIAGO).toInstant().toEpochMilli();
    }

    /** Open milliseconds between two instants; none if the second is not later. */
    long between(long from, long until) {
        return until <= from ? 0 : sum(until) - sum(from);
    }

    /** The instant at which so much open time has passed. */
    long after(long from, long open) {
        if (open == 0) {
            return from;
        }
        long wanted = sum(from) + open;
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] + ends[middle] - starts[middle] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return starts[low] + wanted - before[low];
    }

    /** Open milliseconds since the beginning of the table. */
    private long sum(long at) {
        int place = Arrays.binarySearch(starts, at);
        int span = place >= 0 ? place : -place - 2;
        return span < 0 ? 0 : before[span] + Math.min(at, ends[span]) - starts[span];
    }
}
