package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.web.gestion.answer.AnswerAside;
import cl.soser.canal.web.gestion.answer.AnswerView;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.error.ActionRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.context.PartialViewContext;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.omnifaces.util.Beans;
import org.omnifaces.util.Faces;

/**
 * Where an act on a ticket was refused: first what is true is read anew, then what was typed for
 * acts that are gone is put where it can be seen. Pages of other things have none of these views.
 */
@ApplicationScoped
public class RefusedActionObserver {

    /** The form around all of the ticket's page. */
    private static final String FORM = "t";

    @Inject AnswerAside aside;

    void refused(@Observes ActionRefused refused) {
        ask(TicketView.class, view -> view.renew(isWholeDrawn()));
        ask(TicketActionView.class, TicketActionView::closeGone);
        ask(AnswerView.class, aside::put);
    }

    private static boolean isWholeDrawn() {
        PartialViewContext drawn = Faces.getContext().getPartialViewContext();
        return !drawn.isAjaxRequest() || drawn.getRenderIds().contains(FORM);
    }

    private static <T> void ask(Class<T> type, Consumer<T> act) {
        T shown = Beans.getInstance(type, false);
        if (shown != null) {
            act.accept(shown);
        }
    }
}
