package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.activity.ActivitiesToTell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;

/** Which trainings and diffusions had their day and are not said to have been held. */
@ApplicationScoped
class ActivityMail {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject MailSettings settings;

    void on(@Observes ActivitiesToTell event) {
        Account account = em.find(Account.class, event.account());
        outbox.post(
                new NewMessage(
                                MessageCode.ACTIVIDADES_ATRASADAS,
                                String.valueOf(event.at().toEpochMilli()))
                        .to(account.getEmail(), account.getDisplayName())
                        .happened(event.at())
                        .with("cuantos", Words.word("activities", event.lines().size()))
                        .with(
                                "actividades",
                                event.lines().stream()
                                        .map(
                                                line ->
                                                        Words.word(
                                                                "activity.late",
                                                                line.title(),
                                                                FullDate.of(line.plannedOn())))
                                        .collect(Collectors.joining("\n")))
                        .with("enlaceActividades", settings.baseUrl() + "/gestion/actividades"));
    }
}
