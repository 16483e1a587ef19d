package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.escalation.OnCallShiftRow;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The part of gestion/vencimientos.xhtml that lists who is on call now and next. */
@Named
@ViewScoped
public class ComingShiftsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHIFTS = 12;

    @Inject OnCallService onCallService;
    @Inject Clock clock;

    private List<OnCallShiftRow> guards;
    private transient Set<Long> away;

    @PostConstruct
    void open() {
        guards = onCallService.coming();
    }

    public List<OnCallShiftRow> getGuards() {
        return guards.stream().limit(SHIFTS).toList();
    }

    /** Their person has an absence on its days. */
    public boolean isAway(OnCallShiftRow guard) {
        if (away == null) {
            away = onCallService.away(guards);
        }
        return away.contains(guard.id());
    }

    public boolean isNow(OnCallShiftRow guard) {
        return guard.isNow(clock.instant());
    }
}
