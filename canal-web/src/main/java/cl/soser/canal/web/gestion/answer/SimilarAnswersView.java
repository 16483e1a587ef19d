package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.incident.SimilarAnswer;
import cl.soser.canal.incident.SimilarAnswerQuery;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Answers to similar tickets, looked for once the author asks. */
@Named
@ViewScoped
public class SimilarAnswersView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int BEGINNING = 110;

    @Inject SimilarAnswerQuery similarAnswerQuery;
    @Inject TicketView view;
    @Inject AnswerOpeningView opening;

    private boolean looked;
    private transient List<SimilarAnswer> found;

    public void look() {
        looked = true;
    }

    /** At most three. */
    public List<SimilarAnswer> getFound() {
        if (found == null) {
            found = looked ? similarAnswerQuery.of(view.getNumber()) : List.of();
        }
        return found;
    }

    /** The first words, by which one is told from the others. */
    public String beginning(SimilarAnswer one) {
        String text = one.text().replaceAll("\\s+", " ");
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
    }

    public void insert(SimilarAnswer one) {
        opening.insert(one.text());
    }

    public boolean isLooked() {
        return looked;
    }
}
