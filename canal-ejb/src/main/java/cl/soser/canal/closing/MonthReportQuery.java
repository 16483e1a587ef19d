package cl.soser.canal.closing;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports of closed months. An institution finds only its own. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class MonthReportQuery {

    @PersistenceContext EntityManager em;
    @Inject MonthReportRepository monthReportRepository;
    @Inject StaffRepository staffRepository;
    @Inject Caller caller;

    /** Those the caller may read, the newest month first, within one the whole first. */
    public List<MonthReportRow> list() {
        return (leads()
                        ? em.createNamedQuery(MonthReport.ALL, MonthReport.class)
                        : em.createNamedQuery(MonthReport.OF_INSTITUTION, MonthReport.class)
                                .setParameter("institution", own()))
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** The newest closed month that the caller has a report of. */
    public Optional<YearMonth> lastClosed() {
        return em.createNamedQuery(MonthReport.OF_INSTITUTION, MonthReport.class)
                .setParameter("institution", leads() ? MonthReport.WHOLE : own())
                .setMaxResults(1)
                .getResultStream()
                .map(MonthReport::getMonth)
                .findFirst();
    }

    /**
     * One of them.
     *
     * @param institution null for the caller's own, or for all of them together where the caller
     *     leads
     * @throws NotAllowedException {@code close.notClosed} where the month is not closed
     */
    public MonthReportRow find(@NotNull YearMonth month, String institution) {
        return row(report(month, institution));
    }

    /**
     * Its file.
     *
     * @param out left open
     * @throws IOException if the reader has disconnected
     */
    public void write(
            @NotNull YearMonth month,
            String institution,
            @NotNull ReportFormat format,
            @NotNull OutputStream out)
            throws IOException {
        format.write(monthReportRepository.open(report(month, institution)), out);
    }

    /** What was found different since it was closed, the oldest first. */
    public List<AdjustmentRow> adjustments(@NotNull YearMonth month, String institution) {
        List<Adjustment> found = monthReportRepository.adjustments(report(month, institution));
        Map<Long, String> names =
                leads()
                        ? staffRepository.names(found.stream().map(Adjustment::getAccount).toList())
                        : Map.of();
        return found.stream()
                .map(
                        one ->
                                new AdjustmentRow(
                                        one.getFoundAt(),
                                        one.getNumber(),
                                        ReportFormatter.path(one.getWhat()),
                                        ReportFormatter.plain(one.getBefore()),
                                        ReportFormatter.plain(one.getAfter()),
                                        one.getWhy() == null
                                                ? null
                                                : ReportLabels.of("step", one.getWhy().name()),
                                        one.getAccount() == null
                                                ? null
                                                : names.get(one.getAccount())))
                .toList();
    }

    /** Whether what is kept still gives the hash it was sealed with. */
    public boolean isIntact(@NotNull YearMonth month, String institution) {
        MonthReport report = report(month, institution);
        FrozenReport frozen = monthReportRepository.open(report);
        return report.getHash()
                .equals(
                        CanonicalReport.hash(
                                MonthCloser.head(report), frozen.figures(), frozen.requests()));
    }

    private MonthReport report(YearMonth month, String asked) {
        String institution = asked == null ? leads() ? MonthReport.WHOLE : own() : asked;
        if (!leads() && !institution.equals(own())) {
            throw new NotFoundException();
        }
        return monthReportRepository
                .find(month, institution)
                .orElseThrow(
                        () ->
                                asked == null
                                        ? new NotAllowedException("close.notClosed")
                                        : new NotFoundException());
    }

    private boolean leads() {
        return caller.isLeader();
    }

    private String own() {
        return caller.institution().orElseThrow(NotFoundException::new);
    }

    private MonthReportRow row(MonthReport report) {
        return new MonthReportRow(
                report.getMonth(),
                report.getInstitution(),
                report.getName(),
                report.getClose().getClosedAt(),
                report.getRequests(),
                report.getHash(),
                monthReportRepository.adjustments(report).size());
    }
}
