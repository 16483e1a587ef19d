package cl.soser.canal.export;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.proof.RecentFactor;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/**
 * Lists of the back office as files. Their pages read the rows; here is asked and registered what
 * is common to all copies of many rows.
 */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, DATOS, TI})
public class ListFileService {

    /** Whoever takes more copies everything. */
    private static final Limit FILES = new Limit("listas-archivo", 10, Duration.ofMinutes(10));

    @Inject ThrottleService throttleService;
    @Inject Caller caller;

    /**
     * Before the rows of the inbox are read, and before those of any list are written: whether a
     * person who showed the second factor lately may take one more.
     *
     * @throws cl.soser.canal.shared.throttle.TooManyRequestsException after ten in ten minutes
     */
    @RecentFactor
    public void admit() {
        throttleService.pass(FILES, String.valueOf(caller.requireId()));
    }

    /**
     * Before the first row leaves; what asks and registers stands in the annotations.
     *
     * @param list address of its page, which list of it, by what it is narrowed, but not in words,
     *     and how many rows
     */
    @RecentFactor
    @PersonalData(purpose = "EXPORTACION")
    public void register(@NotBlank String list) {}
}
