package cl.soser.recount;

/**
 * The term that runs towards the citizen.
 *
 * @param clock CONTRATO, PROMESA, REAPERTURA, or CORTESIA, which is none
 */
record RunningTerm(String clock, long from, long until) {

    /** Where the motive has no term it only gives the request a place in lists. */
    static final long COURTESY = 72L * 3_600_000;

    static RunningTerm contract(long entered, Long term) {
        return term == null
                ? new RunningTerm("CORTESIA", entered, entered + COURTESY)
                : new RunningTerm("CONTRATO", entered, entered + term);
    }

    static RunningTerm reopened(long at, Long term) {
        return new RunningTerm("REAPERTURA", at, at + (term == null ? COURTESY : term));
    }

    /** It leaves nothing to divide. */
    boolean isOver(long at) {
        return clock.equals("CORTESIA") || at >= until;
    }

    /** Where the part begins that is kept for sending. */
    long reserve(Terms terms, WorkingTime open) {
        long working = open.between(from, until);
        return working == 0
                ? from + terms.withoutReserve(until - from)
                : open.after(from, terms.withoutReserve(working));
    }
}
