package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.person.Person;
import cl.soser.canal.survey.SurveyAsked;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyReviewOpened;
import cl.soser.canal.survey.result.SurveyReviewAssigned;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** The link to a question; and who is to look into a low answer. */
@ApplicationScoped
class SurveyMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject StaffRecipients staffRecipients;
    @Inject MailSettings settings;

    /** It contains a secret, so staff never see it: the holder of the link can vote. */
    void on(@Observes SurveyAsked event) {
        Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
        Person person = ticket.getPerson();
        MessageCode code =
                event.kind() == SurveyKind.SATISFACCION
                        ? MessageCode.ENCUESTA
                        : MessageCode.ENCUESTA_EFICACIA;
        outbox.post(
                ticketMessageBuilder
                        .about(code, ticket, "encuesta:" + event.survey())
                        .unverified(!person.hasProvedMailbox())
                        .to(person.getEmail().orElseThrow(), person.getFirstNames())
                        .happened(event.askedAt())
                        .uselessAfter(event.until())
                        .dated("fecha", day(ticket))
                        .dated("vence", event.until(), ticketMessageBuilder.zone(ticket))
                        .with("enlace", link("/encuesta?t=" + event.token()))
                        .with("enlaceBaja", link("/encuesta/baja?t=" + event.token())));
    }

    private LocalDate day(Ticket ticket) {
        return ticket.getClosedAt().atZone(ticketMessageBuilder.zone(ticket)).toLocalDate();
    }

    /** The words of an answer are personal data, so they are only on the page. */
    void on(@Observes SurveyReviewOpened event) {
        Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
        for (Account account : staffRecipients.withRole(Role.ADMINISTRADOR)) {
            outbox.post(
                    review(MessageCode.REVISION_ABIERTA, ticket, event.review(), "")
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.at()));
        }
    }

    /** No mail about one's own act. */
    void on(@Observes SurveyReviewAssigned event) {
        if (event.owner() == event.by()) {
            return;
        }
        Account owner = em.find(Account.class, event.owner());
        outbox.post(
                review(
                                MessageCode.REVISION_A_CARGO,
                                ticketMessageBuilder.ticket(event.ticketId()),
                                event.review(),
                                ":" + event.at().toEpochMilli())
                        .to(owner.getEmail(), owner.getDisplayName())
                        .happened(event.at())
                        .with("quien", em.find(Account.class, event.by()).getDisplayName()));
    }

    private NewMessage review(MessageCode code, Ticket ticket, long review, String time) {
        return ticketMessageBuilder
                .internal(code, ticket, "revision:" + review + time)
                .with("enlaceRevision", link("/gestion/revision?id=" + review));
    }

    private String link(String path) {
        return settings.baseUrl() + path;
    }
}
