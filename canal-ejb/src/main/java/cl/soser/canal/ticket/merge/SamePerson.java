package cl.soser.canal.ticket.merge;

import cl.soser.canal.person.Person;
import cl.soser.canal.ticket.Ticket;
import java.util.Optional;

/**
 * Why two tickets are known to be of one person. A name, a RUT or a telephone proves nothing: all
 * are known to others.
 */
public enum SamePerson {
    /** The operator found the person on record. */
    FICHA,
    /** Both belong to one account, whose mailbox was proved. */
    CUENTA,
    /** Both came with one mailbox, and each proved it. */
    CORREO;

    public static Optional<SamePerson> of(Ticket one, Ticket other) {
        Person here = one.getPerson();
        Person there = other.getPerson();
        if (here.getId().equals(there.getId())) {
            return Optional.of(FICHA);
        }
        if (one.getAccount() != null && one.getAccount().equals(other.getAccount())) {
            return Optional.of(CUENTA);
        }
        boolean mailbox =
                here.hasProvedMailbox()
                        && there.hasProvedMailbox()
                        && here.getEmailKey().isPresent()
                        && here.getEmailKey().equals(there.getEmailKey());
        return mailbox ? Optional.of(CORREO) : Optional.empty();
    }
}
