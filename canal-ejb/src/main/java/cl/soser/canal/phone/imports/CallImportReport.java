package cl.soser.canal.phone.imports;

import java.io.Serializable;
import java.time.Instant;

/**
 * The progress or result of a file of calls.
 *
 * @param lines of the file that say something
 * @param calls different calls in the lines that could be used
 * @param created calls unknown before
 * @param repeated calls known before
 * @param completed of the repeated, those this file completed
 * @param rejected lines left out
 */
public record CallImportReport(
        long id,
        CallSource source,
        String fileName,
        CallFileKind kind,
        CallImportState state,
        Instant startedAt,
        String startedBy,
        Instant finishedAt,
        int lines,
        int calls,
        int done,
        int created,
        int repeated,
        int completed,
        int rejected,
        Instant firstCallAt,
        Instant lastCallAt)
        implements Serializable {

    public boolean isRunning() {
        return state == CallImportState.EN_CURSO;
    }

    /** From 0 to 100. */
    public int percent() {
        return calls == 0 ? isRunning() ? 0 : 100 : (int) (100L * done / calls);
    }
}
