package cl.soser.canal.web.admin.catalogue;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.CatalogueKind;
import cl.soser.canal.catalogue.CatalogueRow;
import cl.soser.canal.catalogue.CatalogueService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** admin/catalogo.xhtml: one entry of a list, or a new one; of an area also who works for it. */
@Named
@ViewScoped
public class CatalogueView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CatalogueService catalogueService;
    @Inject CurrentUser user;

    @Param(name = "que", converterClass = OptionConverter.class)
    transient CatalogueKind asked;

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String code;

    @Param(name = "tema", converterClass = TextConverter.class)
    transient String topic;

    private CatalogueKind kind;
    private CatalogueRow row;
    private String parent;
    private String parentLabel;
    private CatalogueEntryForm form = new CatalogueEntryForm(null, false);

    public void load() {
        if (Faces.isPostback()) {
            return;
        }
        if (asked == null || !user.is(Role.ADMINISTRADOR)) {
            throw new NotFoundException();
        }
        kind = asked;
        parent = kind == CatalogueKind.SUBTEMA ? topic : null;
        if (code != null) {
            row = catalogueService.get(kind, code);
            form = new CatalogueEntryForm(row.label(), row.productRequested());
            parent = row.parent();
        } else if (kind.isOfTheProcedure()) {
            throw new NotFoundException();
        }
        if (kind == CatalogueKind.SUBTEMA) {
            parentLabel =
                    catalogueService.get(CatalogueKind.TEMA, parent == null ? "" : parent).label();
        }
    }

    public void save() {
        String label = form.getLabel();
        boolean product = form.isProductRequested();
        if (row == null) {
            row = catalogueService.get(kind, catalogueService.add(kind, parent, label, product));
        } else {
            StaleDecision.orAgain(
                    () -> catalogueService.change(kind, row.code(), row.version(), label, product),
                    () -> row = catalogueService.get(kind, row.code()));
        }
        done("catalogue.saved");
    }

    void done(String message) {
        Redirect.to(getAddress(), message);
    }

    /** Of this page. */
    public String getAddress() {
        return "/admin/catalogo?que=" + kind + "&codigo=" + row.code();
    }

    public String getList() {
        return isArea() ? "/admin/areas" : "/admin/catalogos";
    }

    public boolean isArea() {
        return kind == CatalogueKind.AREA;
    }

    public CatalogueKind getKind() {
        return kind;
    }

    public CatalogueRow getRow() {
        return row;
    }

    public String getParentLabel() {
        return parentLabel;
    }

    public CatalogueEntryForm getForm() {
        return form;
    }
}
