package cl.soser.canal.web.right;

import cl.soser.canal.right.register.DataBreach;
import cl.soser.canal.right.register.DataBreachContent;
import cl.soser.canal.right.register.DataBreachService;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.omnifaces.cdi.Param;

/** gestion/brechas/ver.xhtml: one breach, whom it was told, or a new one. */
@Named
@ViewScoped
public class BreachView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject DataBreachService dataBreachService;
    @Inject Clock clock;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private transient DataBreach breach;
    private String reference;
    private String how;
    private String reason;
    private final BreachForm form = new BreachForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            form.begin(clock);
            return;
        }
        id = asked;
        version = getBreach().getVersion();
        form.show(getBreach().content(), clock.getZone());
    }

    /** Null where it is a new one. */
    public DataBreach getBreach() {
        if (breach == null && id != null) {
            breach = dataBreachService.open(id);
        }
        return breach;
    }

    public void save() {
        DataBreachContent content = form.content(clock.getZone());
        if (id == null) {
            id = dataBreachService.record(content);
        } else {
            dataBreachService.change(id, version, content);
        }
        done("breach.saved");
    }

    public void agencyTold() {
        dataBreachService.agencyTold(id, version, reference);
        done("breach.done.agency");
    }

    public void peopleTold() {
        dataBreachService.peopleTold(id, version, how);
        done("breach.done.people");
    }

    public void close() {
        dataBreachService.close(id, version, reason);
        done("breach.done.closed");
    }

    private void done(String key) {
        Redirect.to("/gestion/brechas/ver?id=" + id, key);
    }

    /** Whether something may still be written. */
    public boolean isOpen() {
        return id == null || getBreach().getClosedAt() == null;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public BreachForm getForm() {
        return form;
    }
}
