package cl.soser.canal.inbound;

/** Why a person must look at a mail. */
public enum MailDoubt {
    /** Nothing in it says which ticket it is about. */
    SIN_PISTA,
    /** It names a ticket in its subject alone, which any sender can write. */
    SOLO_NUMERO,
    /** It seems to ask for a right over personal data, which has a term of its own. */
    DERECHO,
    /** It answers a ticket from an address that is not on it. */
    OTRO_REMITENTE,
    /** It was sent to an address that looks like ours and is none we gave. */
    FIRMA_FALSA,
    /** It answers more than one ticket. */
    VARIAS,
    /** The ticket it answers was annulled. */
    ANULADA,
    /** It names no sender, or several. */
    SIN_REMITENTE,
    /** It cannot be taken apart. */
    ILEGIBLE,
    /** Very many came from its sender. */
    RAFAGA,
    /** A mail of ours came back, and it is unknown which. */
    REBOTE_AJENO,
    /** It was on a ticket, and a person found that it does not belong there. */
    RETIRADO,
    /** It could not be joined although it should; the reason is in the log. */
    FALLA;

    /** Its references may be forged. */
    public boolean isForged() {
        return this == FIRMA_FALSA;
    }

    /** An automatic mail: neither a request nor a reply. */
    public boolean isOfMachine() {
        return this == REBOTE_AJENO;
    }
}
