package cl.soser.canal.person;

/** All that a person who gives no date of birth is asked about age. */
public enum AgeBand {
    DESDE_14,
    MENOR_14
}
