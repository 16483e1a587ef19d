package cl.soser.canal.it.ticket;

import static cl.soser.canal.shared.list.ListOrder.NORMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.oversight.SentAnswerCriteria;
import cl.soser.canal.oversight.SentAnswerQuery;
import cl.soser.canal.oversight.SentAnswerRow;
import cl.soser.canal.qualitysample.QualitySampleResult;
import cl.soser.canal.qualitysample.QualitySampleRow;
import cl.soser.canal.qualitysample.QualitySampleService;
import cl.soser.canal.qualitysample.QualitySampleWorker;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations reads all that left, and judges a sample of it that nobody chose. */
class OversightIT extends TicketCase {

    @Inject QualitySampleWorker qualitySampleWorker;
    @Inject QualitySampleService qualitySampleService;
    @Inject SentAnswerQuery sent;
    @Inject PastTickets past;

    /** So many complaints that were answered in a month of their own. */
    private void month(LocalDate month, int count) {
        for (int n = 0; n < count; n++) {
            Instant entered = Instant.parse(month.plusDays(n) + "T12:00:00Z");
            String number = past.file("RECLAMO", "JUNAEB", "Venía con poca comida.", entered);
            past.answer(
                    number, Stage.RESPUESTA_DEFINITIVA, writer().id(), entered.plusSeconds(36_000));
        }
    }

    private List<QualitySampleRow> sample(Known who, LocalDate month) throws Exception {
        return as(who, () -> qualitySampleService.sample(month));
    }

    @Test
    void aMonthThatIsOverIsDrawnOnceAtRandomAndStaysSo() throws Exception {
        LocalDate month = LocalDate.of(2025, 4, 1);
        month(month, 12);
        qualitySampleWorker.draw(month);
        List<Long> first = sample(manager(), month).stream().map(row -> row.answer().id()).toList();
        assertEquals(10, first.size());
        assertEquals(10, new HashSet<>(first).size());
        qualitySampleWorker.draw(month);
        assertEquals(
                first, sample(manager(), month).stream().map(row -> row.answer().id()).toList());
        QualitySampleResult result =
                as(manager(), () -> qualitySampleService.months()).stream()
                        .filter(one -> one.month().equals(month))
                        .findFirst()
                        .orElseThrow();
        assertEquals(12, result.population());
        assertEquals(0, result.judged());
        assertEquals(null, result.share());
    }

    @Test
    void theRunningMonthIsNotDrawn() throws Exception {
        LocalDate month = today().withDayOfMonth(1);
        qualitySampleWorker.draw(month);
        assertFalse(qualitySampleWorker.owed().contains(month));
        assertThrows(NotFoundException.class, () -> sample(manager(), month));
    }

    @Test
    void operationsJudgesOnceWithAReasonAndNobodyTheirOwn() throws Exception {
        LocalDate month = LocalDate.of(2025, 6, 1);
        month(month, 3);
        qualitySampleWorker.draw(month);
        Known manager = manager();
        long answer = sample(manager, month).get(0).answer().id();
        assertTrue(sample(manager, month).get(0).judgeable());
        assertFalse(sample(administrator(), month).get(0).judgeable());
        assertThrows(
                EJBAccessException.class,
                () -> as(administrator(), () -> qualitySampleService.judge(answer, true, "Bien")));
        assertThrows(
                EJBAccessException.class,
                () -> as(writer(), () -> qualitySampleService.sample(month)));
        Known both =
                accounts.account(
                        writer().email(),
                        java.util.Set.of("AREA", "OPERACIONES"),
                        java.util.Set.of(ANSWERING),
                        null);
        assertEquals(writer().id(), both.id());
        assertEquals(
                "pertinence.own",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                both,
                                                () ->
                                                        qualitySampleService.judge(
                                                                answer, true, "Bien")))
                        .getMessage());
        as(
                manager,
                () -> qualitySampleService.judge(answer, false, "No contesta la segunda pregunta"));
        assertEquals(
                "pertinence.judged",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                manager,
                                                () ->
                                                        qualitySampleService.judge(
                                                                answer, true, "Bien")))
                        .getMessage());
        QualitySampleResult result =
                as(manager, () -> qualitySampleService.months()).stream()
                        .filter(one -> one.month().equals(month))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, result.judged());
        assertEquals(0.0, result.share());
    }

    @Test
    void everySentAnswerIsListedOnceAndReadWithARecordOfTheReading() throws Exception {
        LocalDate month = LocalDate.of(2025, 8, 1);
        month(month, 5);
        SentAnswerCriteria filter =
                new SentAnswerCriteria(month, month.plusDays(30), "RECLAMO", null);
        List<Long> all = new ArrayList<>();
        Cursor<Instant> before = null;
        while (true) {
            Cursor<Instant> from = before;
            Slice<SentAnswerRow> page = as(manager(), () -> sent.page(filter, NORMAL, from, 2));
            page.rows().forEach(row -> all.add(row.id()));
            if (!page.more()) {
                break;
            }
            before = page.rows().get(page.rows().size() - 1).cursor();
        }
        assertEquals(5, all.size());
        assertEquals(5, new HashSet<>(all).size());
        long id = all.get(0);
        assertEquals("Venía con poca comida.", as(manager(), () -> sent.read(id)).detail());
        assertEquals(1, readings(id));
        assertThrows(EJBAccessException.class, () -> as(writer(), () -> sent.read(id)));
        assertThrows(
                EJBAccessException.class,
                () -> as(institution("JUNAEB"), () -> sent.page(filter, NORMAL, null, 2)));
    }

    @Test
    void whatHasNotLeftIsNotThereToRead() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        long draft = underWay(number).getId();
        assertThrows(NotFoundException.class, () -> as(manager(), () -> sent.read(draft)));
        assertEquals(Finding.ACOGIDO, underWay(number).getFinding());
    }

    private long readings(long answer) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT COUNT(e) FROM AuditEntry e
                                        WHERE e.actionCode = 'LECTURA' AND e.objectType = 'RESPUESTA'
                                            AND e.objectId = :id""",
                                        Long.class)
                                .setParameter("id", answer)
                                .getSingleResult());
    }
}
