package cl.soser.canal.response;

import cl.soser.canal.shared.CanalException;
import jakarta.ejb.ApplicationException;

/**
 * Thrown when somebody else wrote into a draft meanwhile; holds both texts. What the caller wrote
 * has been put aside, so that it is not lost whatever becomes of the screen: unlike other refusals
 * this one takes nothing back.
 */
@ApplicationException(rollback = false)
public class StaleAnswerException extends CanalException {

    private final transient AnswerText kept;
    private final transient AnswerText refused;

    StaleAnswerException(AnswerText kept, AnswerText refused) {
        this("answer.stale", kept, refused);
    }

    /** It is no longer the caller's to write: it has gone on, to review or further. */
    static StaleAnswerException goneOn(AnswerText kept, AnswerText refused) {
        return new StaleAnswerException("answer.stale.goneOn", kept, refused);
    }

    private StaleAnswerException(String key, AnswerText kept, AnswerText refused) {
        super(key);
        this.kept = kept;
        this.refused = refused;
    }

    /** What the database holds now. */
    public AnswerText kept() {
        return kept;
    }

    /** What the caller wanted to keep. */
    public AnswerText refused() {
        return refused;
    }
}
