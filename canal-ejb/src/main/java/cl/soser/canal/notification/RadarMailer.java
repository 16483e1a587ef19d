package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.MessageChannel;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.radar.OutbreakNoticed;
import cl.soser.canal.radar.OutbreakNoticed.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/**
 * Messages of possible outbreaks: what is common, how many and where, never a word that a person
 * wrote about it.
 */
@ApplicationScoped
class RadarMailer {

    private static final int COMUNAS = 5;

    /** A telephone does not ring for what was found hours ago. */
    private static final Duration USEFUL = Duration.ofHours(3);

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject MailSettings settings;

    void on(@Observes OutbreakNoticed event) {
        for (Recipient one : event.people()) {
            Account person = em.find(Account.class, one.account());
            outbox.post(
                    message(MessageCode.POSIBLE_BROTE, event)
                            .with("decision", decision(person))
                            .to(person.getEmail(), person.getDisplayName()));
            if (one.telephone() != null) {
                outbox.post(
                        message(MessageCode.POSIBLE_BROTE_TELEFONO, event)
                                .by(MessageChannel.TELEFONO)
                                .uselessAfter(event.at().plus(USEFUL))
                                .to(one.telephone(), person.getDisplayName()));
            }
        }
    }

    /** What this person can do about it: join and dismiss, or tell those who can. */
    private static String decision(Account person) {
        boolean decides =
                person.getRoles().contains(Role.ADMINISTRADOR)
                        || person.getRoles().contains(Role.OPERACIONES);
        return MessageLabels.word(decides ? "outbreak.decide" : "outbreak.tell");
    }

    private NewMessage message(MessageCode code, OutbreakNoticed event) {
        return new NewMessage(code, "brote:" + event.outbreak() + ":" + event.ring())
                .happened(event.at())
                .with("que", event.label())
                .with("cuantos", MessageLabels.word("reports", event.reports()))
                .with("establecimientos", MessageLabels.word("schools", event.schools()))
                .with("comunas", comunas(event))
                .with("enlaceBrote", settings.baseUrl() + "/gestion/brote?id=" + event.outbreak());
    }

    private static String comunas(OutbreakNoticed event) {
        String names = String.join(", ", event.comunas().stream().limit(COMUNAS).toList());
        return event.comunas().size() > COMUNAS ? names + "…" : names;
    }
}
