package cl.soser.canal.availability;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/**
 * Figures of how well the channel could be used. There is one channel, so everybody sees the same
 * figures.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, TI, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class AvailabilityQuery {

    @Inject AvailabilityRepository availabilityRepository;

    public YearAvailability year(int year) {
        return availabilityRepository.year(year);
    }
}
