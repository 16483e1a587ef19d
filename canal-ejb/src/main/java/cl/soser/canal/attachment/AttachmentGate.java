package cl.soser.canal.attachment;

/**
 * Says whether the caller may read the files of an owner. The feature that knows the owners
 * supplies the bean; while there is none, nobody may.
 */
public interface AttachmentGate {

    /**
     * Asked in the caller's own name.
     *
     * @param pass what somebody without an account carries to follow a ticket, or null
     */
    boolean mayRead(OwnerKind ownerKind, long ownerId, String pass);
}
