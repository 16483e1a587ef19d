package cl.soser.canal.closing;

import cl.soser.canal.sla.Compliance;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * What closing a month would freeze.
 *
 * @param open the month as it waits
 * @param timeliness of all institutions together
 * @param entered all that entered, annulled ones too
 */
public record MonthClosePreview(OpenMonth open, Compliance timeliness, long entered)
        implements Serializable {

    public YearMonth month() {
        return open.month();
    }

    public boolean isPossible() {
        return open.isPossible();
    }
}
