package cl.soser.canal.web.admin.guidance;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.guidance.FaqContent;
import cl.soser.canal.guidance.FaqRow;
import cl.soser.canal.guidance.GuidanceService;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.error.StaleDecision;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/pregunta-frecuente.xhtml: one frequent question, or a new one, as it will be seen. */
@Named
@ViewScoped
public class FaqView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject GuidanceService guidanceService;
    @Inject ConcurrentChange concurrentChange;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private FaqRow row;
    private final FaqForm form = new FaqForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            guidanceService.questions(); // callers who may not see them may not create one either
            return;
        }
        row = guidanceService.question(asked);
        form.show(row.text());
    }

    public void save() {
        FaqContent text = form.content();
        if (row == null) {
            done(guidanceService.ask(text));
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.PREGUNTA_FRECUENTE,
                    row.id(),
                    () -> guidanceService.change(row.id(), row.version(), text),
                    this::renew);
            done(row.id());
        }
    }

    /** Shows below what was typed; keeps nothing. */
    public void preview() {
        // the page is drawn again with what was typed
    }

    public void retire() {
        boolean away = !row.retired();
        StaleDecision.orShow(
                () -> guidanceService.retireQuestion(row.id(), row.version(), away), this::renew);
        done(row.id());
    }

    private void renew() {
        row = guidanceService.question(row.id());
    }

    private static void done(long id) {
        Messages.addFlashGlobalInfo("faq.saved");
        Faces.redirect("/admin/pregunta-frecuente?id=" + id);
    }

    public FaqRow getRow() {
        return row;
    }

    public FaqForm getForm() {
        return form;
    }
}
