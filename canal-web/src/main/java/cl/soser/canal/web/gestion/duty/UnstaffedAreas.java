package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.account.staff.UnstaffedAreaQuery;
import cl.soser.canal.catalogue.Area;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Areas without people, as a warning before something is sent to one of them. */
@Named
@RequestScoped
public class UnstaffedAreas {

    @Inject UnstaffedAreaQuery unstaffedAreaQuery;

    private List<Area> areas;

    private List<Area> areas() {
        areas = areas == null ? unstaffedAreaQuery.unmanned() : areas;
        return areas;
    }

    public boolean has(String code) {
        return areas().stream().anyMatch(area -> area.getCode().equals(code));
    }

    /** In words, with commas; empty if every area has staff. */
    public String getNames() {
        return areas().stream().map(Area::getLabel).collect(Collectors.joining(", "));
    }
}
