package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.shared.privacy.TextMask;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStep;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests whose motive was changed so that the contract's term went or became longer (rules,
 * section 4). An institution finds its own.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class ReclassifiedCaseQuery {

    private static final Pattern MOTIVES = Pattern.compile("(?:^|,)motive:(\\w+)>(\\w+)");

    /** By the last change of the ticket, which has an index and is never before the step. */
    private static final String RECLASSIFIED =
            """
            SELECT t, s FROM Ticket t, TicketStep s
            WHERE t.changedAt >= :from AND s.ticketId = t.id AND s.kind = :kind
              AND s.happenedAt >= :from AND s.happenedAt < :until
            ORDER BY s.id""";

    private static final String RECLASSIFIED_OF =
            """
            SELECT t, s FROM Ticket t, TicketStep s
            WHERE t.changedAt >= :from AND s.ticketId = t.id AND s.kind = :kind
              AND s.happenedAt >= :from AND s.happenedAt < :until
              AND t.institution = :institution
            ORDER BY s.id""";

    @PersistenceContext EntityManager em;
    @Inject CaseMasks caseMasks;
    @Inject ReportingScope reportingScope;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Clock clock;

    /** By the day of the change, the oldest first. */
    public List<ReclassifiedCase> of(@NotNull DayRange days) {
        String institution = reportingScope.of(CaseCriteria.ALL).codes().get(Dimension.INSTITUCION);
        TypedQuery<Object[]> query =
                institution == null
                        ? em.createQuery(RECLASSIFIED, Object[].class)
                        : em.createQuery(RECLASSIFIED_OF, Object[].class)
                                .setParameter("institution", institution);
        List<Object[]> rows =
                query.setParameter("from", days.start(clock.getZone()))
                        .setParameter("until", days.end(clock.getZone()))
                        .setParameter("kind", StepKind.RECLASIFICACION)
                        .getResultList();
        Map<Long, TextMask> masks =
                caseMasks.of(
                        rows.stream().map(row -> ((Ticket) row[0]).getId()).distinct().toList());
        List<ReclassifiedCase> found = new ArrayList<>();
        for (Object[] row : rows) {
            Ticket ticket = (Ticket) row[0];
            TicketStep step = (TicketStep) row[1];
            Matcher motives = MOTIVES.matcher(step.getChanges() == null ? "" : step.getChanges());
            if (motives.find() && isEased(ticket, motives.group(1), motives.group(2))) {
                found.add(
                        new ReclassifiedCase(
                                ticket.getNumber(),
                                motives.group(1),
                                motives.group(2),
                                step.getHappenedAt(),
                                ticket.isRestricted()
                                        ? null
                                        : masks.get(ticket.getId()).apply(step.getReason())));
            }
        }
        return found;
    }

    /** By the version of the terms that the ticket was stamped with. */
    private boolean isEased(Ticket ticket, String from, String to) {
        var terms = clockRulesRepository.terms(ticket.getSlaVersion());
        Optional<Duration> before = terms.contract(from);
        Optional<Duration> after = terms.contract(to);
        return before.isPresent()
                && after.map(term -> term.compareTo(before.get()) > 0).orElse(true);
    }
}
