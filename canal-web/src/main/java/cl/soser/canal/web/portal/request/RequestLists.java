package cl.soser.canal.web.portal.request;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.person.AgeBand;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import cl.soser.canal.ticket.PlaceKind;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What the guided form offers to choose from. */
@Named
@RequestScoped
public class RequestLists {

    @Inject CatalogueQuery catalogueQuery;

    public List<SelectItem> getMotives() {
        return catalogueQuery.offeredMotives().stream()
                .map(motive -> motive.getCode())
                .map(code -> new SelectItem(code, Bundles.text("home.motive." + code + ".title")))
                .toList();
    }

    public List<SelectItem> getContexts() {
        return Arrays.stream(Context.values())
                .map(c -> item(c.name(), "new.context." + c, "new.context." + c + ".hint"))
                .toList();
    }

    /** What the forms ask for; matters of the workplace are read from the words. */
    public List<SelectItem> getDangers() {
        return Arrays.stream(DangerKind.values())
                .filter(kind -> kind != DangerKind.LABORAL)
                .map(kind -> new SelectItem(kind.name(), Bundles.text("danger." + kind)))
                .toList();
    }

    /** From what can wait to what is dangerous; a form on the web always asks. */
    public List<SelectItem> getUrgencies() {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency != Urgency.NO_INDICADA)
                .map(u -> item(u.name(), "new.urgency." + u, "new.urgency." + u + ".hint"))
                .toList();
    }

    public List<SelectItem> getDocumentTypes() {
        return items(DocumentType.values(), "documentType.");
    }

    public List<SelectItem> getPlaceKinds() {
        return items(PlaceKind.values(), "new.placeKind.");
    }

    public List<SelectItem> getAgeBands() {
        return items(AgeBand.values(), "new.ageBand.");
    }

    public List<SelectItem> getSexes() {
        return items(Sex.values(), "sex.");
    }

    public List<SelectItem> getUserTypes() {
        return items(UserType.values(), "userType.");
    }

    private static List<SelectItem> items(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(c -> new SelectItem(c.name(), Bundles.text(prefix + c)))
                .toList();
    }

    private static SelectItem item(String code, String label, String hint) {
        return new SelectItem(code, Bundles.text(label), Bundles.text(hint));
    }
}
