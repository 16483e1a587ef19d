package cl.soser.canal.oversight;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.commitment.CommitmentRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is reported to Operations. They and the administrator read all, others what they reported;
 * Operations says that they know, once.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR, OPERADOR, AREA})
public class OperationsReportService {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject StaffRepository staff;
    @Inject CommitmentRepository commitments;
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
            throw new NotAllowedException("report.severity");
        }
        OperationsReport report =
                new OperationsReport(
                        title.strip(),
                        detail.strip(),
                        severity,
                        caller.requireId(),
                        clock.instant());
        em.persist(report);
        commitments.changed(report, null, report.getTitle());
        return report.getId();
    }

    /** Operations acknowledges it; the reporter receives their reply. */
    @RolesAllowed(OPERACIONES)
    public void see(long id, @NotBlank @Size(max = 2000) String words) {
        OperationsReport report = commitments.readable(OperationsReport.class, id, one -> true);
        report.see(words.strip(), caller.requireId(), clock.instant());
        commitments.changed(report, OperationsReport.SEEN, report.getSeenText());
    }

    /**
     * One page, the newest first.
     *
     * @param below only those with a smaller number; null for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<OperationsReportRow> page(Long below, int size) {
        TypedQuery<OperationsReport> query =
                caller.isLeader()
                        ? em.createNamedQuery(OperationsReport.ALL, OperationsReport.class)
                        : em.createNamedQuery(OperationsReport.OF_REPORTER, OperationsReport.class)
                                .setParameter("reporter", caller.requireId());
        query.setParameter("below", below == null ? Long.MAX_VALUE : below);
        Slice<OperationsReport> page = Slice.of(query, size);
        Map<Long, String> names =
                staff.names(
                        page.rows().stream()
                                .flatMap(one -> Stream.of(one.getCreatedBy(), one.getSeenBy()))
                                .toList());
        return new Slice<>(
                page.rows().stream()
                        .map(
                                one ->
                                        new OperationsReportRow(
                                                one,
                                                names.get(one.getCreatedBy()),
                                                names.get(one.getSeenBy())))
                        .toList(),
                page.more());
    }
}
