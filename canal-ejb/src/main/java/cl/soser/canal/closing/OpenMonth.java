package cl.soser.canal.closing;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * A month that is over and not closed.
 *
 * @param entered all that entered in it, annulled ones too
 * @param running requests of it whose term has not run out; it waits until there is none
 * @param first the oldest open month, which is closed before this one; itself if it is that
 */
public record OpenMonth(YearMonth month, long entered, long running, YearMonth first)
        implements Serializable {

    public boolean isPossible() {
        return running == 0 && isNext();
    }

    /** Months close in order. */
    public boolean isNext() {
        return month.equals(first);
    }
}
