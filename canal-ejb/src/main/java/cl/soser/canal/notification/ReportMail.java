package cl.soser.canal.notification;

import cl.soser.canal.closing.ReportToMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The report of a closed month, to each of those the administrator named. */
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
