package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.gestion.ticket.NoteView;
import cl.soser.canal.web.gestion.ticket.TicketFiles;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Messages;

/** The text under way as it is being typed, kept every few seconds. */
@Named
@ViewScoped
public class AnswerView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerService answerService;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject TicketFiles files;
    @Inject NoteView note;
    @Inject CurrentUser user;
    @Inject Clock clock;

    private AnswerForm form;
    private AnswerContent begun;
    private Integer version;
    private Instant savedAt;
    private List<String> seenFiles;
    private boolean writing;

    @PostConstruct
    void open() {
        load(page.getDraft());
    }

    private void load(Answer draft) {
        form =
                draft == null
                        ? AnswerForm.empty(Stage.RESPUESTA_DEFINITIVA)
                        : AnswerForm.of(draft.text());
        shown(draft);
        savedAt = draft == null ? null : draft.getUpdatedAt();
    }

    /** Remembers the answer that the screen shows or continues from. */
    private void shown(Answer draft) {
        begun = form.text();
        version = draft == null ? null : draft.getVersion();
        seenFiles = files.names();
    }

    /** How the ticket is now, and the newest text unless another is being typed here. */
    public void look() {
        view.look();
        follow();
    }

    /** After another act on the ticket: takes over what is kept, unless something else is typed. */
    public void follow() {
        if (!page.getActs().isWritable() || !isTyped()) {
            load(page.getDraft());
        }
    }

    /** The text goes on without this one: what was typed too late waits in the note, unsaved. */
    public void putAside() {
        if (!view.isClosed() && isTyped() && !page.getActs().isWritable()) {
            String words = form.text().body();
            load(page.getDraft());
            if (words != null && !words.isBlank()) {
                note.add(words);
                Messages.addGlobalWarn("act.gone.kept");
            }
        }
    }

    /** The text that the screen began with. */
    AnswerContent begun() {
        return begun;
    }

    private boolean isTyped() {
        return !form.text().equals(begun);
    }

    boolean isNewest() {
        Answer draft = page.getDraft();
        return Objects.equals(version, draft == null ? null : draft.getVersion());
    }

    /** The administrator reviews; writing is the areas' work, and theirs when they choose to. */
    public boolean isBegun() {
        return writing
                || version != null
                || !user.is(Role.ADMINISTRADOR)
                || page.getTicket().getArea().equals(Area.CANAL)
                        && page.getTicket().getStatus() != TicketStatus.POR_VALIDAR;
    }

    public void begin() {
        writing = true;
    }

    /**
     * Called every few seconds while a person types. An empty page makes no draft; a call that
     * comes late, after the text went on, has nothing to keep.
     */
    public void keep() {
        boolean empty = version == null && form.isBlank();
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
        if (!isTyped() && !isNewest()) {
            look();
            throw new NotAllowedException("answer.newer");
        }
        keep();
    }

    /** An empty page makes no draft; all that it lacks is said at once. */
    void requireBegun() {
        if (version == null) {
            throw new IncompleteException(answerService.lacks(view.getNumber(), form.text()));
        }
    }

    /** Keeps it as it is, be it empty: files may come before the words. */
    void keepAll() {
        follow(answerService.save(view.getNumber(), version, form.text()));
    }

    /** It is kept like this now; what is typed stays on the screen. */
    public void follow(Answer kept) {
        page.reload();
        files.reload();
        shown(kept);
        savedAt = clock.instant();
    }

    /** It is kept with those words, which stand on the screen from now on. */
    void take(AnswerContent chosen, Answer kept) {
        form = AnswerForm.of(chosen);
        follow(kept);
    }

    /** The files on the screen are not those that go with it by now. */
    public boolean isFilesChanged() {
        return !seenFiles.equals(files.names());
    }

    public String getFileNames() {
        return String.join(", ", files.names());
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
        return savedAt;
    }

    public Integer getVersion() {
        return version;
    }
}
