package cl.soser.canal.web.admin.guidance;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.AnnouncementRow;
import cl.soser.canal.guidance.GuidanceService;
import cl.soser.canal.guidance.Severity;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

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

    private AnnouncementRow row;
    private boolean previewed;
    private final AnnouncementForm form = new AnnouncementForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            guidanceService
                    .announcements(); // callers who may not see them may not create one either
            form.setStartsOn(LocalDate.now(clock));
            return;
        }
        row = guidanceService.announcement(asked);
        form.show(row.text(), directoryQuery);
        previewed = true;
    }

    public void preview() {
        form.placed(directoryQuery);
        previewed = true;
    }

    public void save() {
        if (!form.placed(directoryQuery)) {
            return;
        }
        AnnouncementContent text = form.text();
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
        Redirect.to("/admin/aviso?id=" + id, "announcement.saved");
    }

    public AnnouncementRow getRow() {
        return row;
    }

    public boolean isPreviewed() {
        return previewed && form.getTitle() != null && form.getBody() != null;
    }

    public String getTone() {
        return tone(form.getSeverity());
    }

    static String tone(Severity severity) {
        return severity == Severity.URGENTE
                ? "danger"
                : severity == Severity.ADVIERTE ? "warn" : "info";
    }

    public AnnouncementForm getForm() {
        return form;
    }
}
