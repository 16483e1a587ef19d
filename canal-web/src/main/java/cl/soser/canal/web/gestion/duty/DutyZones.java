package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.field.DutyCounts;
import cl.soser.canal.field.DutyCriteria;
import cl.soser.canal.field.DutyGroup;
import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.field.DutyState;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * gestion/turno.xhtml: the same day by zone and by person in charge, and what the list is narrowed
 * by.
 */
@Named
@RequestScoped
public class DutyZones {

    @Inject DutyQuery dutyQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject DutyView view;

    private DutyCriteria filter;
    private List<DutyGroup> people;

    @PostConstruct
    void look() {
        filter = view.getFilter();
        people =
                view.isSchoolDay()
                        ? dutyQuery.people(
                                new DutyCriteria(
                                        filter.day(), filter.region(), filter.comuna(), null, null))
                        : List.of();
    }

    /** A zone or a person of the tables, as a link to their schools. */
    public record Zone(String name, String href, DutyCounts counts) {}

    /** Regions; the comunas of one once it is chosen. */
    public List<Zone> getZones() {
        if (!view.isSchoolDay()) {
            return List.of();
        }
        boolean inside = filter.region() != null;
        return (inside ? dutyQuery.comunas(filter) : dutyQuery.regions(filter))
                .stream()
                        .map(
                                group ->
                                        new Zone(
                                                group.name(),
                                                DutyAddress.of(
                                                        filter.day(),
                                                        inside ? filter.region() : group.key(),
                                                        inside ? group.key() : null,
                                                        filter.account(),
                                                        filter.state()),
                                                group.counts()))
                        .toList();
    }

    public List<Zone> getPeople() {
        return people.stream()
                .map(
                        group ->
                                group.key() == null
                                        ? new Zone(
                                                Bundles.text("dutyState.SIN_ENCARGADO"),
                                                view.here(filter.day(), DutyState.SIN_ENCARGADO),
                                                group.counts())
                                        : new Zone(
                                                group.name(),
                                                DutyAddress.of(
                                                        filter.day(),
                                                        filter.region(),
                                                        filter.comuna(),
                                                        Long.valueOf(group.key()),
                                                        filter.state()),
                                                group.counts()))
                .toList();
    }

    public List<SelectItem> getComunaItems() {
        return filter.region() == null
                ? List.of()
                : directoryQuery.comunas(filter.region()).stream()
                        .map(one -> new SelectItem(one.getCode(), one.getName()))
                        .toList();
    }

    public List<SelectItem> getPersonItems() {
        return people.stream()
                .filter(group -> group.key() != null)
                .map(group -> new SelectItem(group.key(), group.name()))
                .toList();
    }

    public String getRegionName() {
        return directoryQuery.regions().stream()
                .filter(one -> one.getCode().equals(filter.region()))
                .map(one -> one.getShortName())
                .findAny()
                .orElse(null);
    }
}
