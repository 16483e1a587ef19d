package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.ticket.identity.MarkedTextDetails;
import cl.soser.canal.ticket.identity.TextMark;
import cl.soser.canal.ticket.identity.TextMarkService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On the page of a ticket: its texts as institutions see them, and correcting that. */
@Named
@RequestScoped
public class TicketMarksView {

    @Inject TextMarkService textMarkService;
    @Inject TicketView view;
    @Inject TicketPage page;

    private MarkedTextDetails texts;
    private String words;
    private IdentityKind kind = IdentityKind.NOMBRE;

    /** For those who answer it; institutions see no text of a restricted one. */
    public boolean isShown() {
        return page.getSheet().workable() && !page.getTicket().isRestricted();
    }

    public MarkedTextDetails getTexts() {
        if (texts == null) {
            texts = textMarkService.of(view.getNumber());
        }
        return texts;
    }

    public void hide() {
        textMarkService.hide(view.ref(), words, kind);
        words = null;
        done("marks.hidden");
    }

    /** The mark is no person's. */
    public void show(TextMark mark) {
        textMarkService.show(view.ref(), mark.part(), mark.span());
        done("marks.shown");
    }

    private void done(String key) {
        texts = null;
        view.done(key);
    }

    public IdentityKind[] getKinds() {
        return IdentityKind.values();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public IdentityKind getKind() {
        return kind;
    }

    public void setKind(IdentityKind kind) {
        this.kind = kind;
    }
}
