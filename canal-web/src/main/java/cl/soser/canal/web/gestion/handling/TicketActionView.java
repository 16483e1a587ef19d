package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.assignment.AssignmentService;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.TermChangeService;
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

    /** Ends the key of what waits for a second person. */
    private static final String ASKED = ".asked";

    @Inject TicketService ticketService;
    @Inject TermChangeService termChangeService;
    @Inject AssignmentService assignmentService;
    @Inject AnswerService answers;
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
        Ticket ticket = page.getTicket();
        act = chosen;
        form = new TicketActionForm();
        form.setArea(ticket.getArea());
        form.setMotive(ticket.getMotive().getCode());
        form.setTopic(ticket.getTopic().getCode());
        form.setSubtopic(ticket.getSubtopic() == null ? null : ticket.getSubtopic().getCode());
        form.setContext(ticket.getContext());
        form.setUrgency(ticket.getOperativeUrgency());
        form.setInstitution(ticket.getInstitution());
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
        TicketAction doing = act;
        String key = key(doing);
        String reason = form.getReason();
        switch (doing) {
            case VALIDAR -> ticketService.validateRouting(view.ref(), form.getArea(), reason);
            case LIBERAR -> answers.releaseHeld(view.ref(), reason);
            case DERIVAR -> ticketService.reroute(view.ref(), form.getArea(), reason);
            case TOMAR -> assignmentService.take(view.ref());
            case ENTREGAR -> assignmentService.give(view.ref(), form.requireColleague(), reason);
            case SOLTAR -> assignmentService.letGo(view.ref());
            case PEDIR_DATOS -> ticketService.askCitizen(view.ref(), form.getText());
            case REPLICA -> ticketService.recordReply(view.ref(), form.getText());
            case PAUSAR -> ticketService.pause(view.ref(), reason);
            case REANUDAR -> ticketService.resume(view.ref());
            case URGENCIA -> ticketService.treatAs(view.ref(), form.getUrgency(), reason);
            case RECLASIFICAR -> key = reclassify(reason) ? key : key + ASKED;
            case INSTITUCION -> key = belongTo(reason) ? key : key + ASKED;
            case RESTRINGIR -> ticketService.restrict(view.ref(), form.requireMatter(), reason);
            case RETOMAR -> ticketService.takeUp(view.ref(), form.getArea(), reason);
            case REABRIR -> ticketService.reopenForCaller(view.ref(), reason);
            case DECIDIR_CAMBIO -> termChangeService.decide(view.ref(), form.isGranted(), reason);
            case RETIRAR_CAMBIO -> termChangeService.withdraw(view.ref(), reason);
            case ANULAR -> key = annul(reason) ? key : key + ASKED;
        }
        finish("act.done." + key);
    }

    private boolean reclassify(String reason) {
        return ticketService.reclassify(
                view.ref(),
                form.getMotive(),
                form.getTopic(),
                form.getSubtopic(),
                form.getContext(),
                reason);
    }

    private boolean belongTo(String reason) {
        return ticketService.belongTo(view.ref(), form.getInstitution(), reason);
    }

    private boolean annul(String reason) {
        return ticketService.annul(view.ref(), form.getCause(), reason, form.getAbsorbed());
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
