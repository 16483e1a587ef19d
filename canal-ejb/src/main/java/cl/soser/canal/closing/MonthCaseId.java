package cl.soser.canal.closing;

import java.io.Serializable;
import java.util.Objects;

/** The key of a {@link MonthCase}. */
class MonthCaseId implements Serializable {

    private static final long serialVersionUID = 1L;

    private long close;
    private long ticketId;

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthCaseId that
                && close == that.close
                && ticketId == that.ticketId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(close, ticketId);
    }
}
