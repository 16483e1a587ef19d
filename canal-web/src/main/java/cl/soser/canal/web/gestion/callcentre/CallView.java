package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.notification.outbox.CallBackOutcome;
import cl.soser.canal.notification.outbox.CallBackService;
import cl.soser.canal.notification.outbox.CallDuty;
import cl.soser.canal.web.gestion.answer.AnswerView;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** Informs a person by telephone, text or letter, and records the result. */
@Named
@ViewScoped
public class CallView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CallBackService callBackService;
    @Inject TicketView view;
    @Inject AnswerView answer;

    private CallBackOutcome outcome;
    private String note;

    public List<CallDuty> getDuties() {
        return callBackService.of(view.getNumber());
    }

    /** The number as a telephone takes it. */
    public String dialled(CallDuty duty) {
        return duty.contact().replaceAll("[^+0-9]", "");
    }

    /** Whether the button of this form was pressed; others of the page go on without an outcome. */
    public boolean isRecording() {
        return Faces.getRequestParameterMap().keySet().stream()
                .anyMatch(name -> name.endsWith("recordCall"));
    }

    public void record() {
        callBackService.record(view.ref(), outcome, note);
        view.acted(outcome.isInformed() ? "call.done.told" : "call.done.notTold");
        outcome = null;
        note = null;
        answer.follow();
    }

    public CallBackOutcome[] getOutcomes() {
        return CallBackOutcome.values();
    }

    public CallBackOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(CallBackOutcome outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
