package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionService;
import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.util.Faces;

/** The part of gestion/accion.xhtml that says whether an action worked. */
@Named
@ViewScoped
public class EffectCheckView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CorrectiveActionService correctiveActionService;
    @Inject CorrectiveActionView view;
    @Inject Clock clock;

    private final CorrectiveActionForm instead = new CorrectiveActionForm();
    private String checkText;

    @PostConstruct
    void open() {
        instead.setCause(view.getCorrectiveAction().getCause());
        instead.setCauseKind(view.getCorrectiveAction().getCauseKind());
    }

    public void confirm() {
        correctiveActionService.confirm(view.ref(), checkText);
        view.done("remedy.done.confirm");
    }

    public void refute() {
        long next = correctiveActionService.refute(view.ref(), checkText, instead.text());
        Redirect.to("/gestion/accion?id=" + next, "remedy.done.refute", next);
    }

    /** Done, and the user may check whether it worked. */
    public boolean isJudged() {
        return view.isLeader()
                && view.getCorrectiveAction().getState() == CorrectiveActionState.HECHA
                && !isOwn();
    }

    /** Whether it is the caller's own, so that another person judges whether it worked. */
    public boolean isOwn() {
        return view.getCorrectiveAction().isOwnOf(Long.parseLong(Faces.getRemoteUser()));
    }

    public boolean isDue() {
        return view.getCorrectiveAction().isCheckable(LocalDate.now(clock));
    }

    public CorrectiveActionForm getInstead() {
        return instead;
    }

    public String getCheckText() {
        return checkText;
    }

    public void setCheckText(String checkText) {
        this.checkText = checkText;
    }
}
