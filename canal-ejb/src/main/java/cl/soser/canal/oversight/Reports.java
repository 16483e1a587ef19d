package cl.soser.canal.oversight;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Caller;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is reported to Operations. They and the administrator read all, others what they reported;
 * Operations says that they know, once.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR, OPERADOR, AREA})
public class Reports {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Event<Reported> told;
    @Inject Clock clock;

    /**
     * Operations gets a mail at once.
     *
     * @return its number
     */
    public long report(
            @NotBlank @Size(max = 160) String title,
            @NotBlank @Size(max = 4000) String detail,
            @NotNull Urgency severity) {
        if (severity == Urgency.NO_INDICADA) {
            throw new RefusedException("report.severity");
        }
        Report report =
                new Report(
                        title.strip(),
                        detail.strip(),
                        severity,
                        caller.requireId(),
                        clock.instant());
        em.persist(report);
        em.flush();
        told.fire(new Reported(report.getId(), false, report.getTitle(), clock.instant()));
        return report.getId();
    }

    /** Operations acknowledges it; the reporter receives their reply. */
    @RolesAllowed(OPERACIONES)
    public void see(long id, @NotBlank @Size(max = 2000) String words) {
        Report report = em.find(Report.class, id);
        if (report == null) {
            throw new NotFoundException();
        }
        report.see(words.strip(), caller.requireId(), clock.instant());
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new RefusedException("report.seen", id);
        }
        told.fire(new Reported(id, true, words.strip(), clock.instant()));
    }

    /**
     * One page, the newest first.
     *
     * @param below only those with a smaller number; null for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<ReportRow> page(Long below, int size) {
        boolean all = caller.has(OPERACIONES) || caller.has(ADMINISTRADOR);
        TypedQuery<Report> query =
                em.createNamedQuery(all ? Report.PAGE : Report.PAGE_OF_ONE, Report.class)
                        .setParameter("below", below == null ? Long.MAX_VALUE : below);
        if (!all) {
            query.setParameter("me", caller.requireId());
        }
        Slice<Report> page = Slice.of(query.setMaxResults(size + 1).getResultList(), size);
        Map<Long, String> names = names(page.rows());
        return new Slice<>(
                page.rows().stream()
                        .map(
                                one ->
                                        new ReportRow(
                                                one,
                                                names.get(one.getReportedBy()),
                                                one.getSeenBy() == null
                                                        ? null
                                                        : names.get(one.getSeenBy())))
                        .toList(),
                page.more());
    }

    private Map<Long, String> names(List<Report> reports) {
        List<Long> ids =
                reports.stream()
                        .flatMap(one -> Stream.of(one.getReportedBy(), one.getSeenBy()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "SELECT a.id, a.displayName FROM Account a WHERE a.id IN :ids",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
