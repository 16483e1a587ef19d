package cl.soser.canal.web.shared.form;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.ticket.EntrySpan;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What the filters of a list, and the forms of a ticket, offer: a code and the word for it. */
@Named
@RequestScoped
public class FilterChoices {

    @Inject CatalogueLabels labels;
    @Inject DirectoryQuery directoryQuery;
    @Inject FilingService filingService;

    /** Another number whenever something was configured at this server. */
    public int getEdition() {
        return filingService.edition();
    }

    public List<SelectItem> getMotives() {
        return items(labels.getMotives(), one -> new SelectItem(one.getCode(), one.getLabel()));
    }

    public List<SelectItem> getTopics() {
        return items(labels.getTopics(), one -> new SelectItem(one.getCode(), one.getLabel()));
    }

    public List<SelectItem> getAreas() {
        return items(labels.getAreas(), one -> new SelectItem(one.getCode(), one.getLabel()));
    }

    public List<SelectItem> getInstitutions() {
        return items(labels.getInstitutions(), one -> new SelectItem(one.getCode(), one.getCode()));
    }

    /** From north to south. */
    public List<SelectItem> getRegions() {
        return items(
                directoryQuery.regions(), one -> new SelectItem(one.getCode(), one.getShortName()));
    }

    /** As strings, for the address; a form of Faces takes {@link CatalogueLabels#getUrgencies}. */
    public List<SelectItem> getUrgencies() {
        return items(
                labels.getUrgencies(),
                one -> new SelectItem(one.name(), Bundles.text("urgency." + one)));
    }

    /** Days of entry that are told from today. */
    public List<SelectItem> getEntries() {
        return items(
                List.of(EntrySpan.Near.values()),
                one -> new SelectItem(one.name(), Bundles.text("entrySpan." + one)));
    }

    private static <T> List<SelectItem> items(Collection<T> all, Function<T, SelectItem> item) {
        return all.stream().map(item).toList();
    }
}
