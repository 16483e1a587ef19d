package cl.soser.canal.ticket.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what people said of the marks of texts. Checks no rights; callers must check them. */
@ApplicationScoped
public class MarkCorrectionRepository {

    @PersistenceContext EntityManager em;

    /** In one statement, however many tickets; the oldest first. */
    public Map<Long, List<MarkCorrection>> of(Collection<Long> ticketIds) {
        return ticketIds.isEmpty()
                ? Map.of()
                : em.createNamedQuery(MarkCorrection.OF_TICKETS, MarkCorrection.class)
                        .setParameter("tickets", ticketIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(MarkCorrection::getTicketId));
    }

    /** Of one of its texts. */
    public List<MarkCorrection> of(long ticketId, TextPart part) {
        return of(ticketId).stream().filter(one -> one.getPart() == part).toList();
    }

    List<MarkCorrection> of(long ticketId) {
        return of(List.of(ticketId)).getOrDefault(ticketId, List.of());
    }
}
