package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.improvement.ImprovementQuery;
import cl.soser.canal.improvement.ImprovementService;
import cl.soser.canal.improvement.ImprovementState;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.TextConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/mejoras/nueva.xhtml: an idea is written down, or a suggestion left as it is. */
@Named
@ViewScoped
public class NewImprovementView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ImprovementService improvementService;
    @Inject ImprovementQuery improvementQuery;
    @Inject CurrentUser user;

    @Param(name = "solicitud", converterClass = TextConverter.class)
    transient String asked;

    private String suggestion;
    private String title;
    private String idea;
    private String numbers;
    private String reason;

    @PostConstruct
    void open() {
        improvementQuery.count(ImprovementState.PROPUESTA);
        suggestion = asked != null && asked.matches("CP-\\d{4}-\\d{6,9}") ? asked : null;
        if (asked != null) {
            if (suggestion == null) {
                throw new NotFoundException();
            }
            improvementQuery.requireSuggestion(suggestion);
        }
        numbers = suggestion;
    }

    public void propose() {
        long id =
                improvementService.proposeFromSuggestions(
                        title, idea, NewCorrectiveActionView.parts(numbers));
        Messages.addFlashGlobalInfo("improvement.done.propose");
        Faces.redirect("/gestion/mejora?id=" + id);
    }

    public void dismiss() {
        improvementService.dismiss(suggestion, reason);
        Messages.addFlashGlobalInfo("improvement.done.dismiss");
        Faces.redirect("/gestion/mejoras");
    }

    /** A suggestion that a leader may leave as it is. */
    public boolean isDismissable() {
        return suggestion != null && user.isLeader();
    }

    public String getSuggestion() {
        return suggestion;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getIdea() {
        return idea;
    }

    public void setIdea(String idea) {
        this.idea = idea;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
