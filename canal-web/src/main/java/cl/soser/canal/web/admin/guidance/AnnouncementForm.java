package cl.soser.canal.web.admin.guidance;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.Audience;
import cl.soser.canal.guidance.Severity;
import cl.soser.canal.web.shared.form.SchoolPick;
import java.io.Serializable;
import java.time.LocalDate;

/** An announcement as it is being written. */
public class AnnouncementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SchoolPick pick = new SchoolPick();
    private String title;
    private String body;
    private Severity severity = Severity.INFORMA;
    private Audience audience = Audience.PORTAL;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String region;
    private Long school;

    void show(AnnouncementContent text, DirectoryQuery directory) {
        title = text.title();
        body = text.body();
        severity = text.severity();
        audience = text.audience();
        startsOn = text.startsOn();
        endsOn = text.endsOn();
        region = text.region();
        school = text.school();
        if (school != null) {
            School one = directory.school(school);
            pick.setText(one.getFullCode());
            pick.setSchool(one.getScheme() + ":" + one.getCode());
        }
    }

    AnnouncementContent text() {
        return new AnnouncementContent(
                title, body, severity, audience, startsOn, endsOn, region, school);
    }

    /** False while the words fit several schools, which are shown to pick from. */
    boolean placed(DirectoryQuery directory) {
        if (pick.getText() == null || pick.getText().isBlank()) {
            school = null;
            return true;
        }
        school = pick.place(directory);
        return school != null;
    }

    public SchoolPick getPick() {
        return pick;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }
}
