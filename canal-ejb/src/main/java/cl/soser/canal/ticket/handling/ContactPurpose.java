package cl.soser.canal.ticket.handling;

/** What a colleague needs a person's contact for; kept with each opening of it. */
public enum ContactPurpose {
    /** Shows the telephones. */
    LLAMAR(false),
    /** Shows mailbox and postal address. */
    ESCRIBIR(false),
    /** Shows the document too. */
    IDENTIFICAR(true),
    /** Shows the document too. */
    CORREGIR(true);

    private final boolean whole;

    ContactPurpose(boolean whole) {
        this.whole = whole;
    }

    /** Whether all of it is needed; that asks for the second factor, which a call never does. */
    public boolean isWhole() {
        return whole;
    }
}
