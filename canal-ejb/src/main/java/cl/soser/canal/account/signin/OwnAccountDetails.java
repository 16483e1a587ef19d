package cl.soser.canal.account.signin;

import cl.soser.canal.person.PersonDetails;
import java.io.Serializable;

/**
 * An account as its owner sees it.
 *
 * @param details null for staff, of whom only the name is kept
 */
public record OwnAccountDetails(String email, String displayName, PersonDetails details)
        implements Serializable {}
