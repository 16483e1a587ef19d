package cl.soser.canal.person;

import jakarta.validation.groups.Default;

/**
 * The constraints on a person for whom a request is written without an account: what she is at the
 * school is asked.
 */
public interface Filing extends Default {}
