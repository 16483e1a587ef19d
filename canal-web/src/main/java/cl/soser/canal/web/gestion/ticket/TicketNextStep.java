package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What happens next with the ticket of the page, who does it and until when. */
@Named
@RequestScoped
public class TicketNextStep {

    @Inject TicketPage page;
    @Inject TicketNames names;
    @Inject TicketTermsView terms;
    @Inject CurrentUser user;
    @Inject CatalogueLabels labels;
    @Inject Dates dates;

    /** In words. */
    public String getWords() {
        String words = Bundles.text("next." + standing(), who());
        StageTerm term = terms.getStageTerm();
        boolean runs =
                term != null
                        && term.getPausedAt() == null
                        && page.getTicket().getStatus() != TicketStatus.ESPERA_CIUDADANO;
        return runs
                ? words + " " + Bundles.text("next.until", dates.brief(term.getWorkDue()))
                : words;
    }

    private String standing() {
        Ticket ticket = page.getTicket();
        Answer draft = page.getDraft();
        if (draft != null
                && (draft.getState() == AnswerState.SALIENDO
                        || draft.getState() == AnswerState.POR_ENTREGAR)) {
            return draft.getState().name();
        }
        boolean approved =
                ticket.getStatus() == TicketStatus.EN_REVISION
                        && draft != null
                        && draft.getApprovedAt() != null;
        return approved ? "approved" : ticket.getStatus().name();
    }

    private String who() {
        Ticket ticket = page.getTicket();
        return switch (ticket.getStatus()) {
            case POR_VALIDAR, EN_REVISION -> administration(ticket);
            case EN_VISACION -> Bundles.text(readers(ticket, "next.who.operations"));
            case EN_AREA, RESPONDIDO, ESPERA_CIUDADANO -> area(ticket);
            case CERRADO, ANULADO -> "";
        };
    }

    private String administration(Ticket ticket) {
        return Bundles.text(
                user.is(Role.ADMINISTRADOR)
                        ? "next.who.you"
                        : readers(ticket, "next.who.administration"));
    }

    private static String readers(Ticket ticket, String others) {
        return ticket.isRestricted() ? "next.who.readers" : others;
    }

    private String area(Ticket ticket) {
        String name = names.of(ticket.getTakenBy());
        String area = labels.area(ticket.getArea());
        return name == null ? area : Bundles.text("next.who.taken", area, name);
    }
}
