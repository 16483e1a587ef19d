package cl.soser.canal.radar;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.FoodQuery;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.intake.TicketFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/**
 * Keeps the signs of a ticket in the transaction in which it enters, and keeps them anew when a
 * person changes what it is about. Of a restricted or annulled ticket nothing is kept, and it
 * leaves the outbreak that it was found in.
 */
@ApplicationScoped
class ReportObserver {

    private static final String COMPLAINT = "RECLAMO";

    @PersistenceContext EntityManager em;
    @Inject DangerQuery dangerQuery;
    @Inject FoodQuery foodQuery;

    void on(@Observes TicketFiled filed) {
        keep(em.find(Ticket.class, filed.ticketId()), filed.reading());
    }

    void on(@Observes TicketChanged change) {
        switch (change.kind()) {
            case RECLASIFICACION,
                    RIESGO_CONFIRMADO,
                    RIESGO_DESCARTADO,
                    ALERTA_DESCARTADA,
                    PELIGRO_CORREGIDO,
                    RESTRICCION,
                    ANULACION,
                    FUSION,
                    SEPARACION ->
                    keepAnew(em.find(Ticket.class, change.ticketId()));
            default -> {}
        }
    }

    private void keepAnew(Ticket ticket) {
        if (!isOpenToAll(ticket)) {
            leave(ticket);
        }
        if (em.find(RadarReport.class, ticket.getId()) == null) {
            return; // of a time before the radar, or too old for it
        }
        em.createNamedQuery(RadarSign.OF_TICKET, RadarSign.class)
                .setParameter("ticket", ticket.getId())
                .getResultList()
                .forEach(em::remove);
        em.flush();
        if (isOpenToAll(ticket)) {
            keepSigns(ticket, read(ticket));
        }
    }

    private DangerReading read(Ticket ticket) {
        return dangerQuery.read(
                ticket.getSubject(), em.find(TicketText.class, ticket.getId()).getDetail());
    }

    private void leave(Ticket ticket) {
        OutbreakTicket member = em.find(OutbreakTicket.class, ticket.getId());
        if (member != null) {
            em.remove(member);
        }
    }

    private static boolean isOpenToAll(Ticket ticket) {
        return !ticket.isRestricted() && ticket.getStatus() != TicketStatus.ANULADO;
    }

    private void keep(Ticket ticket, DangerReading reading) {
        Long school = ticket.getSchool() == null ? null : ticket.getSchool().getId();
        em.persist(new RadarReport(ticket.getId(), school, ticket.getEnteredAt()));
        if (isOpenToAll(ticket)) {
            keepSigns(ticket, reading);
        }
    }

    private void keepSigns(Ticket ticket, DangerReading reading) {
        if (ticket.getSchool() == null) {
            return;
        }
        long school = ticket.getSchool().getId();
        Report report = new Report(ticket.getId(), school, "", ticket.getEnteredAt());
        Set<Sign> signs = new SignReader(foodQuery::read).read(told(ticket, reading));
        signs.forEach(sign -> em.persist(new RadarSign(report, sign)));
    }

    private SignReader.ReportText told(Ticket ticket, DangerReading reading) {
        TicketText text = em.find(TicketText.class, ticket.getId());
        boolean danger = ticket.isAlert() || ticket.isPossibleRisk();
        return new SignReader.ReportText(
                ticket.getMotive().getCode().equals(COMPLAINT),
                ticket.isAlert(),
                danger ? ticket.getDangerKind() : DangerKind.NINGUNO,
                reading,
                ticket.getSubject() + ". " + text.getDetail(),
                text.getProduct(),
                text.getLotKey());
    }
}
