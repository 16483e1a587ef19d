package cl.soser.canal.ticket.consent;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.identity.IdentityReader;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.intake.TicketFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps which requests a child wrote, when they enter. Nothing waits for it. */
@ApplicationScoped
class MinorTicketObserver {

    private static final Set<DangerKind> OF_HEALTH =
            EnumSet.of(DangerKind.ENFERMEDAD, DangerKind.ALERGIA, DangerKind.ATRAGANTAMIENTO);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    void on(@Observes TicketFiled event) {
        Ticket ticket = em.find(Ticket.class, event.ticketId());
        reason(event, ticket)
                .ifPresent(reason -> em.persist(new MinorTicket(ticket.getId(), reason)));
    }

    private Optional<MinorReason> reason(TicketFiled event, Ticket ticket) {
        LocalDate born = ticket.getPerson().getBirthDate().orElse(null);
        LocalDate today = LocalDate.ofInstant(event.enteredAt(), clock.getZone());
        if (event.childAlone() || MinorTicket.isUnder(MinorTicket.CHILD, born, today)) {
            return Optional.of(MinorReason.MENOR_14);
        }
        return MinorTicket.isUnder(MinorTicket.HEALTH, born, today) && tellsOfHealth(ticket)
                ? Optional.of(MinorReason.SALUD_MENOR_16)
                : Optional.empty();
    }

    private boolean tellsOfHealth(Ticket ticket) {
        String detail = em.find(TicketText.class, ticket.getId()).getDetail();
        return OF_HEALTH.contains(ticket.getDangerKind())
                || Stream.of(ticket.getSubject(), detail)
                        .flatMap(text -> IdentityReader.shipped().read(text).stream())
                        .anyMatch(span -> span.kind() == IdentityKind.SALUD);
    }
}
