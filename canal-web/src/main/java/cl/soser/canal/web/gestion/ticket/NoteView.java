package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.note.NoteService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A note among colleagues. */
@Named
@ViewScoped
public class NoteView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject NoteService desk;
    @Inject TicketView view;

    private String text;
    private boolean handed;

    public void add() {
        desk.note(view.getNumber(), text);
        text = null;
        view.acted("note.done");
    }

    /** To be checked and saved by the user. */
    public void add(String words) {
        text = text == null || text.isBlank() ? words : text + "\n\n" + words;
        handed = true;
    }

    /** Words were put into it just now, and wait for the user there. */
    public boolean isHanded() {
        return handed;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
        handed = false;
    }
}
