package cl.soser.canal.reporting;

import java.io.IOException;

/** A file of requests, written row by row; no written row is kept in memory. */
interface CaseWriter {

    void write(CaseRow row) throws IOException;

    /**
     * The file is whole. Without it no workbook opens, so that half a one is never taken for all.
     */
    void finish() throws IOException;

    /** It ends here though rows are missing; says so where the form has room for it. */
    void abandon() throws IOException;
}
