package cl.soser.canal.notification.term;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.reporting.AreaCounter;
import cl.soser.canal.reporting.AreaFigures;
import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.HolidayService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a working day opens, each member of an area receives the state of the area and how it keeps
 * its terms (procedure, page 17). For the timer, which has no caller.
 */
@Stateless
public class AreaSummaryWorker {

    @PersistenceContext EntityManager em;
    @Inject AreaCounter areaCounter;
    @Inject Outbox outbox;
    @Inject MailSettings settings;
    @Inject HolidayService holidayService;
    @Inject Clock clock;

    /** A member and the area whose summary is due. */
    public record Reader(long account, String area) {}

    /**
     * The people who have not received today's summary; empty before the working day begins and on
     * days of rest.
     */
    @TransactionAttribute(SUPPORTS)
    public List<Reader> unsent() {
        BusinessHours hours = holidayService.businessHours();
        if (!hours.isOpen(clock.instant())) {
            return List.of();
        }
        return em.createNamedQuery(AreaSummary.UNSENT, Object[].class)
                .setParameter("active", AccountState.ACTIVA)
                .setParameter("role", Role.AREA)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(row -> new Reader((Long) row[0], (String) row[1]))
                .toList();
    }

    /** Fails when another server sends the same at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void send(Reader reader) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        em.persist(new AreaSummary(reader.account(), reader.area(), today, now));
        em.flush();
        Account account = em.find(Account.class, reader.account());
        AreaFigures figures = areaCounter.of(reader.area());
        outbox.post(
                new NewMessage(MessageCode.RESUMEN_AREA, reader.area() + ":" + today)
                        .to(account.getEmail(), account.getDisplayName())
                        .happened(now)
                        .with("area", em.find(Area.class, reader.area()).getLabel())
                        .with("dia", FullDate.of(today))
                        .with("abiertas", String.valueOf(figures.open()))
                        .with("atrasadas", String.valueOf(figures.stageOverdue()))
                        .with("vencidas", String.valueOf(figures.overdue()))
                        .with("vencenHoy", String.valueOf(figures.dueToday()))
                        .with("cumplimiento", MessageLabels.compliance(figures.month()))
                        .with(
                                "etapas",
                                MessageLabels.word(
                                        "area.stages",
                                        figures.stagesInTime(),
                                        figures.stagesLeft()))
                        .with(
                                "enlaceArea",
                                settings.baseUrl() + "/gestion/area?area=" + reader.area()));
    }
}
