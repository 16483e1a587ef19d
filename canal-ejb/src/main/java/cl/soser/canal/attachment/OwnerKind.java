package cl.soser.canal.attachment;

/** What a file can belong to; the ids are those of the feature that keeps it. */
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
    ACTIVITY
}
