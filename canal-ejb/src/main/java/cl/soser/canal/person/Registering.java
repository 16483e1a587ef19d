package cl.soser.canal.person;

import jakarta.validation.groups.Default;

/**
 * The constraints on a person who registers: names, document, telephone and mailbox. The other data
 * of the procedure are asked at the first request that she files signed in.
 */
public interface Registering extends Default {}
