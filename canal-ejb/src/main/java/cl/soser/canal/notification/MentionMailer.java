package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.note.MentionsNotified;
import cl.soser.canal.note.MentionsNotified.Line;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;

/**
 * Informs colleagues of notes that mention them; for a restricted ticket the mail has only its
 * number.
 */
@ApplicationScoped
class MentionMailer {

    private static final int SHOWN = 40;

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject MailSettings settings;

    void on(@Observes MentionsNotified event) {
        Account account = em.find(Account.class, event.account());
        Line first = event.lines().get(0);
        boolean one = event.lines().size() == 1;
        NewMessage message =
                new NewMessage(
                                one ? MessageCode.MENCION : MessageCode.MENCIONES,
                                "mencion:" + first.mention())
                        .to(account.getEmail(), account.getDisplayName())
                        .happened(event.at());
        outbox.post(one ? alone(message, first) : together(message, event));
    }

    private NewMessage alone(NewMessage message, Line line) {
        boolean restricted = line.note().isEmpty();
        return message.with("numero", line.number())
                .with("quien", line.by())
                .with(
                        "asunto",
                        restricted ? MessageLabels.word("restricted.short") : line.subject())
                .with("nota", restricted ? MessageLabels.word("restricted") : line.note())
                .with("enlaceGestion", settings.baseUrl() + "/gestion/tickets/" + line.number());
    }

    private NewMessage together(NewMessage message, MentionsNotified event) {
        String lines =
                event.lines().stream()
                        .limit(SHOWN)
                        .map(MentionMailer::line)
                        .collect(Collectors.joining("\n"));
        return message.with("cuantos", MessageLabels.word("mentions", event.lines().size()))
                .with("casos", lines)
                .with("enlaceMenciones", settings.baseUrl() + "/gestion/menciones");
    }

    private static String line(Line line) {
        String what =
                line.note().isEmpty() ? MessageLabels.word("restricted.short") : line.subject();
        return MessageLabels.word("mention.line", line.number(), line.by() + ", " + what);
    }
}
