package cl.soser.canal.radar;

import cl.soser.canal.radar.scan.Cluster;
import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps outbreaks as the radar does, within the caller's transaction; people are told of none. */
@ApplicationScoped
public class PastOutbreaks {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Of the lot that all of these name. */
    public void keep(List<Ticket> tickets) {
        Instant now = clock.instant();
        List<Report> reports =
                tickets.stream()
                        .map(
                                one ->
                                        new Report(
                                                one.getId(),
                                                one.getSchool().getId(),
                                                one.getNumber(),
                                                one.getEnteredAt()))
                        .toList();
        String lot = em.find(TicketText.class, tickets.get(0).getId()).getLotKey();
        Outbreak outbreak =
                new Outbreak(
                        new Cluster(new Sign(SignKind.LOTE, lot), reports, null, 0.01, 0, 0), now);
        em.persist(outbreak);
        tickets.forEach(one -> em.persist(new OutbreakTicket(one.getId(), outbreak.getId(), now)));
    }
}
