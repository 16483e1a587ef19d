package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.Role;
import cl.soser.canal.web.gestion.ticket.NoteView;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The reason of a rejection that came too late: it goes to the note, or away. */
@Named
@RequestScoped
public class LateReasonView {

    @Inject AnswerReviewView review;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject NoteView note;
    @Inject CurrentUser user;

    /** A reason was written for a rejection that can no longer be made. */
    public boolean isShown() {
        return review.getReason() != null
                && !review.getReason().isBlank()
                && user.is(Role.OPERACIONES)
                && !page.getActs().isApproving()
                && !page.getActs().isReviewing();
    }

    public void toNote() {
        note.add(review.getReason());
        review.setReason(null);
        view.done("review.late.toNote.done");
    }

    public void drop() {
        review.setReason(null);
    }
}
