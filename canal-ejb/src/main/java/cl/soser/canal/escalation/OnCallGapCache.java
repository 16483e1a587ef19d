package cl.soser.canal.escalation;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.account.staff.AbsenceChanged;
import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.shared.KeptBriefly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps for a few seconds when nobody is on call, because every list of tickets says so. */
@ApplicationScoped
class OnCallGapCache {

    @Inject OnCallRota onCallRota;

    private final KeptBriefly<List<OnCallGap>> gaps =
            new KeptBriefly<>(() -> List.copyOf(onCallRota.gaps()));

    List<OnCallGap> gaps() {
        return gaps.get();
    }

    /** A shift or an area that was changed on this server is seen here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        gaps.change();
    }

    /** So is an absence. */
    void on(@Observes(during = AFTER_SUCCESS) AbsenceChanged changed) {
        gaps.change();
    }
}
