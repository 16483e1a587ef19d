package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.field.DutyMissed;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** One digest in the morning of the schools that did not report, however many they are. */
@ApplicationScoped
class DutyMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject MailSettings settings;

    void on(@Observes DutyMissed event) {
        boolean field = event.kind() == DutyMissed.Kind.TERRENO;
        Account account = em.find(Account.class, event.account());
        String schools = String.join("\n", event.schools());
        int more = event.count() - event.schools().size();
        outbox.post(
                new NewMessage(
                                field ? MessageCode.FALTA_HOJAS : MessageCode.FALTAN_DIAS,
                                event.day().toString())
                        .to(account.getEmail(), account.getDisplayName())
                        .happened(event.at())
                        .with("dia", FullDate.of(event.day()))
                        .with("cuantos", MessageLabels.word("schools", event.count()))
                        .with("dias", String.valueOf(event.days()))
                        .with(
                                "establecimientos",
                                more == 0
                                        ? schools
                                        : schools + "\n" + MessageLabels.word("schools.more", more))
                        .with("enlaceTerreno", settings.baseUrl() + "/terreno")
                        .with(
                                "enlaceTurno",
                                settings.baseUrl() + "/gestion/turno?dia=" + event.day()));
    }
}
