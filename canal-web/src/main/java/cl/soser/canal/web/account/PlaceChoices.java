package cl.soser.canal.web.account;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.directory.Region;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The lists a person's form chooses from: one list of comunas under their regions. */
@Named
@RequestScoped
public class PlaceChoices {

    @Inject DirectoryQuery directoryQuery;

    private List<SelectItem> comunas;

    /** A list is asked for its options more than once while it is drawn. */
    public List<SelectItem> getComunas() {
        if (comunas == null) {
            comunas = directoryQuery.regions().stream().map(this::group).toList();
        }
        return comunas;
    }

    private SelectItem group(Region region) {
        SelectItem[] own =
                directoryQuery.comunas(region.getCode()).stream()
                        .map(PlaceChoices::item)
                        .toArray(SelectItem[]::new);
        return new SelectItemGroup(region.getShortName(), null, false, own);
    }

    private static SelectItem item(Comuna comuna) {
        return new SelectItem(comuna.getCode(), comuna.getName());
    }

    /** How a comuna chosen earlier is called. */
    public String comunaName(String code) {
        return directoryQuery.comuna(code).map(Comuna::getName).orElse("");
    }

    public List<Institution> getInstitutions() {
        return directoryQuery.institutions();
    }
}
