package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.phone.NoTicketReason;
import cl.soser.canal.phone.imports.PastCalls;
import cl.soser.canal.phone.indicator.OutageCause;
import cl.soser.canal.phone.indicator.RecordOutageCommand;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What people of the demonstration did about its calls. For the start-up, which has no caller. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class DemoCallOutcomes {

    private static final Duration OPEN = Duration.ofDays(2);

    @PersistenceContext EntityManager em;
    @Inject PastCalls calls;
    @Inject Clock clock;

    /** A ticket filed by telephone. */
    public record Filed(Instant at, String number) {}

    public List<Filed> filed(Instant since) {
        return em.createQuery(
                        """
                        SELECT t.enteredAt, p.mobile FROM Ticket t JOIN t.person p
                        WHERE t.channel = :line AND t.enteredAt > :since AND p.mobile IS NOT NULL
                        ORDER BY t.enteredAt""",
                        Object[].class)
                .setParameter("line", Channel.LINEA_800)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new Filed((Instant) row[0], (String) row[1]))
                .toList();
    }

    /** Two are known; a third, unknown one took a few calls. */
    public void staff() {
        calls.name("op1", account("operadora"));
        calls.name("op2", account("administradora"));
    }

    /**
     * Why calls left no ticket; those of the last two days, and some before, have no reason yet.
     */
    public void explain() {
        Random random = new Random(801);
        List<Object[]> tickets =
                em.createQuery(
                                """
                                SELECT t.id, t.enteredAt FROM Ticket t
                                WHERE t.restricted = FALSE ORDER BY t.id""",
                                Object[].class)
                        .getResultList();
        Instant now = clock.instant();
        for (long call : calls.owing()) {
            Instant start = calls.startOf(call);
            if (start.isBefore(now.minus(OPEN)) && random.nextInt(30) > 0) {
                NoTicketReason why = reason(random.nextInt(20));
                calls.explain(
                        call,
                        why,
                        why.isAboutTicket() ? earlier(tickets, start, random) : null,
                        account("operadora"),
                        start.plus(Duration.ofMinutes(20)));
            }
        }
    }

    /** One of those filed in the weeks before. */
    private static Long earlier(List<Object[]> tickets, Instant call, Random random) {
        List<Long> before =
                tickets.stream()
                        .filter(ticket -> ((Instant) ticket[1]).isBefore(call))
                        .map(ticket -> (Long) ticket[0])
                        .toList();
        return before.get(before.size() - 1 - random.nextInt(Math.min(40, before.size())));
    }

    private static NoTicketReason reason(int chance) {
        if (chance < 11) {
            return NoTicketReason.SEGUIMIENTO;
        }
        if (chance < 15) {
            return NoTicketReason.EQUIVOCADO;
        }
        if (chance < 18) {
            return NoTicketReason.SE_CORTO;
        }
        return chance < 19 ? NoTicketReason.SIN_VOZ : NoTicketReason.BROMA;
    }

    public void outages() {
        Instant now = clock.instant();
        Instant first = now.minus(Duration.ofDays(9)).minus(Duration.ofMinutes(95));
        calls.outage(
                new RecordOutageCommand(
                        first,
                        first.plus(Duration.ofMinutes(95)),
                        OutageCause.OPERADOR_TELEFONICO,
                        false,
                        "La compañía avisó de una falla en su red."),
                String.valueOf(account("ti")),
                first.plus(Duration.ofHours(2)));
        Instant second = now.minus(Duration.ofDays(4)).minus(Duration.ofHours(7));
        calls.outage(
                new RecordOutageCommand(
                        second,
                        second.plus(Duration.ofMinutes(30)),
                        OutageCause.MANTENCION,
                        true,
                        "Actualización de la central, avisada la semana anterior."),
                String.valueOf(account("ti")),
                second.plus(Duration.ofHours(1)));
    }

    private long account(String mailbox) {
        return em.createNamedQuery("Account.byEmail", Account.class)
                .setParameter("emailKey", mailbox + "@canal.example")
                .getSingleResult()
                .getId();
    }
}
