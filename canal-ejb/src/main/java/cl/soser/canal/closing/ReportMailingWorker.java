package cl.soser.canal.closing;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Mails the reports of closed months to their recipients, each report once. For the timer, which
 * has no caller.
 */
@Stateless
public class ReportMailingWorker {

    @PersistenceContext EntityManager em;
    @Inject MonthReportRepository monthReportRepository;
    @Inject Event<MonthReportMailed> toMail;
    @Inject Clock clock;

    /** Reports whose day has come and that were not mailed. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> owed() {
        LocalDate today = LocalDate.now(clock);
        List<Long> owed = new ArrayList<>();
        for (ReportMailing mailing :
                em.createNamedQuery(ReportMailing.ALL, ReportMailing.class).getResultList()) {
            em.createNamedQuery(MonthReport.NOT_MAILED, MonthReport.class)
                    .setParameter("institution", mailing.getInstitution())
                    .getResultStream()
                    .filter(report -> mailing.isDue(report.getClose(), today))
                    .forEach(report -> owed.add(report.getId()));
        }
        return owed;
    }

    /** Fails when another server mails the same report at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void mail(long id) {
        MonthReport report = em.find(MonthReport.class, id);
        ReportMailing mailing = em.find(ReportMailing.class, report.getInstitution());
        if (mailing == null) {
            return;
        }
        em.persist(new MailedReport(id, clock.instant()));
        em.flush();
        toMail.fire(
                new MonthReportMailed(
                        report.getMonth(),
                        report.getInstitution(),
                        report.getName(),
                        ReportFormatter.month(report.getMonth()),
                        mailing.getAddresses(),
                        lines(monthReportRepository.open(report)),
                        report.getHash(),
                        clock.instant()));
    }

    private static List<String> lines(FrozenReport frozen) {
        List<String> lines = new ArrayList<>();
        for (JsonObject one : frozen.rows(ReportSection.OPORTUNIDAD_MOTIVO)) {
            if (List.of("RECLAMO", "SUGERENCIA").contains(one.getString("codigo"))) {
                lines.add(line(one.getString("nombre"), one));
            }
        }
        frozen.one(ReportSection.OPORTUNIDAD)
                .ifPresent(one -> lines.add(line(ReportLabels.word("pdf.all"), one)));
        return lines;
    }

    private static String line(String name, JsonObject one) {
        JsonValue met = one.get("cumple");
        return met == JsonValue.NULL
                ? ReportLabels.word("mail.none", name)
                : ReportLabels.word(
                        "mail.line",
                        name,
                        ReportFormatter.shown(
                                ReportSection.OPORTUNIDAD.unit("cumplimiento"),
                                "cumplimiento",
                                one.get("cumplimiento")),
                        one.getInt("enPlazo"),
                        one.getInt("enPlazo") + one.getInt("fueraDePlazo"),
                        ReportLabels.word(met == JsonValue.TRUE ? "pdf.met" : "pdf.missed"));
    }
}
