package cl.soser.canal.purpose;

/** Why the law allows to use personal data; the words of each are {@code legalGround.<name>}. */
public enum LegalGround {
    CONTRATO,
    DEBER_LEGAL,
    INTERES_VITAL,
    INTERES_LEGITIMO,
    CONSENTIMIENTO;

    /** Whether a purpose may rest on it: nothing that an answer needs waits for consent. */
    public boolean supports(Purpose purpose) {
        return this != CONSENTIMIENTO || !purpose.isNeeded();
    }
}
