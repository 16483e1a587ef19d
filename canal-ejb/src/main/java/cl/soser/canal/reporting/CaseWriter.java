package cl.soser.canal.reporting;

import java.io.Closeable;
import java.io.IOException;

/** A file of requests being written, row after row; what was written is held by nobody. */
interface CaseWriter extends Closeable {

    void write(CaseRow row) throws IOException;
}
