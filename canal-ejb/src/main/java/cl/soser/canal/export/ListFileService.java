package cl.soser.canal.export;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.validation.constraints.NotBlank;

/**
 * Lists of the back office as files. Their pages read the rows; here is asked and registered what
 * is common to all copies of many rows.
 */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, DATOS, TI})
public class ListFileService {

    /**
     * A person takes a list away, who showed the second factor lately.
     *
     * @param list address of its page, without what it is narrowed by, and how many rows
     */
    @RecentFactor
    @PersonalData(purpose = "EXPORTACION")
    public void register(@NotBlank String list) {
        // what is marked above is all of it
    }
}
