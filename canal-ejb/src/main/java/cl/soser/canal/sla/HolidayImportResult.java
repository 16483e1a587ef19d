package cl.soser.canal.sla;

import java.io.Serializable;
import java.util.List;

/**
 * The result of importing a file of holidays.
 *
 * @param added how many are new
 * @param known how many were there already
 * @param broken lines left out
 */
public record HolidayImportResult(int added, int known, List<Broken> broken)
        implements Serializable {

    public HolidayImportResult {
        broken = List.copyOf(broken);
    }

    /**
     * @param why last part of a key of the bundle
     */
    public record Broken(int line, String why) implements Serializable {}
}
