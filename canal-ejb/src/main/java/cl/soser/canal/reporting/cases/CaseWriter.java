package cl.soser.canal.reporting.cases;

import java.io.IOException;

/** A file of requests, written row by row; no written row is kept in memory. */
interface CaseWriter {

    void write(CaseEntry entry) throws IOException;

    /**
     * Completes the file. Without it a workbook does not open, so that a partial one is never taken
     * for complete.
     */
    void finish() throws IOException;

    /** Ends the file early, and marks it as incomplete if the format allows. */
    void abandon() throws IOException;
}
