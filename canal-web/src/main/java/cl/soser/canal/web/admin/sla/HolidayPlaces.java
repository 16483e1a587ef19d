package cl.soser.canal.web.admin.sla;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Where a holiday may hold, to choose from. */
@Named
@RequestScoped
public class HolidayPlaces {

    @Inject DirectoryQuery directoryQuery;
    @Inject FilterChoices choices;

    /** The whole country, a region or a comuna. */
    public List<SelectItem> getPlaces() {
        SelectItem[] regions = choices.getRegions().toArray(SelectItem[]::new);
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem("", Bundles.text("holidayScope.NACIONAL")));
        all.add(group("holidays.regions", regions));
        all.add(group("holidays.comunas", getComunas().toArray(SelectItem[]::new)));
        return all;
    }

    private static SelectItemGroup group(String key, SelectItem[] items) {
        return new SelectItemGroup(Bundles.text(key), null, false, items);
    }

    public List<SelectItem> getComunas() {
        return directoryQuery.regions().stream()
                .flatMap(region -> directoryQuery.comunas(region.getCode()).stream())
                .map(one -> new SelectItem(one.getCode(), label(one)))
                .toList();
    }

    private static String label(Comuna comuna) {
        return comuna.getName() + " (" + comuna.getRegion().getShortName() + ")";
    }
}
