package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.availability.OutageAlarmRaised;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** To IT and the administrators, while there is an hour left to end the event. */
@ApplicationScoped
class AvailabilityMailer {

    @Inject Outbox outbox;
    @Inject StaffRecipients staffRecipients;
    @Inject MailSettings settings;

    void on(@Observes OutageAlarmRaised outage) {
        Map<Long, Account> whom = new LinkedHashMap<>();
        staffRecipients.withRole(Role.TI).forEach(one -> whom.put(one.getId(), one));
        staffRecipients.withRole(Role.ADMINISTRADOR).forEach(one -> whom.put(one.getId(), one));
        for (Account account : whom.values()) {
            outbox.post(
                    new NewMessage(
                                    MessageCode.CANAL_CAIDO,
                                    "caida:" + outage.startedAt().toEpochMilli())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(outage.at())
                            .with("fecha", FullDate.of(outage.startedAt()))
                            .with(
                                    "que",
                                    MessageLabels.word("outage." + outage.cause().split(":")[0]))
                            .with(
                                    "hasta",
                                    outage.endedAt() == null
                                            ? MessageLabels.word("outage.running")
                                            : MessageLabels.word(
                                                    "outage.over", FullDate.of(outage.endedAt())))
                            .with(
                                    "enlaceDisponibilidad",
                                    settings.baseUrl() + "/gestion/disponibilidad"));
        }
    }
}
