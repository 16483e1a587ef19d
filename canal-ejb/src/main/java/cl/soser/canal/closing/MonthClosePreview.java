package cl.soser.canal.closing;

import cl.soser.canal.sla.Compliance;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * What closing a month would freeze.
 *
 * @param running requests of it whose term has not run out; it waits until there is none
 * @param timeliness of all institutions together
 * @param entered all that entered, annulled ones too
 */
public record MonthClosePreview(YearMonth month, long running, Compliance timeliness, long entered)
        implements Serializable {

    public boolean isPossible() {
        return running == 0;
    }
}
