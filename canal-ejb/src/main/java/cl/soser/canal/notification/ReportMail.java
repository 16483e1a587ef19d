package cl.soser.canal.notification;

import cl.soser.canal.closing.ReportToMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Tells each of those the administrator named that the report of a month is closed: its verdicts,
 * its hash and where it is.
 *
 * <p>The file itself is not in the mail, as no file is in any mail of the channel. Its list tells
 * of single requests, and is read by whoever signs in with rights to it, which leaves a line; a
 * mailbox is passed on, and its address is only what somebody typed. And the file is made when it
 * is asked for, with the adjustments found until then: a copy in a mailbox would go on saying what
 * is no longer all. The hash in the mail tells whoever downloads later that it is the same report.
 */
@ApplicationScoped
class ReportMail {

    @Inject Outbox outbox;
    @Inject MailSettings settings;

    void on(@Observes ReportToMail report) {
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
