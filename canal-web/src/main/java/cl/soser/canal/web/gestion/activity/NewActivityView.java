package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.activity.PlanActivityCommand;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
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

    private ActivityKind kind = ActivityKind.CAPACITACION;
    private String title;
    private String detail;
    private String audience;
    private String place;
    private String ledBy;
    private LocalDate plannedOn;
    private Long owner;

    @PostConstruct
    void open() {
        if (!user.isLeader()) {
            throw new NotFoundException();
        }
    }

    public void plan() {
        long id =
                activityService.plan(
                        new PlanActivityCommand(
                                kind, title, detail, audience, place, ledBy, plannedOn, owner));
        Messages.addFlashGlobalInfo("activity.done.plan");
        Faces.redirect("/gestion/actividad?id=" + id);
    }

    public ActivityKind[] getKinds() {
        return ActivityKind.values();
    }

    public Map<Long, String> getOwners() {
        return correctiveActionQuery.owners();
    }

    public ActivityKind getKind() {
        return kind;
    }

    public void setKind(ActivityKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getLedBy() {
        return ledBy;
    }

    public void setLedBy(String ledBy) {
        this.ledBy = ledBy;
    }

    public LocalDate getPlannedOn() {
        return plannedOn;
    }

    public void setPlannedOn(LocalDate plannedOn) {
        this.plannedOn = plannedOn;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }
}
