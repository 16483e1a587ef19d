package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.web.gestion.answer.AnswerView;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.error.ActionRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Consumer;
import org.omnifaces.util.Beans;

/**
 * Where an act on a ticket was refused: first what is true is read anew, then what was typed for
 * acts that are gone is put where it can be seen. Pages of other things have none of these views.
 */
@ApplicationScoped
public class RefusedActionObserver {

    void refused(@Observes ActionRefused refused) {
        ask(TicketView.class, TicketView::renew);
        ask(TicketActionView.class, TicketActionView::closeGone);
        ask(AnswerView.class, AnswerView::putAside);
    }

    private static <T> void ask(Class<T> type, Consumer<T> act) {
        T shown = Beans.getInstance(type, false);
        if (shown != null) {
            act.accept(shown);
        }
    }
}
