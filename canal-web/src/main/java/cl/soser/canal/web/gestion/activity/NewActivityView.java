package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/actividades/nueva.xhtml: one is planned. */
@Named
@ViewScoped
public class NewActivityView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ActivityService activityService;
    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CurrentUser user;

    private final ActivityForm form = new ActivityForm();

    @PostConstruct
    void open() {
        if (!user.isLeader()) {
            throw new NotFoundException();
        }
    }

    public void plan() {
        long id = activityService.plan(form.command());
        Messages.addFlashGlobalInfo("activity.done.plan");
        Faces.redirect("/gestion/actividad?id=" + id);
    }

    public ActivityKind[] getKinds() {
        return ActivityKind.values();
    }

    public Map<Long, String> getOwners() {
        return correctiveActionQuery.owners();
    }

    public ActivityForm getForm() {
        return form;
    }
}
