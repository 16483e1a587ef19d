package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.commitment.Reminder;
import cl.soser.canal.commitment.RemindersRecorded;
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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One digest of all that a person must newly be reminded of. */
@ApplicationScoped
class ReminderMailer {

    private static final int SHOWN = 40;

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject MailSettings settings;

    /**
     * How the digest of a type is written.
     *
     * @param count key of the text that counts them
     * @param line key of the text of each, before its kind
     * @param lines name of the placeholder for them
     * @param link name of the placeholder for the address of the page
     * @param most how many are listed
     */
    private record Form(
            MessageCode code,
            String count,
            String line,
            String lines,
            String link,
            String page,
            int most) {

        static Form of(CommitmentType type) {
            return switch (type) {
                case ACCION ->
                        new Form(
                                MessageCode.ACCIONES_PENDIENTES,
                                "remedies",
                                "remedy.",
                                "acciones",
                                "enlaceAccion",
                                "/gestion/acciones",
                                SHOWN);
                case REQUERIMIENTO ->
                        new Form(
                                MessageCode.REQUERIMIENTOS,
                                "mandates",
                                "mandate.",
                                "requerimientos",
                                "enlaceRequerimientos",
                                "/gestion/requerimientos",
                                Integer.MAX_VALUE);
                case ACTIVIDAD ->
                        new Form(
                                MessageCode.ACTIVIDADES_ATRASADAS,
                                "activities",
                                "activity.",
                                "actividades",
                                "enlaceActividades",
                                "/gestion/actividades",
                                Integer.MAX_VALUE);
                case MEJORA, REPORTE -> throw new IllegalArgumentException(type.name());
            };
        }

        String text(List<Reminder> reminders) {
            String text =
                    reminders.stream()
                            .limit(most)
                            .map(this::line)
                            .collect(Collectors.joining("\n"));
            int more = reminders.size() - most;
            return more <= 0 ? text : text + "\n" + MessageLabels.word("schools.more", more);
        }

        private String line(Reminder reminder) {
            return MessageLabels.word(
                    line + reminder.kind(),
                    Stream.concat(
                                    reminder.words().stream()
                                            .map(
                                                    word ->
                                                            word.equals("")
                                                                    ? MessageLabels.word(
                                                                            "restricted")
                                                                    : word),
                                    Stream.of(FullDate.of(reminder.day())))
                            .toArray());
        }
    }

    void on(@Observes RemindersRecorded event) {
        Account account = em.find(Account.class, event.account());
        Form form = Form.of(event.type());
        outbox.post(
                new NewMessage(form.code(), String.valueOf(event.at().toEpochMilli()))
                        .to(account.getEmail(), account.getDisplayName())
                        .happened(event.at())
                        .with("cuantos", MessageLabels.word(form.count(), event.reminders().size()))
                        .with(form.lines(), form.text(event.reminders()))
                        .with(form.link(), settings.baseUrl() + form.page()));
    }
}
