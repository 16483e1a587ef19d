package cl.soser.canal.right;

/** What shows who asks. */
public enum IdentityProof {
    /** An account, signed in to a short while ago. */
    CUENTA,
    /** A code sent to the mailbox. */
    CODIGO,
    /** A document that the officer looked at. */
    DOCUMENTO
}
