package cl.soser.canal.attachment;

/**
 * Decides whether the caller may read the files of an owner. Each feature with owners supplies a
 * bean for its kinds; without one, access is denied.
 */
public interface AttachmentAccess {

    /** Whether owners of this kind belong to the feature of this class. */
    boolean opens(OwnerKind ownerKind);

    /**
     * Called as the caller, for a kind that it handles.
     *
     * @param pass the grant of a person who follows a ticket without an account, or null
     */
    boolean mayRead(OwnerKind ownerKind, long ownerId, String pass);
}
