package cl.soser.canal.attachment;

/** The kinds of owners of files. The ids are those of the feature that has the owners. */
public enum OwnerKind {
    TICKET,
    MESSAGE,
    ANSWER,
    /** A photograph of sheets of paper. */
    SHEET,
    /** What shows that an action was done. */
    REMEDY,
    /** What an institution required, and what shows that it was complied with. */
    MANDATE,
    /** What shows that a training or a diffusion got to a school. */
    ACTIVITY,
    /** What came with a request about personal data, and what answers it. */
    RIGHT,
    /** A document that shows who asks; deleted when that is decided. */
    PROOF
}
