package cl.soser.canal.radar.scan;

/**
 * What several reports may have in common. Each kind has its part of the false rings that people
 * accept: what harms somebody has more of it than what people only speak of.
 */
public enum SignKind {
    /** A lot as it is compared. */
    LOTE(0.05, 0.0001, true),
    /** A product that a person named, by its words. */
    PRODUCTO(0.03, 0.002, false),
    /** A food or dish that is spoken of. */
    ALIMENTO(0.002, 0.02, false),
    /** What harmed or may harm somebody. */
    SINTOMA(0.47, 0.005, false),
    /** A harm and a food in one report. */
    SINTOMA_ALIMENTO(0.448, 0.001, false);

    private final double part;
    private final double usualRate;
    private final boolean travelling;

    SignKind(double part, double usualRate, boolean travelling) {
        this.part = part;
        this.usualRate = usualRate;
        this.travelling = travelling;
    }

    /** Its part of the accepted false rings. */
    double part() {
        return part;
    }

    /** How many of all reports have one such sign, as long as nothing was learned. */
    double usualRate() {
        return usualRate;
    }

    /** Whether it can be at schools far from each other: it comes from one factory. */
    boolean isTravelling() {
        return travelling;
    }

    /** Whether people may be harmed. */
    public boolean isHarmful() {
        return this == SINTOMA || this == SINTOMA_ALIMENTO;
    }
}
