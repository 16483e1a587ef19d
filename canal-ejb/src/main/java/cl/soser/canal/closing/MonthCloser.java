package cl.soser.canal.closing;

import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.reporting.MonthCounter;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.ServerTime;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Closes a month in the caller's transaction: list, figures, targets and hash, or nothing. Callers
 * must have checked authorisation.
 */
@ApplicationScoped
class MonthCloser {

    @PersistenceContext EntityManager em;
    @Inject MonthCaseRepository monthCaseRepository;
    @Inject MonthFigureCollector monthFigureCollector;
    @Inject MonthCounter monthCounter;
    @Inject DirectoryQuery directoryQuery;

    /**
     * @param by the account that closes
     * @return the report of all institutions together
     */
    MonthReport close(YearMonth month, Instant at, Long by) {
        MonthClose close = claim(month, at, by);
        monthCaseRepository.freeze(close);
        requireSame(close);
        List<MonthReport> reports = new ArrayList<>();
        reports.add(
                new MonthReport(close, MonthReport.WHOLE, ReportLabels.word("institution.all")));
        for (Institution one : directoryQuery.institutions()) {
            reports.add(new MonthReport(close, one.getCode(), one.getOfficialName()));
        }
        reports.forEach(em::persist);
        em.flush();
        reports.forEach(this::fill);
        return reports.get(0);
    }

    /** Of two people at once the second waits for the first here, and finds it done. */
    private MonthClose claim(YearMonth month, Instant at, Long by) {
        MonthClose close =
                new MonthClose(
                        month, at, by, ServerTime.now().minus(MonthRecounter.LONGEST_TRANSACTION));
        try {
            em.persist(close);
            em.flush();
            return close;
        } catch (PersistenceException e) {
            throw new NotAllowedException("close.already");
        }
    }

    private void fill(MonthReport report) {
        Map<ReportSection, List<String>> sections = new EnumMap<>(ReportSection.class);
        String institution = report.isWhole() ? null : report.getInstitution();
        for (var one :
                monthFigureCollector
                        .of(report.getMonth(), institution, report.getEdition())
                        .entrySet()) {
            List<String> rows = one.getValue().stream().map(JsonObject::toString).toList();
            sections.put(one.getKey(), rows);
            for (int place = 0; place < rows.size(); place++) {
                em.persist(new ReportFigure(report.getId(), one.getKey(), place, rows.get(place)));
            }
        }
        int[] many = {0};
        String hash =
                CanonicalReport.hash(
                        head(report),
                        sections,
                        reader ->
                                monthCaseRepository.eachAsJson(
                                        report,
                                        one -> {
                                            many[0]++;
                                            reader.accept(one);
                                        }));
        report.seal(many[0], hash);
        em.flush();
    }

    static ConfigurationSubject what(MonthReport whole) {
        return new ConfigurationSubject(
                ConfigurationKind.CIERRE,
                whole.getMonth().toString(),
                ReportLabels.word("closed", ReportFormatter.month(whole.getMonth())));
    }

    static ConfigurationFields fields(MonthReport whole) {
        return ConfigurationFields.NONE
                .field("closedRequests", whole.getRequests())
                .field("closedHash", whole.getHash());
    }

    static CanonicalReport.Head head(MonthReport report) {
        return new CanonicalReport.Head(
                report.getEdition(),
                report.getMonth().toString(),
                report.isWhole() ? null : report.getInstitution(),
                report.getName(),
                report.getClose().getClosedAt());
    }

    /**
     * Requests go on changing while a month is closed; the figures must be those of the very list
     * that was frozen, or nothing is.
     */
    private void requireSame(MonthClose close) {
        TimelinessReport counted =
                monthCounter.timeliness(
                        close.getMonth(), List.of(Dimension.INSTITUCION, Dimension.MOTIVO), null);
        Map<String, Compliance> figures = new TreeMap<>();
        for (TimelinessReport.Group one : counted.groups()) {
            Compliance group = one.figures();
            figures.put(
                    String.join("|", one.key().values()),
                    new Compliance(
                            group.received(), group.inTime(), group.late(), group.stillOpen(), 0));
        }
        figures.values().removeIf(Compliance.NONE::equals);
        if (!figures.equals(recount(close))) {
            throw new NotAllowedException("close.moving");
        }
    }

    private Map<String, Compliance> recount(MonthClose close) {
        Map<String, Compliance> recounted = new TreeMap<>();
        em.createNamedQuery(MonthCase.ENTERED_COUNTS, Object[].class)
                .setParameter("close", close.getId())
                .setParameter("from", monthCaseRepository.start(close.getMonth()))
                .getResultList()
                .forEach(row -> add(row, received((Long) row[2]), recounted));
        em.createNamedQuery(MonthCase.VERDICT_COUNTS, Object[].class)
                .setParameter("close", close.getId())
                .setParameter("until", monthCaseRepository.start(close.getMonth().plusMonths(1)))
                .getResultList()
                .forEach(
                        row ->
                                add(
                                        row,
                                        due(Timeliness.valueOf((String) row[2]), (Long) row[3]),
                                        recounted));
        return recounted;
    }

    private static void add(Object[] row, Compliance some, Map<String, Compliance> into) {
        into.merge(row[0] + "|" + row[1], some, Compliance::plus);
    }

    private static Compliance received(long many) {
        return new Compliance(many, 0, 0, 0, 0);
    }

    private static Compliance due(Timeliness timeliness, long many) {
        return new Compliance(
                0,
                CaseStanding.EN_PLAZO.timeliness().contains(timeliness) ? many : 0,
                CaseStanding.FUERA_DE_PLAZO.timeliness().contains(timeliness) ? many : 0,
                CaseStanding.ABIERTO_VENCIDO.timeliness().contains(timeliness) ? many : 0,
                0);
    }
}
