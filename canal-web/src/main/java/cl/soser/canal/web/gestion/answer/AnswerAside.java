package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.web.gestion.ticket.NoteView;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.util.Messages;

/** A text that went on without what was typed: those words wait in the note, unsaved. */
@RequestScoped
public class AnswerAside {

    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject NoteView note;

    /** Where that is so; the screen then shows the text as it went. */
    public void put(AnswerView answer) {
        if (view.isClosed() || !answer.isTyped() || page.getActs().isWritable()) {
            return;
        }
        String words = answer.getForm().text().body();
        answer.load();
        if (words != null && !words.isBlank()) {
            note.add(words);
            Messages.addGlobalWarn("act.gone.kept");
        }
    }
}
