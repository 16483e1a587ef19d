package cl.soser.canal.savedview;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;

/** How the caller wants their lists, kept with the account. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class ListPreferenceService {

    @Inject StaffPreferenceRepository staffPreferenceRepository;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public ListPreferenceContent mine() {
        return staffPreferenceRepository
                .mine()
                .map(StaffPreference::content)
                .orElse(ListPreferenceContent.USUAL);
    }

    /**
     * @param density null: as the window has room
     */
    public void makeRows(RowDensity density) {
        staffPreferenceRepository.toChange().makeRows(density);
    }

    /** Those that always show are added where they are missing. */
    public void arrange(@NotNull List<ListColumn> columns) {
        staffPreferenceRepository.toChange().arrange(columns);
    }

    /** As whoever has chosen nothing. */
    public void arrangeAsUsual() {
        staffPreferenceRepository.toChange().arrange(null);
    }

    public void tellAlerts(boolean sound, boolean notice) {
        staffPreferenceRepository.toChange().tellAlerts(sound, notice);
    }

    /** All that came in until now has been looked at. */
    public void seeNews() {
        staffPreferenceRepository.toChange().seeNews(clock.instant());
    }
}
