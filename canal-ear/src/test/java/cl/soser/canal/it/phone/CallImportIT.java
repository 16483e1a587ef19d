package cl.soser.canal.it.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.phone.PlainCount;
import cl.soser.canal.phone.imports.CallImportJob;
import cl.soser.canal.phone.imports.CallImportReport;
import cl.soser.canal.phone.imports.CallImportService;
import cl.soser.canal.phone.imports.CallImportState;
import cl.soser.canal.phone.imports.LeftBehind;
import cl.soser.canal.phone.imports.UnreadableCallsException;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.shared.database.Database;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files a person brings. Each test has a month of its own, years back. */
class CallImportIT extends InContainer {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Inject CallImportService imports;
    @Inject CallImportJob callImportJob;
    @Inject LeftBehind leftBehind;
    @Inject LineIndicatorService lineIndicatorService;
    @Inject Database database;

    /** A month of an exchange: calls that overlap, wait, hang up, time out and are answered. */
    private static List<String> month(YearMonth month, int calls) {
        Random random = new Random(calls);
        String own = UUID.randomUUID().toString().substring(0, 8);
        long first = second(month.atDay(1).atStartOfDay());
        long last = second(month.plusMonths(1).atDay(1).atStartOfDay()) - 600;
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < calls; n++) {
            long at = first + (last - first) * n / calls;
            String id = own + "." + n;
            int wait = random.nextInt(10) < 8 ? random.nextInt(20) : random.nextInt(120);
            lines.add(at + "|" + id + "|linea800|NONE|ENTERQUEUE||+5691" + (1_000_000 + n) + "|1");
            String then = at + wait + "|" + id + "|linea800|";
            if (random.nextInt(10) == 0) {
                lines.add(then + "NONE|ABANDON|1|1|" + wait);
            } else {
                String agent = "Local/op" + n % 4 + "@agents/n";
                lines.add(then + agent + "|CONNECT|" + wait + "|x" + n + "|2");
                lines.add(
                        (at + wait + 95)
                                + "|"
                                + id
                                + "|linea800|"
                                + agent
                                + "|COMPLETECALLER|"
                                + wait
                                + "|95|1");
            }
        }
        return lines;
    }

    private static long second(LocalDateTime local) {
        return local.atZone(SANTIAGO).toEpochSecond();
    }

    private CallImportReport done(List<String> lines) throws Exception {
        return as(
                with(Role.ADMINISTRADOR),
                () -> {
                    byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
                    long id = imports.upload("queue_log", new ByteArrayInputStream(file));
                    return finished(id);
                });
    }

    private CallImportReport finished(long id) throws Exception {
        for (int tenths = 0; tenths < 1200; tenths++) {
            CallImportReport report = imports.report(id);
            if (!report.isRunning()) {
                return report;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it never ends");
    }

    private LineCounts counts(YearMonth month) throws Exception {
        return as(with(Role.ADMINISTRADOR), () -> lineIndicatorService.month(month).total());
    }

    private void assertRecounted(YearMonth month, List<String> lines) throws Exception {
        PlainCount plain = PlainCount.of(lines);
        LineCounts counts = counts(month);
        assertEquals(plain.offered(), counts.offered());
        assertEquals(plain.answered(), counts.answered());
        assertEquals(plain.quick(), counts.quick());
        assertEquals(plain.offered() - plain.answered(), counts.abandoned());
    }

    @Test
    void theIndicatorsAreThoseOfAnIndependentCountHoweverTheFileComes() throws Exception {
        YearMonth month = YearMonth.of(2021, 3);
        List<String> lines = month(month, 900);
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(1));
        CallImportReport half = done(shuffled.subList(0, shuffled.size() / 2));
        assertEquals(CallImportState.TERMINADA, half.state());
        CallImportReport rest = done(shuffled.subList(shuffled.size() / 3, shuffled.size()));
        assertTrue(rest.completed() > 0, "the second file completes calls of the first");
        assertRecounted(month, lines);
        CallImportReport again = done(lines);
        assertEquals(0, again.created());
        assertEquals(900, again.repeated());
        assertEquals(0, again.completed());
        assertRecounted(month, lines);
    }

    @Test
    void aFileWhoseServerStoppedIsTakenToItsEndAndCountsNothingTwice() throws Exception {
        YearMonth month = YearMonth.of(2021, 5);
        List<String> lines = month(month, 400);
        long id = leftBehind.after(150, lines);
        callImportJob.goOn();
        assertTrue(
                as(with(Role.ADMINISTRADOR), () -> imports.report(id)).isRunning(),
                "somebody may still be at it");
        time.advance(Duration.ofMinutes(3));
        callImportJob.goOn();
        CallImportReport report = as(with(Role.ADMINISTRADOR), () -> imports.report(id));
        assertEquals(CallImportState.TERMINADA, report.state());
        assertEquals(400, report.created());
        assertEquals(0, report.repeated());
        assertRecounted(month, lines);
    }

    /** It came in before midnight, whenever it was answered. */
    @Test
    void aCallOverMidnightBelongsToTheDayItCameIn() throws Exception {
        long at = second(LocalDateTime.of(2021, 7, 31, 23, 59, 58));
        String own = UUID.randomUUID().toString();
        done(
                List.of(
                        at + "|" + own + "|linea800|NONE|ENTERQUEUE||+56910000000|1",
                        at + 9 + "|" + own + "|linea800|op1|CONNECT|9|x|2"));
        assertEquals(1, counts(YearMonth.of(2021, 7)).answered());
        assertEquals(0, counts(YearMonth.of(2021, 8)).offered());
    }

    @Test
    void aCallNeverClosedIsAbandonedOnlyWhenItIsHoursOld() throws Exception {
        Instant now = LocalDateTime.of(2021, 9, 15, 12, 0).atZone(SANTIAGO).toInstant();
        time.set(now);
        String own = UUID.randomUUID().toString();
        done(
                List.of(
                        now.minusSeconds(60).getEpochSecond()
                                + "|"
                                + own
                                + "|linea800|NONE|ENTERQUEUE||+56910000000|1"));
        assertEquals(0, counts(YearMonth.of(2021, 9)).offered());
        time.advance(Duration.ofHours(5));
        assertEquals(1, counts(YearMonth.of(2021, 9)).abandoned());
    }

    /**
     * 100,000 lines in under half a minute where the machine does nothing else, so with {@code
     * --long}; a fifth of them among the other tests, and on Derby, which is the demo's, a tenth.
     */
    @Test
    void aMonthOfManyCallsTakesSecondsNotMinutes() throws Exception {
        int calls = !database.isPostgresql() ? 3_470 : isLong() ? 34_700 : 6_940;
        YearMonth month = YearMonth.of(2022, 3);
        List<String> lines = month(month, calls);
        assertTrue(lines.size() > calls * 2.8);
        long start = System.nanoTime();
        CallImportReport report = done(lines);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(
                "phone import: " + report.lines() + " lines in " + took.toMillis() + " ms");
        assertEquals(lines.size(), report.lines());
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took::toString);
        assertRecounted(month, lines);
    }

    @Test
    void linesOfAnotherExchangeAreToldOneByOneAndCountNothing() throws Exception {
        List<String> lines =
                month(YearMonth.of(2021, 11), 5).stream()
                        .map(line -> line.replace("linea800", "soporte"))
                        .toList();
        CallImportReport report = done(lines);
        assertEquals(0, report.calls());
        assertEquals(lines.size(), report.rejected());
        String words =
                as(with(Role.ADMINISTRADOR), () -> imports.rejected(report.id())).get(0).words();
        assertEquals("Es de otra cola o central: «soporte».", words);
    }

    @Test
    void whatIsNoneOfCallsIsRefusedBeforeAnythingBegins() {
        assertThrows(
                UnreadableCallsException.class,
                () -> done(List.of("no es", "una lista de llamadas")));
        assertThrows(UnreadableCallsException.class, () -> done(List.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERADOR", "AREA", "OPERACIONES", "INSTITUCION", "TI", "CIUDADANO"})
    void nobodyElseBringsAFile(String role) {
        assertThrows(
                EJBAccessException.class,
                () ->
                        as(
                                with(role),
                                () ->
                                        imports.upload(
                                                "x", new ByteArrayInputStream(new byte[] {49}))));
    }
}
