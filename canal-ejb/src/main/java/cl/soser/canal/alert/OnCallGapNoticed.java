package cl.soser.canal.alert;

import cl.soser.canal.escalation.OnCallGap;
import java.time.LocalDate;
import java.util.List;

/** Nobody is on call at some time of the coming week. */
public record OnCallGapNoticed(LocalDate day, List<OnCallGap> gaps, List<Long> accounts) {

    public OnCallGapNoticed {
        gaps = List.copyOf(gaps);
        accounts = List.copyOf(accounts);
    }
}
