package cl.soser.canal.notification;

import cl.soser.canal.closing.MonthReportMailed;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Informs the recipients that the administrator named that the report of a month is closed: its
 * figures, its hash and its address.
 *
 * <p>The file itself is not in the mail, as no file is in any mail of the channel. Its list has
 * single requests, so readers must sign in, and each reading is recorded; a mail can be forwarded,
 * and its address may be mistyped. The file is made on request, with the adjustments found until
 * then; a copy in a mailbox would become incomplete. The hash in the mail proves that a later
 * download is the same report.
 */
@ApplicationScoped
class MonthReportMailer {

    @Inject Outbox outbox;
    @Inject MailSettings settings;

    void on(@Observes MonthReportMailed report) {
        String page =
                report.isWhole()
                        ? "/gestion/cierre?mes=" + report.month()
                        : "/institucion/informes";
        for (String address : report.addresses()) {
            outbox.post(
                    new NewMessage(
                                    MessageCode.INFORME_MENSUAL,
                                    "informe:" + report.month() + ":" + report.institution())
                            .to(address, "")
                            .happened(report.at())
                            .with("mes", report.monthName())
                            .with("institucion", report.name())
                            .with("resumen", String.join("\n", report.lines()))
                            .with("huella", report.hash())
                            .with("enlaceInformes", settings.baseUrl() + page));
        }
    }
}
