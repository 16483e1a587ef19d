package cl.soser.canal.danger.reader;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The edition in force and the one being written.
 *
 * @param inForce 0 for what is shipped
 * @param draft number of the one being written; 0 for none
 * @param version of the latter, as it is shown
 * @param changes what would become different, as it would be then
 * @param concepts all there are
 */
public record ReaderEditionDetails(
        int inForce, int draft, int version, List<ReaderEntryRow> changes, Set<String> concepts)
        implements Serializable {

    public boolean isDraft() {
        return draft > 0;
    }
}
