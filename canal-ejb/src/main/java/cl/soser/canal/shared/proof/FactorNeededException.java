package cl.soser.canal.shared.proof;

import cl.soser.canal.shared.CanalException;

/** The caller must show the second factor again, and may then do the same once more. */
public class FactorNeededException extends CanalException {

    public FactorNeededException() {
        super("factor.needed");
    }
}
