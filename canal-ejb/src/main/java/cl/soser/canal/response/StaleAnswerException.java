package cl.soser.canal.response;

import cl.soser.canal.shared.CanalException;

/**
 * Thrown when somebody else wrote into a draft meanwhile; holds both texts, so that none is lost.
 */
public class StaleAnswerException extends CanalException {

    private final transient AnswerText kept;
    private final transient AnswerText refused;

    StaleAnswerException(AnswerText kept, AnswerText refused) {
        super("answer.stale");
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
