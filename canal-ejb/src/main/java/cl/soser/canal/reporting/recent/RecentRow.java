package cl.soser.canal.reporting.recent;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.Dimension;
import java.time.LocalDate;
import java.util.List;

/** A request, or something of one, that figures count. */
public abstract class RecentRow {

    private final CaseCodes codes;

    RecentRow(CaseCodes codes) {
        this.codes = codes;
    }

    /** An annulled one only where the filter has those. */
    public boolean fits(CaseCriteria filter) {
        return codes.fits(filter);
    }

    public boolean isAnnulled() {
        return codes.isAnnulled();
    }

    /**
     * Its codes along these dimensions; empty where it has none.
     *
     * @param day by which it belongs to a month or day
     */
    public List<String> group(List<Dimension> by, LocalDate day) {
        return codes.group(by, day);
    }

    String code(Dimension dimension) {
        return codes.of(dimension);
    }
}
