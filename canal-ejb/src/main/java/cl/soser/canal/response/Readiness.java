package cl.soser.canal.response;

import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Lack;
import cl.soser.canal.shared.Settings;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What keeps a text from going on: something it lacks, or a rule that wants it approved first. */
@ApplicationScoped
class Readiness {

    @PersistenceContext EntityManager em;
    @Inject AnswerFiles files;
    @Inject Settings settings;
    @Inject Clock clock;

    List<Lack> lacks(Answer answer) {
        return CompletenessRule.lacks(answer, answer.getTicket(), LocalDate.now(clock));
    }

    void requireComplete(Answer answer) {
        requireNothing(lacks(answer));
    }

    static void requireNothing(List<Lack> lacks) {
        if (!lacks.isEmpty()) {
            throw new IncompleteException(lacks);
        }
    }

    /** Why it may not leave without Operations; empty where it may. */
    Optional<String> approvalReason(Answer answer) {
        return answer.isApproved(files.hash(answer))
                ? Optional.empty()
                : ApprovalRule.reason(answer.getTicket(), citizenText(answer.getTicket()), answer);
    }

    private String citizenText(Ticket ticket) {
        return ticket.getSubject() + " " + em.find(TicketText.class, ticket.getId()).getDetail();
    }

    /** After the undo window, or at once where the window would outlast the term. */
    Instant leaving(Answer answer, Instant present) {
        Instant end = present.plus(settings.undoWindow());
        return wouldBeLate(answer.getTicket(), present, end) ? present : end;
    }

    private static boolean wouldBeLate(Ticket ticket, Instant present, Instant end) {
        return !ticket.isOverdue(present) && end.isAfter(ticket.getAttendBy());
    }
}
