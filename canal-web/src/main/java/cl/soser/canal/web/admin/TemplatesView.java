package cl.soser.canal.web.admin;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.notification.template.TemplateRow;
import cl.soser.canal.notification.template.TemplateService;
import cl.soser.canal.web.shared.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** admin/plantillas.xhtml: every wording there is, and for whom. */
@Named
@RequestScoped
public class TemplatesView {

    @Inject TemplateService templateService;
    @Inject CatalogueQuery catalogueQuery;

    private List<TemplateRow> rows;

    public List<TemplateRow> getRows() {
        if (rows == null) {
            rows = templateService.all();
        }
        return rows;
    }

    /** "Todos los casos", "Reclamo", "Reclamo · Canastas". */
    public String place(TemplateRow row) {
        if (row.motive() == null) {
            return Bundles.text("template.general");
        }
        String motive = catalogueQuery.motive(row.motive()).orElseThrow().getLabel();
        return row.topic() == null
                ? motive
                : motive + " · " + catalogueQuery.topic(row.topic()).orElseThrow().getLabel();
    }
}
