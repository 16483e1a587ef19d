package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.assignment.AssignmentService;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.ticket.handling.AbsorbedTicketFate;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the forms of acts on a ticket offer to choose from. */
@Named
@RequestScoped
public class TicketActionChoices {

    @Inject AssignmentService assignmentService;
    @Inject TicketView view;

    /** To whom the ticket may be given. */
    public List<MentionCandidate> getColleagues() {
        return assignmentService.others(view.getNumber());
    }

    public AbsorbedTicketFate[] getFates() {
        return AbsorbedTicketFate.values();
    }

    public RestrictedMatter[] getMatters() {
        return RestrictedMatter.values();
    }

    public Context[] getContexts() {
        return Context.values();
    }

    public AnnulmentCause[] getCauses() {
        return AnnulmentCause.values();
    }

    public Urgency[] getUrgencies() {
        return new Urgency[] {Urgency.ALTA, Urgency.MEDIA, Urgency.BAJA};
    }
}
