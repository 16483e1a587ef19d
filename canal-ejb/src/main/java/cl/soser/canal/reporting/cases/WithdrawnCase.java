package cl.soser.canal.reporting.cases;

import cl.soser.canal.reporting.criteria.CaseCursor;
import java.time.Instant;

/**
 * A request that an institution read once and may read no longer: only that it is gone, and since
 * when.
 */
public record WithdrawnCase(long id, String number, Instant enteredAt, Instant leftAt)
        implements CaseListEntry {

    CaseCursor key() {
        return new CaseCursor(enteredAt, id);
    }
}
