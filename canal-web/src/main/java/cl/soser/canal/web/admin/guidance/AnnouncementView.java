package cl.soser.canal.web.admin.guidance;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.AnnouncementRow;
import cl.soser.canal.guidance.Audience;
import cl.soser.canal.guidance.GuidanceService;
import cl.soser.canal.guidance.Severity;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.form.SchoolPick;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/aviso.xhtml: one notice, or a new one, as it will be seen. */
@Named
@ViewScoped
public class AnnouncementView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject GuidanceService guidanceService;
    @Inject ConcurrentChange concurrentChange;
    @Inject DirectoryQuery directoryQuery;
    @Inject Clock clock;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private final SchoolPick pick = new SchoolPick();
    private AnnouncementRow row;
    private String title;
    private String body;
    private Severity severity = Severity.INFORMA;
    private Audience audience = Audience.PORTAL;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String region;
    private Long school;
    private boolean previewed;

    @PostConstruct
    void open() {
        if (asked == null) {
            guidanceService
                    .announcements(); // callers who may not see them may not create one either
            startsOn = LocalDate.now(clock);
            return;
        }
        row = guidanceService.announcement(asked);
        AnnouncementContent text = row.text();
        title = text.title();
        body = text.body();
        severity = text.severity();
        audience = text.audience();
        startsOn = text.startsOn();
        endsOn = text.endsOn();
        region = text.region();
        school = text.school();
        if (school != null) {
            pick.setText(directoryQuery.school(school).getFullCode());
            pick.setSchool(
                    directoryQuery.school(school).getScheme()
                            + ":"
                            + directoryQuery.school(school).getCode());
        }
        previewed = true;
    }

    /** False while the words fit several schools, which are shown to pick from. */
    private boolean placed() {
        if (pick.getText() == null || pick.getText().isBlank()) {
            school = null;
            return true;
        }
        school = pick.place(directoryQuery);
        return school != null;
    }

    public void preview() {
        placed();
        previewed = true;
    }

    public void save() {
        if (!placed()) {
            return;
        }
        AnnouncementContent text =
                new AnnouncementContent(
                        title, body, severity, audience, startsOn, endsOn, region, school);
        if (row == null) {
            done(guidanceService.announce(text));
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.AVISO,
                    row.id(),
                    () -> guidanceService.change(row.id(), row.version(), text),
                    this::renew);
            done(row.id());
        }
    }

    public void retire() {
        boolean away = row.state() != AnnouncementRow.State.RETIRADO;
        StaleDecision.orShow(
                () -> guidanceService.retire(row.id(), row.version(), away), this::renew);
        done(row.id());
    }

    private void renew() {
        row = guidanceService.announcement(row.id());
    }

    private static void done(long id) {
        Messages.addFlashGlobalInfo("announcement.saved");
        Faces.redirect("/admin/aviso?id=" + id);
    }

    public AnnouncementRow getRow() {
        return row;
    }

    public boolean isPreviewed() {
        return previewed && title != null && body != null;
    }

    public String getTone() {
        return tone(severity);
    }

    static String tone(Severity severity) {
        return severity == Severity.URGENTE
                ? "danger"
                : severity == Severity.ADVIERTE ? "warn" : "info";
    }

    public List<SelectItem> getRegions() {
        return directoryQuery.regions().stream()
                .map(one -> new SelectItem(one.getCode(), one.getShortName()))
                .toList();
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public Audience[] getAudiences() {
        return Audience.values();
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
