package cl.soser.canal.web.admin.template;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.RenderedMessage;
import cl.soser.canal.notification.template.TemplateEdition;
import cl.soser.canal.notification.template.TemplateRow;
import cl.soser.canal.notification.template.TemplateService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** admin/plantilla.xhtml: one wording, tried out, saved as a new version or brought back. */
@Named
@ViewScoped
public class TemplateView implements Serializable {

    @Inject ConcurrentChange concurrentChange;
    @Inject TemplateService templateService;
    @Inject CatalogueQuery catalogueQuery;

    @Param(name = "codigo", converterClass = OptionConverter.class)
    transient MessageCode code;

    @Param(name = "variante")
    transient String variant;

    private TemplateRow row;
    private final TemplateForm form = new TemplateForm();
    private RenderedMessage preview;
    private List<TemplateEdition> history;

    @PostConstruct
    void open() {
        if (code == null) {
            throw new NotFoundException();
        }
        load(code, variant == null ? "" : variant);
        tryOut();
    }

    private void load(MessageCode code, String variant) {
        row = templateService.row(code, variant);
        form.show(templateService.text(code, variant));
        history = templateService.history(code, variant);
    }

    public void tryOut() {
        preview = templateService.preview(row.code(), row.variant(), form.content());
    }

    public void save() {
        concurrentChange.orAgain(
                ConfigurationKind.PLANTILLA,
                row.code().file() + "." + row.variant(),
                () ->
                        templateService.save(
                                row.code(), row.variant(), row.version(), form.content()),
                this::renew);
        saved("template.saved");
    }

    private void renew() {
        row = templateService.row(row.code(), row.variant());
        history = templateService.history(row.code(), row.variant());
    }

    public void restoreShipped() {
        templateService.restoreShipped(row.code(), row.variant(), row.version());
        saved("template.shippedAgain");
    }

    public void restore(TemplateEdition edition) {
        templateService.restore(row.code(), row.variant(), row.version(), edition.version());
        saved("template.restored");
    }

    private void saved(String key) {
        load(row.code(), row.variant());
        tryOut();
        Messages.addGlobalInfo(key);
    }

    /** What may stand in braces here. */
    public List<String> getVariables() {
        return List.copyOf(row.code().variables());
    }

    public List<Motive> getMotives() {
        return catalogueQuery.motives();
    }

    public List<Topic> getTopics() {
        return catalogueQuery.topics();
    }

    public TemplateRow getRow() {
        return row;
    }

    public RenderedMessage getPreview() {
        return preview;
    }

    public List<TemplateEdition> getHistory() {
        return history;
    }

    public TemplateForm getForm() {
        return form;
    }
}
