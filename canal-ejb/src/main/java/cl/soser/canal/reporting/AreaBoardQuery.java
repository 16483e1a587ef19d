package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/** The board of each area; leaders see all of them, an area only its own. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
@TransactionAttribute(SUPPORTS)
public class AreaBoardQuery {

    @Inject AreaCounter areaCounter;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Caller caller;

    /** Those the caller may look at. */
    public List<Area> areas() {
        return catalogueQuery.areas().stream().filter(area -> isOpen(area.getCode())).toList();
    }

    /** Other areas are not found. */
    public AreaFigures of(@NotBlank String area) {
        if (catalogueQuery.area(area).isEmpty() || !isOpen(area)) {
            throw new NotFoundException();
        }
        return areaCounter.of(area);
    }

    private boolean isOpen(String area) {
        return caller.has(ADMINISTRADOR)
                || caller.has(OPERACIONES)
                || caller.areas().contains(area);
    }
}
