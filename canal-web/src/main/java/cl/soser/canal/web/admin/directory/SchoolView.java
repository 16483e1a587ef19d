package cl.soser.canal.web.admin.directory;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolService;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** admin/establecimiento.xhtml: one establishment, or a new one. */
@Named
@ViewScoped
public class SchoolView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SchoolService schoolService;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConcurrentChange concurrentChange;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private boolean byHand;
    private final SchoolForm form = new SchoolForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            return;
        }
        id = asked;
        show();
    }

    private void show() {
        School school = directoryQuery.school(id);
        version = school.getVersion();
        byHand = school.isByHand();
        form.show(school);
    }

    public void save() {
        if (isNew()) {
            id = schoolService.add(form.command());
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.ESTABLECIMIENTO,
                    id,
                    () -> schoolService.correct(id, version, form.command()),
                    this::show);
        }
        Redirect.to("/admin/establecimiento?id=" + id, "adminDirectory.saved");
    }

    public boolean isNew() {
        return id == null;
    }

    /** Where its requests are. */
    public String getRequests() {
        return "/gestion/cifras/solicitudes?rbd=" + form.getScheme() + ":" + form.getCode();
    }

    public SchoolScheme[] getSchemes() {
        return SchoolScheme.values();
    }

    public SchoolStatus[] getStatuses() {
        return SchoolStatus.values();
    }

    public Long getId() {
        return id;
    }

    public boolean isByHand() {
        return byHand;
    }

    public SchoolForm getForm() {
        return form;
    }
}
