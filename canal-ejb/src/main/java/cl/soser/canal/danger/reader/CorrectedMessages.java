package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.LabelledMessage;
import java.util.List;

/** What people corrected, as messages to learn from. */
public interface CorrectedMessages {

    /** How many there are to learn from. */
    int count();

    /** An act of the system: no person reads them. */
    List<LabelledMessage> all();
}
