package cl.soser.canal.web.admin.sla;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.escalation.EscalationService;
import cl.soser.canal.escalation.EscalationStepContent;
import cl.soser.canal.escalation.EscalationStepRow;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** admin/peldano.xhtml: one step of the escalation, or a new one. */
@Named
@ViewScoped
public class EscalationStepView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/escalamiento";

    @Inject ConcurrentChange concurrentChange;
    @Inject EscalationService escalationService;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private final EscalationStepForm form = new EscalationStepForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            escalationService
                    .all(); // callers who may not see the ladder may not create a rung either
            return;
        }
        EscalationStepRow row = escalationService.one(asked);
        id = row.id();
        version = row.version();
        form.show(row.text());
    }

    public void save() {
        EscalationStepContent text = form.text();
        if (id == null) {
            escalationService.add(text);
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.ESCALAMIENTO,
                    id,
                    () -> escalationService.change(id, version, text),
                    () -> version = escalationService.one(id).version());
        }
        Redirect.to(LIST, "ladder.saved");
    }

    public void remove() {
        escalationService.remove(id, version);
        Redirect.to(LIST, "ladder.removed");
    }

    public boolean isNew() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public EscalationStepForm getForm() {
        return form;
    }
}
