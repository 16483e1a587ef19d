package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.commitment.CommitmentChanged;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.correctiveaction.CorrectiveActionRepository;
import cl.soser.canal.correctiveaction.CorrectiveActionStepKind;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Informs the owner of an action, and its citizens when it was done. */
@ApplicationScoped
class CorrectiveActionMailer {

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;
    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject MailSettings settings;

    void on(@Observes CommitmentChanged change) {
        if (change.type() == CommitmentType.ACCION) {
            CorrectiveAction correctiveAction = em.find(CorrectiveAction.class, change.id());
            switch (CorrectiveActionStepKind.valueOf(change.kind())) {
                case CREADA, RESPONSABLE -> assigned(correctiveAction, change);
                case HECHA -> done(correctiveAction, change);
                default -> {}
            }
        }
    }

    /** No mail about one's own act. */
    private void assigned(CorrectiveAction correctiveAction, CommitmentChanged change) {
        Account owner = em.find(Account.class, correctiveAction.getOwner());
        if (owner.getId().equals(change.account()) || !owner.isActive()) {
            return;
        }
        outbox.post(
                new NewMessage(
                                MessageCode.ACCION_A_CARGO,
                                correctiveAction.getId() + ":" + change.happenedAt().toEpochMilli())
                        .to(owner.getEmail(), owner.getDisplayName())
                        .happened(change.happenedAt())
                        .with("accion", "N.º " + correctiveAction.getId())
                        .with(
                                "que",
                                correctiveAction.isRestricted()
                                        ? MessageLabels.word("restricted")
                                        : correctiveAction.getDescription())
                        .with("hasta", FullDate.of(correctiveAction.getDueOn()))
                        .with(
                                "enlaceAccion",
                                settings.baseUrl()
                                        + "/gestion/accion?id="
                                        + correctiveAction.getId()));
    }

    /**
     * Only to proved mailboxes, because the citizen did not request it; others read it where they
     * follow their request. No mail if the action was already done when it was promised.
     */
    private void done(CorrectiveAction correctiveAction, CommitmentChanged change) {
        if (change.happenedAt().equals(correctiveAction.getCreatedAt())) {
            return;
        }
        for (Ticket ticket : correctiveActionRepository.tickets(correctiveAction)) {
            Person person = ticket.getPerson();
            if (ticket.getAnswerChannel() == AnswerChannel.CORREO && person.hasProvedMailbox()) {
                outbox.post(
                        ticketMessageBuilder
                                .about(
                                        MessageCode.ACCION_CUMPLIDA,
                                        ticket,
                                        "accion:" + correctiveAction.getId())
                                .to(person.getEmail().orElseThrow(), person.getFirstNames())
                                .happened(change.happenedAt())
                                .with("que", correctiveAction.getDescription())
                                .with("hecho", correctiveAction.getDoneText())
                                .dated("fecha", correctiveAction.getDoneOn()));
            }
        }
    }
}
