package cl.soser.canal.attachment;

/**
 * Decides whether the caller may read the files of an owner. Each feature with owners supplies a
 * bean for their kinds; without one, access is denied.
 */
public interface AttachmentGate {

    /** Whether owners of this kind are of the gate's feature. */
    boolean opens(OwnerKind ownerKind);

    /**
     * Asked in the caller's own name, for a kind it opens.
     *
     * @param pass what somebody without an account carries to follow a ticket, or null
     */
    boolean mayRead(OwnerKind ownerKind, long ownerId, String pass);
}
