package cl.soser.canal.savedview;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static cl.soser.canal.account.Role.TERRENO;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/**
 * Whether single-key shortcuts are on for the caller: people who use speech input, or press keys by
 * accident, switch them off (WCAG 2.1.4).
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, DATOS, INSTITUCION, OPERACIONES, OPERADOR, TERRENO, TI})
public class KeyboardShortcutService {

    @Inject StaffPreferenceRepository staffPreferenceRepository;

    @TransactionAttribute(SUPPORTS)
    public boolean areOff() {
        return staffPreferenceRepository.mine().filter(StaffPreference::isKeysOff).isPresent();
    }

    public void turn(boolean off) {
        staffPreferenceRepository.toChange().turnKeys(off);
    }
}
