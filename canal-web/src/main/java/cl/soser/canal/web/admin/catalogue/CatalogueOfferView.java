package cl.soser.canal.web.admin.catalogue;

import cl.soser.canal.catalogue.CatalogueService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** admin/catalogo.xhtml: whether an entry is offered, and the rules that would miss it. */
@Named
@RequestScoped
public class CatalogueOfferView {

    @Inject CatalogueService catalogueService;
    @Inject CatalogueView view;

    private List<String> naming;

    /** The rules that name it, as a sentence lists them; empty where none does. */
    public String getNamed() {
        if (naming == null) {
            naming = catalogueService.namedBy(view.getKind(), view.getRow().code());
        }
        return String.join("», «", naming);
    }

    public void retire() {
        catalogueService.retire(view.getKind(), view.getRow().code(), view.getRow().version());
        view.done("catalogue.retired");
    }

    public void offerAgain() {
        catalogueService.offerAgain(view.getKind(), view.getRow().code(), view.getRow().version());
        view.done("catalogue.offered");
    }
}
