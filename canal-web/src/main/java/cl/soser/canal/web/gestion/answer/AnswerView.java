package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.web.gestion.ticket.TicketFiles;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;

/** The text under way as it is being typed, kept every few seconds. */
@Named
@ViewScoped
public class AnswerView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerService answerService;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject TicketFiles files;
    @Inject Clock clock;

    private AnswerForm form;
    private KeptAnswer kept;

    @PostConstruct
    void load() {
        Answer draft = page.getDraft();
        form =
                draft == null
                        ? AnswerForm.empty(Stage.RESPUESTA_DEFINITIVA)
                        : AnswerForm.of(draft.text());
        Instant savedAt = draft == null ? null : draft.getUpdatedAt();
        kept = KeptAnswer.of(draft, form.text(), savedAt, files.names());
    }

    /** How the ticket is now, and the newest text unless another is being typed here. */
    public void look() {
        view.look();
        follow();
    }

    /** After another act on the ticket: takes over what is kept, unless something else is typed. */
    public void follow() {
        if (!page.getActs().isWritable() || !isTyped()) {
            load();
        }
    }

    /** What the screen continues from. */
    KeptAnswer kept() {
        return kept;
    }

    boolean isTyped() {
        return !form.text().equals(kept.text());
    }

    /**
     * Called every few seconds while a person types. An empty page makes no draft; a call that
     * comes late, after the text went on, has nothing to keep.
     */
    public void keep() {
        boolean empty = kept.isNone() && form.isBlank();
        boolean gone = !isTyped() && !page.actsNow().isWritable();
        if (!empty && !gone) {
            keepAll();
        }
    }

    /**
     * Before the next step. If another person wrote and nothing was typed here, their text is shown
     * first, so that no unseen text is passed on.
     */
    void keepForTheNext() {
        form.dropBlankActions();
        if (!isTyped() && !kept.isNewest(page.getDraft())) {
            look();
            throw new NotAllowedException("answer.newer");
        }
        keep();
    }

    /** An empty page makes no draft; all that it lacks is said at once. */
    void requireBegun() {
        if (kept.isNone()) {
            throw new IncompleteException(answerService.lacks(view.getNumber(), form.text()));
        }
    }

    /** Keeps it as it is, be it empty: files may come before the words. */
    void keepAll() {
        follow(answerService.save(view.getNumber(), kept.version(), form.text()));
    }

    /** It is kept like this now; what is typed stays on the screen. */
    public void follow(Answer saved) {
        page.reload();
        files.reload();
        kept = KeptAnswer.of(saved, form.text(), clock.instant(), files.names());
    }

    /** It is kept with those words, which stand on the screen from now on. */
    void take(AnswerContent chosen, Answer saved) {
        form = AnswerForm.of(chosen);
        follow(saved);
    }

    /** The words of the form have been taken over; nothing else is to be done. */
    public void redraw() {
        // the request itself did it
    }

    public AnswerForm getForm() {
        return form;
    }

    /** When it was last kept; null before the first time. */
    public Instant getSavedAt() {
        return kept.savedAt();
    }

    public Integer getVersion() {
        return kept.version();
    }
}
