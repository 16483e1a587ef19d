package cl.soser.canal.it.sla;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The independent checker: computes every due time and the monthly figure again from the event log
 * and the versions alone, with arithmetic of its own, and says where the product kept something
 * else. It shares no code with the product: time is whole milliseconds, working time is a sum over
 * a table of open spans.
 */
final class Recount {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final long HOUR = 3_600_000;
    private static final long QUARTER = 900_000;
    private static final List<String> STAGES =
            List.of("VALIDACION", "REDACCION", "REVISION", "VISACION");
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private EntityManager em;
    private final Map<Integer, Spans> calendars = new HashMap<>();
    private final Map<String, Long> contractHours = new HashMap<>();
    private final Map<String, Long> stageMinutes = new HashMap<>();
    private final Map<String, Long> stageParts = new HashMap<>();
    private final Map<String, Long> reservePercents = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Map<YearMonth, long[]>> months = new TreeMap<>();

    /** What the log says of one ticket. */
    private static final class Told {
        long entered;
        Long contract;
        String clock;
        long begun;
        long until;
        Long firstAnswer;
        boolean annulled;
        String stage;
        String area;
        int visit;
        long term;
        long from;
        long since;
        long left;
        boolean elapsed;
        Long due;
        Long paused;
        final List<String> visits = new ArrayList<>();
        Told absorbed;

        /** The stage it is in, as it stands. */
        Told stageNow() {
            Told same = new Told();
            same.stage = stage;
            same.area = area;
            same.term = term;
            same.from = from;
            same.since = since;
            same.left = left;
            same.elapsed = elapsed;
            same.due = due;
            same.paused = paused;
            same.visits.addAll(visits);
            return same;
        }

        /** As if it had never been absorbed. */
        void goOn() {
            stage = absorbed.stage;
            area = absorbed.area;
            term = absorbed.term;
            from = absorbed.from;
            since = absorbed.since;
            left = absorbed.left;
            elapsed = absorbed.elapsed;
            due = absorbed.due;
            paused = absorbed.paused;
            visits.clear();
            visits.addAll(absorbed.visits);
        }
    }

    /** Open spans of a calendar and how much was open before each. */
    private record Spans(long[] starts, long[] ends, long[] before) {

        /** Working milliseconds from the beginning of the table. */
        long worked(long at) {
            int i = Arrays.binarySearch(starts, at);
            int span = i >= 0 ? i : -i - 2;
            return span < 0 ? 0 : before[span] + Math.min(at, ends[span]) - starts[span];
        }

        /** The first instant with so much worked. */
        long when(long worked) {
            int low = 0;
            int high = starts.length - 1;
            while (low < high) {
                int middle = (low + high) / 2;
                if (before[middle] + ends[middle] - starts[middle] >= worked) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return starts[low] + worked - before[low];
        }

        long after(long at, long working) {
            return working == 0 ? at : when(worked(at) + working);
        }
    }

    Recount(EntityManager em) {
        this.em = em;
        for (Object[] row :
                rows("SELECT version_number, motive_code, hours FROM sla_contract_term")) {
            contractHours.put(row[0] + " " + row[1], number(row[2]) * HOUR);
        }
        for (Object[] row :
                rows("SELECT version_number, stage, area_code, minutes FROM sla_internal_term")) {
            stageMinutes.put(row[0] + " " + row[1] + " " + row[2], number(row[3]) * 60_000);
        }
        for (Object[] row : rows("SELECT version_number, stage, part FROM sla_stage_share")) {
            stageParts.put(row[0] + " " + row[1], number(row[2]));
        }
        for (Object[] row : rows("SELECT version_number, reserve_percent FROM sla_version")) {
            reservePercents.put(row[0] + " ", number(row[1]));
        }
        for (Object[] row :
                rows(
                        "SELECT version_number, opens_minute, closes_minute, work_days, comuna_code"
                                + " FROM calendar_version")) {
            int version = (int) number(row[0]);
            calendars.put(version, spans(version, row));
        }
    }

    private Spans spans(int version, Object[] row) {
        Set<LocalDate> closed = new HashSet<>();
        for (Object[] day :
                rows(
                        "SELECT holiday_date, scope, territory_codes FROM holiday WHERE from_version <= "
                                + version
                                + " AND (until_version IS NULL OR until_version > "
                                + version
                                + ")")) {
            boolean here = day[1].equals("NACIONAL");
            if (!here) {
                for (String territory : ((String) day[2]).split("\\|")) {
                    here |= ((String) row[4]).startsWith(territory);
                }
            }
            if (here) {
                closed.add(LocalDate.parse(day[0].toString()));
            }
        }
        List<long[]> open = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (((String) row[3]).contains("" + day.getDayOfWeek().getValue())
                    && !closed.contains(day)) {
                open.add(new long[] {minute(day, row[1]), minute(day, row[2])});
            }
        }
        long[] starts = open.stream().mapToLong(span -> span[0]).toArray();
        long[] ends = open.stream().mapToLong(span -> span[1]).toArray();
        long[] before = new long[starts.length];
        for (int i = 1; i < starts.length; i++) {
            before[i] = before[i - 1] + ends[i - 1] - starts[i - 1];
        }
        return new Spans(starts, ends, before);
    }

    private static long minute(LocalDate day, Object minute) {
        int of = (int) number(minute);
        return day.atTime(of / 60, of % 60).atZone(SANTIAGO).toInstant().toEpochMilli();
    }

    /** Every ticket whose number begins so; how many there were. */
    int check(EntityManager source, String numbers) {
        em = source;
        Map<Long, List<Object[]>> steps =
                group(
                        "ticket_step s",
                        numbers,
                        "s.ticket_id, s.kind, s.to_status, s.happened_at, s.changes",
                        "s.id");
        Map<Long, List<Object[]>> visits =
                group(
                        "stage_visit s",
                        numbers,
                        "s.ticket_id, s.visit, s.stage, s.area_code, s.started_at, s.due_at, s.ended_at,"
                                + " s.in_time",
                        "s.visit");
        List<Object[]> tickets =
                rows(
                        "SELECT id, ticket_number, entered_at, chosen_motive_code,"
                                + " routed_area_code, sla_version, calendar_version, due_at,"
                                + " running_clock, attend_by, internal_stage, internal_due_at,"
                                + " internal_paused_at, internal_left, visits, first_answer_at,"
                                + " institution_code FROM ticket WHERE ticket_number LIKE '"
                                + numbers
                                + "%'");
        for (Object[] row : tickets) {
            long id = number(row[0]);
            Told told = tell(row, steps.getOrDefault(id, List.of()));
            compare(row, told, visits.getOrDefault(id, List.of()));
            count((String) row[16], told);
        }
        return tickets.size();
    }

    private Map<Long, List<Object[]>> group(
            String table, String numbers, String columns, String order) {
        Map<Long, List<Object[]>> of = new HashMap<>();
        for (Object[] row :
                rows(
                        "SELECT "
                                + columns
                                + " FROM "
                                + table
                                + " JOIN ticket t ON t.id = s.ticket_id WHERE t.ticket_number LIKE '"
                                + numbers
                                + "%' ORDER BY s.ticket_id, "
                                + order)) {
            of.computeIfAbsent(number(row[0]), id -> new ArrayList<>()).add(row);
        }
        return of;
    }

    private Told tell(Object[] ticket, List<Object[]> steps) {
        Spans open = calendars.get((int) number(ticket[6]));
        String version = ticket[5] + " ";
        Told t = new Told();
        t.entered = millis(ticket[2]);
        t.area = (String) ticket[4];
        String motive = (String) ticket[3];
        String status = null;
        String promised = null;
        for (Object[] step : steps) {
            String kind = (String) step[1];
            String to = (String) step[2];
            long at = millis(step[3]);
            String area = t.area;
            for (String change : step[4] == null ? new String[0] : ((String) step[4]).split(",")) {
                String after = change.substring(change.indexOf('>') + 1);
                if (change.startsWith("area:")) {
                    area = after;
                } else if (change.startsWith("motive:")) {
                    motive = after;
                } else if (change.startsWith("promised:")) {
                    promised = after;
                }
            }
            boolean late =
                    t.contract != null && (t.firstAnswer == null ? at : t.firstAnswer) > t.contract;
            if (kind.equals("RECLASIFICACION")) {
                t.firstAnswer = null; // only the template of Tipo 1 may be made void
            }
            Long term = contractHours.get(version + motive);
            switch (kind) {
                case "RECLASIFICACION" -> {
                    if (!late) {
                        t.contract = term == null ? null : t.entered + term;
                    }
                    t.clock = t.contract == null ? "CORTESIA" : "CONTRATO";
                    t.until = t.contract == null ? t.entered + 72 * HOUR : t.contract;
                }
                case "INGRESO" -> {
                    t.contract = term == null ? null : t.entered + term;
                    t.clock = term == null ? "CORTESIA" : "CONTRATO";
                    t.begun = t.entered;
                    t.until = t.entered + (term == null ? 72 * HOUR : term);
                }
                case "RESPUESTA" -> {
                    t.clock = "PROMESA";
                    t.begun = at;
                    t.until =
                            LocalDate.parse(promised)
                                    .plusDays(1)
                                    .atStartOfDay(SANTIAGO)
                                    .toInstant()
                                    .toEpochMilli();
                }
                case "REAPERTURA" -> {
                    t.clock = "REAPERTURA";
                    t.begun = at;
                    t.until = at + (term == null ? 72 * HOUR : term);
                }
                default -> {
                    // moves no clock towards the citizen
                }
            }
            if (kind.startsWith("RESPUESTA") && t.firstAnswer == null) {
                t.firstAnswer = at;
            }
            t.annulled = to.equals("ANULADO");
            if (kind.equals("SEPARACION")) {
                t.goOn();
                status = to;
                continue;
            } else if (kind.equals("FUSION")) {
                t.absorbed = t.stageNow();
            }
            boolean waits = to.equals("ESPERA_CIUDADANO");
            boolean waited = "ESPERA_CIUDADANO".equals(status);
            String stage = waits || waited && !ended(to) ? t.stage : stage(to);
            if (!Objects.equals(stage, t.stage)
                    || !area.equals(t.area) && stage != null
                    || kind.equals("INGRESO")) {
                leave(t, at);
                t.area = area;
                enter(t, stage, at, version, open);
            } else if (kind.equals("PAUSA") || waits && !waited) {
                pause(t, at, open);
            } else if (kind.equals("REANUDACION") || waited && !waits) {
                resume(t, at, version, open);
            } else if (kind.equals("RECLASIFICACION")) {
                shorten(t, at, version, open);
            }
            status = to;
        }
        return t;
    }

    private static boolean ended(String status) {
        return status.equals("CERRADO") || status.equals("ANULADO");
    }

    private static String stage(String status) {
        return switch (status) {
            case "POR_VALIDAR" -> "VALIDACION";
            case "EN_AREA" -> "REDACCION";
            case "EN_REVISION" -> "REVISION";
            case "EN_VISACION" -> "VISACION";
            default -> null;
        };
    }

    private void enter(Told t, String stage, long at, String version, Spans open) {
        boolean back = t.stage != null && stage != null && order(stage) <= order(t.stage);
        t.stage = stage;
        t.due = null;
        t.paused = null;
        if (stage == null) {
            return;
        }
        t.visit++;
        Long own = stageMinutes.get(version + stage + " " + t.area);
        give(t, at, own == null ? stageMinutes.get(version + stage + " *") : own, false, open);
        bound(t, at, version, open);
        if (back && t.left < QUARTER) {
            quarter(t, at, open);
        }
        t.term = t.left;
        t.from = at;
    }

    private static int order(String stage) {
        return STAGES.indexOf(stage);
    }

    private static void give(Told t, long at, long time, boolean elapsed, Spans open) {
        t.since = at;
        t.left = time;
        t.elapsed = elapsed;
        t.due = elapsed ? at + time : open.after(at, time);
    }

    /** The stage's part of what is left before the reserve, or of the rest where that has begun. */
    private void bound(Told t, long at, String version, Spans open) {
        if (t.clock.equals("CORTESIA") || at >= t.until) {
            return;
        }
        long keep = 100 - reservePercents.get(version);
        long whole = open.worked(t.until) - open.worked(t.begun);
        long reserve =
                whole == 0
                        ? t.begun + (t.until - t.begun) * keep / 100
                        : open.after(t.begun, whole * keep / 100);
        long limit = at < reserve ? reserve : t.until;
        long working = open.worked(limit) - open.worked(at);
        long ahead = 0;
        for (String later : STAGES.subList(order(t.stage), STAGES.size())) {
            ahead += stageParts.get(version + later);
        }
        long share =
                (working == 0 ? limit - at : working) * stageParts.get(version + t.stage) / ahead;
        long end = working == 0 ? at + share : open.after(at, share);
        if (end < t.due) {
            give(t, at, share, working == 0, open);
        }
    }

    private static void quarter(Told t, long at, Spans open) {
        boolean over = t.clock.equals("CORTESIA") || at >= t.until;
        if (over || open.after(at, QUARTER) <= t.until) {
            give(t, at, QUARTER, false, open);
        } else if (t.due < at + QUARTER) {
            give(t, at, QUARTER, true, open);
        }
    }

    private static long rest(Told t, long at, Spans open) {
        return t.elapsed ? t.due - at : open.worked(t.due) - open.worked(at);
    }

    private static void pause(Told t, long at, Spans open) {
        if (t.stage == null || t.paused != null) {
            return;
        }
        t.paused = at;
        if (at < t.due) {
            t.left = rest(t, at, open);
            t.due = null;
        } else {
            t.left = 0;
        }
    }

    private void resume(Told t, long at, String version, Spans open) {
        if (t.stage == null || t.paused == null) {
            return;
        }
        t.paused = null;
        if (t.due == null) {
            give(t, at, t.left, t.elapsed, open);
            bound(t, at, version, open);
        }
    }

    /** Another motive may end sooner. */
    private void shorten(Told t, long at, String version, Spans open) {
        if (t.stage != null && t.paused == null && at < t.due) {
            bound(t, at, version, open);
        }
    }

    private static void leave(Told t, long at) {
        if (t.stage != null) {
            boolean inTime = t.due == null || at <= t.due;
            t.visits.add(
                    String.join(
                            " ",
                            t.visit + "",
                            t.stage,
                            t.area,
                            t.from + "",
                            t.due + "",
                            at + "",
                            inTime + ""));
        }
    }

    private void compare(Object[] row, Told told, List<Object[]> kept) {
        String who = (String) row[1];
        same(who, "contract", told.contract, millis(row[7]));
        same(who, "clock", told.clock, row[8]);
        same(who, "until", told.until, millis(row[9]));
        same(who, "stage", told.stage, row[10]);
        same(who, "stage due", told.stage == null ? null : told.due, millis(row[11]));
        same(who, "paused", told.stage == null ? null : told.paused, millis(row[12]));
        same(who, "visits", (long) told.visit, number(row[14]));
        same(who, "first answer", told.firstAnswer, millis(row[15]));
        if (told.stage != null && told.paused != null) {
            same(who, "left", told.left, number(row[13]));
        }
        List<String> lines =
                kept.stream()
                        .map(
                                v ->
                                        String.join(
                                                " ",
                                                v[1] + "",
                                                (String) v[2],
                                                (String) v[3],
                                                millis(v[4]) + "",
                                                millis(v[5]) + "",
                                                millis(v[6]) + "",
                                                truth(v[7]) + ""))
                        .toList();
        same(who, "stages left", told.visits, lines);
    }

    private void same(String who, String what, Object told, Object kept) {
        if (!Objects.equals(told, kept)) {
            differences.add(who + " " + what + ": log says " + told + ", kept is " + kept);
        }
    }

    /** In time, late, of which unanswered; everything is long past. */
    private void count(String institution, Told told) {
        if (told.annulled || told.contract == null) {
            return;
        }
        YearMonth month = YearMonth.from(Instant.ofEpochMilli(told.contract).atZone(SANTIAGO));
        long[] of =
                months.computeIfAbsent(institution, one -> new TreeMap<>())
                        .computeIfAbsent(month, one -> new long[3]);
        if (told.firstAnswer != null && told.firstAnswer <= told.contract) {
            of[0]++;
        } else {
            of[1]++;
            of[2] += told.firstAnswer == null ? 1 : 0;
        }
    }

    List<String> differences() {
        return differences;
    }

    Map<YearMonth, long[]> months(String institution) {
        return months.getOrDefault(institution, Map.of());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Long millis(Object value) {
        return value == null ? null : ((Timestamp) value).getTime();
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean flag ? flag : number(value) == 1;
    }
}
