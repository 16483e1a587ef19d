package cl.soser.canal.response;

import cl.soser.canal.shared.CanalException;
import jakarta.ejb.ApplicationException;

/**
 * Thrown when another person wrote into a draft meanwhile; has both texts. The caller's text is
 * stored, so that it is not lost. Unlike other business errors it does not roll back.
 */
@ApplicationException(rollback = false)
public class StaleAnswerException extends CanalException {

    private final transient AnswerContent kept;
    private final transient AnswerContent refused;

    public StaleAnswerException(AnswerContent kept, AnswerContent refused) {
        this("answer.stale", kept, refused);
    }

    /** The caller may no longer write: the text is under review or further. */
    public static StaleAnswerException goneOn(AnswerContent kept, AnswerContent refused) {
        return new StaleAnswerException("answer.stale.goneOn", kept, refused);
    }

    private StaleAnswerException(String key, AnswerContent kept, AnswerContent refused) {
        super(key);
        this.kept = kept;
        this.refused = refused;
    }

    /** What the database holds now. */
    public AnswerContent kept() {
        return kept;
    }

    /** What the caller wanted to keep. */
    public AnswerContent refused() {
        return refused;
    }
}
