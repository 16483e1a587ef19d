package cl.soser.canal.account.staff;

/** What became of a change of staff; the words of each are {@code staffOutcome.<name>}. */
public enum StaffOutcome {
    HECHO,
    /** One person gave a role that has had no two holders yet; the register says so. */
    SIN_SEGUNDA_PERSONA,
    /** It waits for a second person. */
    ESPERA
}
