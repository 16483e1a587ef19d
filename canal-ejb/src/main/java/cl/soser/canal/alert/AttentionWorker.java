package cl.soser.canal.alert;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.escalation.OnCallGap;
import cl.soser.canal.escalation.OnCallPerson;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people on call hear of regularly: possible risks that wait outside working hours, and a rota
 * with a gap. The message of a half hour and of a day is written once, by its occasion.
 */
@Stateless
public class AttentionWorker {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final int MOST = 200;

    @PersistenceContext EntityManager em;
    @Inject AlertRecipients alertRecipients;
    @Inject OnCallService onCallService;
    @Inject StaffRepository staff;
    @Inject HolidayService holidayService;
    @Inject Event<RisksGathered> risks;
    @Inject Event<OnCallGapNoticed> gaps;
    @Inject Clock clock;

    /** To each person on call, the possible risks that they may know of. */
    @TransactionAttribute(REQUIRES_NEW)
    public void tellRisks() {
        Instant now = clock.instant();
        if (holidayService.businessHours().isOpen(now)) {
            return;
        }
        Map<Long, List<Long>> lists = new TreeMap<>();
        for (Ticket ticket : waiting()) {
            for (OnCallPerson person : alertRecipients.onCall(ticket)) {
                lists.computeIfAbsent(person.account(), one -> new ArrayList<>())
                        .add(ticket.getId());
            }
        }
        Instant since = halfHour(now);
        lists.forEach((account, tickets) -> risks.fire(new RisksGathered(account, tickets, since)));
    }

    private List<Ticket> waiting() {
        return em.createNamedQuery(Ticket.POSSIBLE_RISKS, Ticket.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    static Instant halfHour(Instant now) {
        return Instant.ofEpochMilli(
                Math.floorDiv(now.toEpochMilli(), HALF_AN_HOUR.toMillis())
                        * HALF_AN_HOUR.toMillis());
    }

    /** Once a day, from the opening on. */
    @TransactionAttribute(REQUIRES_NEW)
    public void tellGaps() {
        Instant now = clock.instant();
        BusinessHours hours = holidayService.businessHours();
        LocalDate today = LocalDate.now(clock);
        if (now.isBefore(today.atTime(hours.opens()).atZone(hours.zone()).toInstant())) {
            return;
        }
        List<OnCallGap> found = onCallService.findGaps();
        if (!found.isEmpty()) {
            gaps.fire(
                    new OnCallGapNoticed(
                            today, found, staff.idsWithRole(ADMINISTRADOR, OPERACIONES)));
        }
    }
}
