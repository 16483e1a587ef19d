package cl.soser.canal.phone;

/**
 * Why an answered call left no ticket. A question answered on the spot is none of them: every
 * contact with a request is registered, so that one is filed as a CONSULTA and closed.
 */
public enum NoTicketReason {

    /** A wrong number: another company, another service. */
    EQUIVOCADO,

    /** It broke off before the matter was clear. */
    SE_CORTO,

    /** A silent call. */
    SIN_VOZ,

    /** About a request that is registered already; which one must be stated. */
    SEGUIMIENTO,

    /** Insults or a joke, and nothing asked. */
    BROMA,

    /** Our own, to try the line. */
    PRUEBA;

    public boolean isAboutTicket() {
        return this == SEGUIMIENTO;
    }
}
