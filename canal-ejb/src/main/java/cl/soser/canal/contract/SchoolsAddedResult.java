package cl.soser.canal.contract;

import java.io.Serializable;
import java.util.List;

/**
 * The result of adding a list of establishments.
 *
 * @param added how many the contract names now that it did not before
 * @param unknown as they were typed; the directory has no such establishment
 * @param taken how many were left out because another contract has them in those days
 */
public record SchoolsAddedResult(int added, List<String> unknown, int taken)
        implements Serializable {

    public SchoolsAddedResult {
        unknown = List.copyOf(unknown);
    }
}
