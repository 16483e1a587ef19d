package cl.soser.canal.evidence;

/** An entity of a sealed table whose key is not one number. */
public interface SealedRow {

    /** By which its row is sealed. */
    long sealedId();
}
