package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.commitment.CommitmentChanged;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.oversight.OperationsReport;
import cl.soser.canal.oversight.WeekSummarized;
import cl.soser.canal.reporting.AreaCounter;
import cl.soser.canal.sla.Compliance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages to Operations: reports at once, each week in one mail. */
@ApplicationScoped
class OversightMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject StaffRecipients staffRecipients;
    @Inject MailSettings settings;
    @Inject AreaCounter areaCounter;

    /** To Operations at once; to the reporter when Operations acknowledges it. */
    void on(@Observes CommitmentChanged event) {
        if (event.type() == CommitmentType.REPORTE) {
            post(em.find(OperationsReport.class, event.id()), event);
        }
    }

    private void post(OperationsReport report, CommitmentChanged event) {
        Account reporter = em.find(Account.class, report.getCreatedBy());
        if (OperationsReport.SEEN.equals(event.kind())) {
            outbox.post(
                    message(MessageCode.REPORTE_VISTO, report, reporter, event)
                            .to(reporter.getEmail(), reporter.getDisplayName())
                            .with("nota", event.note()));
        } else {
            for (Account account : staffRecipients.withRole(Role.OPERACIONES)) {
                outbox.post(
                        message(MessageCode.REPORTE, report, reporter, event)
                                .to(account.getEmail(), account.getDisplayName()));
            }
        }
    }

    private NewMessage message(
            MessageCode code, OperationsReport report, Account reporter, CommitmentChanged event) {
        return new NewMessage(code, "reporte:" + report.getId())
                .happened(event.happenedAt())
                .with("urgencia", MessageLabels.word("urgency." + report.getSeverity()))
                .with("asunto", report.getTitle())
                .with("que", report.getDetail())
                .with("quien", reporter.getDisplayName())
                .with("enlaceReportes", settings.baseUrl() + "/gestion/reportes");
    }

    /** Exactly once a week, however many servers there are. */
    void on(@Observes WeekSummarized week) {
        String lines =
                Stream.of(
                                MessageLabels.word("week.received", week.received()),
                                MessageLabels.word("week.answered", week.answered()),
                                MessageLabels.word("week.late", week.late()),
                                MessageLabels.word("week.open", week.open()),
                                MessageLabels.word(
                                        "week.remediesLate", week.correctiveActionsLate()),
                                MessageLabels.word(
                                        "week.remediesToCheck", week.correctiveActionsToCheck()),
                                MessageLabels.word("week.mandatesSoon", week.requirementsSoon()),
                                MessageLabels.word("week.reports", week.reports()),
                                MessageLabels.word("week.ideas", week.ideas()),
                                MessageLabels.word("week.toJudge", week.toJudge()))
                        .collect(Collectors.joining("\n"));
        String compliance = compliance(week.week());
        for (Account account : staffRecipients.withRole(Role.OPERACIONES)) {
            outbox.post(
                    new NewMessage(MessageCode.RESUMEN_SEMANAL, week.week().toString())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(week.at())
                            .with("semana", FullDate.of(week.week()))
                            .with("cumplimiento", compliance)
                            .with("resumen", lines)
                            .with(
                                    "enlaceVencimientos",
                                    settings.baseUrl() + "/gestion/vencimientos")
                            .with("enlaceAccion", settings.baseUrl() + "/gestion/acciones")
                            .with(
                                    "enlaceRequerimientos",
                                    settings.baseUrl() + "/gestion/requerimientos")
                            .with("enlaceGestion", settings.baseUrl() + "/gestion"));
        }
    }

    /** The week, the month it ended in, then the week of each area. */
    private String compliance(LocalDate week) {
        LocalDate month = week.plusDays(6).withDayOfMonth(1);
        Map<String, Compliance> areas = areaCounter.shares(week, week.plusWeeks(1));
        return Stream.concat(
                        Stream.of(
                                MessageLabels.word("week.share", share(areas)),
                                MessageLabels.word(
                                        "week.share.month",
                                        share(areaCounter.shares(month, month.plusMonths(1))))),
                        areas.entrySet().stream()
                                .map(
                                        one ->
                                                MessageLabels.word(
                                                        "week.share.area",
                                                        label(one.getKey()),
                                                        MessageLabels.compliance(one.getValue()))))
                .collect(Collectors.joining("\n"));
    }

    private static String share(Map<String, Compliance> areas) {
        return MessageLabels.compliance(
                areas.values().stream().reduce(Compliance.NONE, Compliance::plus));
    }

    private String label(String code) {
        Area area = em.find(Area.class, code);
        return area == null ? MessageLabels.word("week.noArea") : area.getLabel();
    }
}
