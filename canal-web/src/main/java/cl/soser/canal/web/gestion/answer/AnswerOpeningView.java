package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.notification.AnswerOpening;
import cl.soser.canal.notification.AnswerOpeningQuery;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.omnifaces.util.Messages;

/** The texts an answer may start from. What is already written is never overwritten unasked. */
@Named
@ViewScoped
public class AnswerOpeningView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerOpeningQuery answerOpeningQuery;
    @Inject TicketView view;
    @Inject AnswerView answer;

    private AnswerOpening chosen;
    private String words;
    private Finding finding;
    private boolean asked;

    public Map<AnswerOpening, String> getChoices() {
        return answerOpeningQuery.of(view.getNumber(), answer.getForm().getStage());
    }

    /** Puts it where nothing is written yet; otherwise asks. */
    public void insert() {
        if (chosen == null) {
            throw new NotAllowedException("opening.none");
        }
        insert(answerOpeningQuery.text(view.getNumber(), chosen), chosen.finding());
    }

    /** The same with words from elsewhere. */
    void insert(String offered) {
        insert(offered, null);
    }

    private void insert(String offered, Finding said) {
        words = offered;
        finding = said;
        if (written().isBlank()) {
            replace();
        } else {
            asked = true;
        }
    }

    public void append() {
        put(written().stripTrailing() + "\n\n" + words, answer.getForm().getFinding() == null);
    }

    public void replace() {
        put(words, true);
    }

    public void leave() {
        asked = false;
        chosen = null;
        words = null;
        finding = null;
    }

    private void put(String body, boolean found) {
        answer.getForm().setBody(body);
        if (found && finding != null) {
            answer.getForm().setFinding(finding);
        }
        answer.keep();
        leave();
        Messages.addGlobalInfo("opening.done");
    }

    private String written() {
        String body = answer.getForm().getBody();
        return body == null ? "" : body;
    }

    /** Something is written and a text was chosen: add it or replace what is there? */
    public boolean isAsked() {
        return asked;
    }

    public AnswerOpening getChosen() {
        return chosen;
    }

    public void setChosen(AnswerOpening chosen) {
        this.chosen = chosen;
    }
}
