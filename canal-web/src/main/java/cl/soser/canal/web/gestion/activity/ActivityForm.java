package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.PlanActivityCommand;
import java.io.Serializable;
import java.time.LocalDate;

/** A new activity as it is being written. */
public class ActivityForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ActivityKind kind = ActivityKind.CAPACITACION;
    private String title;
    private String detail;
    private String audience;
    private String place;
    private String ledBy;
    private LocalDate plannedOn;
    private Long owner;

    PlanActivityCommand command() {
        return new PlanActivityCommand(
                kind, title, detail, audience, place, ledBy, plannedOn, owner);
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
