package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.response.ActionText;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerDesk;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** The text under way as it is being typed, kept every few seconds. */
@Named
@ViewScoped
public class AnswerView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerDesk desk;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject CurrentUser user;
    @Inject Clock clock;

    private AnswerForm form;
    private Integer version;
    private Instant savedAt;
    private boolean begun;

    @PostConstruct
    void open() {
        load(page.getDraft());
    }

    private void load(Answer draft) {
        version = draft == null ? null : draft.getVersion();
        savedAt = draft == null ? null : draft.getUpdatedAt();
        form =
                draft == null
                        ? AnswerForm.empty(Stage.RESPUESTA_DEFINITIVA)
                        : AnswerForm.of(draft.text());
    }

    /** After another act on the ticket: takes over what is kept, unless something else is typed. */
    void follow() {
        Answer draft = page.getDraft();
        boolean typed =
                page.getActs().isWritable()
                        && (draft == null ? !form.isBlank() : !form.text().equals(draft.text()));
        if (!typed) {
            load(draft);
        }
    }

    /** The administrator reviews; writing is the areas' work, and theirs when they choose to. */
    public boolean isBegun() {
        return begun
                || version != null
                || !user.is(Role.ADMINISTRADOR)
                || page.getTicket().getArea().equals(Area.CANAL)
                        && page.getTicket().getStatus() != TicketStatus.POR_VALIDAR;
    }

    public void begin() {
        begun = true;
    }

    /** Called every few seconds while somebody types; an empty page makes no draft. */
    public void keep() {
        if (version == null && form.isBlank()) {
            return;
        }
        keepAll();
    }

    /** Before it goes on. */
    void keepForTheNext() {
        form.dropBlankActions();
        keep();
    }

    /** Keeps it as it is, be it empty: files may come before the words. */
    void keepAll() {
        follow(desk.save(view.getNumber(), version, form.text()));
    }

    /** It is kept like this now; what is typed stays on the screen. */
    void follow(Answer kept) {
        version = kept.getVersion();
        savedAt = clock.instant();
        page.reload();
    }

    /** Somebody else wrote meanwhile; both texts are shown. */
    public boolean isConflict() {
        Answer draft = page.getDraft();
        return page.getActs().isWritable()
                && draft != null
                && !form.isBlank()
                && !Objects.equals(draft.getVersion(), version)
                && !draft.text().equals(form.text());
    }

    /** The text on the screen replaces the one kept, which stays readable beside it until then. */
    public void keepMine() {
        version = page.getDraft().getVersion();
        keep();
        view.done("answer.kept.mine");
    }

    public void takeTheirs() {
        load(page.getDraft());
        view.done("answer.kept.theirs");
    }

    public void addAction() {
        form.add(new ActionText("", "", null, null));
    }

    public void removeAction(ActionForm action) {
        form.remove(action);
    }

    /** The words of the form have been taken over; nothing else is to be done. */
    public void redraw() {
        // the request itself did it
    }

    public Finding[] getFindings() {
        return Finding.values();
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

    /** A definitive answer to a Reclamo says cause, finding and what is corrected. */
    public boolean isComplaint() {
        return form.isDefinitive() && page.getTicket().getMotive().getCode().equals("RECLAMO");
    }

    public boolean isStepsPossible() {
        return page.getTicket().getRoundAnsweredAt() == null;
    }
}
