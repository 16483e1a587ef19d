package cl.soser.canal.person;

/**
 * What a person identifies with; IPE and IPA are the school system's provisional numbers for
 * foreigners.
 */
public enum DocumentType {
    RUT,
    IPE,
    PASAPORTE
}
