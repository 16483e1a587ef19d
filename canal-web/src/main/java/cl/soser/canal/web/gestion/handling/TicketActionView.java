package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.assignment.AssignmentService;
import cl.soser.canal.ticket.handling.TicketService;
import cl.soser.canal.web.gestion.answer.AnswerView;
import cl.soser.canal.web.gestion.ticket.NoteView;
import cl.soser.canal.web.gestion.ticket.TicketAction;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.address.OptionConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** The form of one act at a time on the page of a ticket. */
@Named
@ViewScoped
public class TicketActionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketService ticketService;
    @Inject AssignmentService assignmentService;
    @Inject TicketActs acts;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject AnswerView answer;
    @Inject NoteView note;

    /** The act whose form a link opens, as the menu of a row does. */
    @Param(name = "acto", converterClass = OptionConverter.class)
    transient TicketAction asked;

    private TicketAction act;
    private TicketActionForm form = new TicketActionForm();

    /** What somebody else did meanwhile, or who looks, may not leave that act to do. */
    @PostConstruct
    void openAsked() {
        if (asked == null || view.isClosed()) {
            return;
        }
        if (page.getActs().offers(asked)) {
            open(asked);
        } else {
            Messages.addGlobalWarn("act.notNow");
        }
    }

    /**
     * The ticket is drawn as it is now: a form for what can no longer be done goes away, and its
     * words wait in the note, unsaved.
     */
    void closeGone() {
        if (act == null || view.isClosed() || view.offered().offers(act)) {
            return;
        }
        String words = form.words();
        close();
        if (!words.isEmpty()) {
            note.add(words);
            Messages.addGlobalWarn("act.gone.kept");
        }
    }

    /** Opens the form of an act, filled with how things are. */
    public void open(TicketAction chosen) {
        act = chosen;
        form = TicketActionForm.of(page.getTicket());
    }

    public void close() {
        act = null;
        form = new TicketActionForm();
    }

    /** The rules were right. */
    public void validate() {
        ticketService.validateRouting(view.ref(), page.getTicket().getArea(), null);
        finish("act.done.VALIDAR");
    }

    public void take() {
        assignmentService.take(view.ref());
        finish("act.done.TOMAR");
    }

    /** It is no restricted case after all. */
    public void lift() {
        ticketService.liftRestriction(view.ref());
        finish("act.done.LEVANTAR");
    }

    public void perform() {
        String key = "act.done." + key(act);
        finish(acts.perform(act, view.ref(), form) ? key : key + ".asked");
    }

    private void finish(String key) {
        close();
        view.acted(key);
        if (!view.isClosed()) {
            answer.follow();
        }
    }

    /** What an act is called here: one and the same restricts and passes on to other readers. */
    public String key(TicketAction one) {
        return one == TicketAction.RESTRINGIR && page.getTicket().isRestricted()
                ? "PASAR"
                : one.name();
    }

    public TicketAction getAct() {
        return act;
    }

    public TicketActionForm getForm() {
        return form;
    }
}
