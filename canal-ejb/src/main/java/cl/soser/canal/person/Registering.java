package cl.soser.canal.person;

import jakarta.validation.groups.Default;

/** The constraints on a person who registers, of whom more must be known than of a caller. */
public interface Registering extends Default {}
