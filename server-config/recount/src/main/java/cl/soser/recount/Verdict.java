package cl.soser.recount;

/** How a request stands towards the contract's term (rules, section 6). */
enum Verdict {
    EN_PLAZO,
    FUERA_DE_PLAZO,
    ABIERTO_VENCIDO,
    PENDIENTE;

    /**
     * Exactly at the end is in time.
     *
     * @return null for one that was annulled or has no term
     */
    static Verdict of(boolean annulled, Long due, Long answered, long now) {
        if (annulled || due == null) {
            return null;
        }
        if (answered != null) {
            return answered <= due ? EN_PLAZO : FUERA_DE_PLAZO;
        }
        return now > due ? ABIERTO_VENCIDO : PENDIENTE;
    }
}
