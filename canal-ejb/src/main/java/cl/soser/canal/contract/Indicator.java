package cl.soser.canal.contract;

import java.math.BigDecimal;

/** What a contract measures; the words of each are {@code indicator.<name>}. */
public enum Indicator {
    RECLAMO(Kind.SHARE, false, "0.98"),
    SUGERENCIA(Kind.SHARE, false, "0.98"),
    /** All motives with a term together. */
    GENERAL(Kind.SHARE, false, "0.98"),
    LINEA_SERVICIO(Kind.SHARE, false, "0.85"),
    LINEA_ABANDONO(Kind.SHARE, true, "0.05"),
    LINEA_DISPONIBILIDAD(Kind.SHARE, false, "0.99"),
    DISPONIBILIDAD(Kind.SHARE, false, "0.99"),
    EVENTO_HORAS(Kind.NUMBER, true, "4"),
    EVENTOS_ANIO(Kind.NUMBER, true, "12"),
    /**
     * Whether planned maintenance counts as time the channel was down; that it does is stricter.
     */
    VENTANAS_CUENTAN(Kind.YES_NO, false, "1"),
    /** The longest term in hours that a request may be given. */
    PLAZO_HORAS(Kind.NUMBER, true, "72");

    /** The form of its target. */
    public enum Kind {
        SHARE,
        NUMBER,
        YES_NO
    }

    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private final Kind kind;
    private final boolean ceiling;
    private final BigDecimal usual;

    Indicator(Kind kind, boolean ceiling, String usual) {
        this.kind = kind;
        this.ceiling = ceiling;
        this.usual = new BigDecimal(usual);
    }

    public Kind getKind() {
        return kind;
    }

    /** The target is the most, not the least. */
    public boolean isCeiling() {
        return ceiling;
    }

    /** What the procedure says, where no contract says otherwise. */
    public BigDecimal usual() {
        return usual;
    }

    /** A share of everything, a number of things, or one of two. */
    boolean takes(BigDecimal target) {
        return switch (kind) {
            case SHARE -> target.signum() > 0 && target.compareTo(BigDecimal.ONE) <= 0;
            case NUMBER -> target.signum() >= 0 && target.compareTo(MOST) <= 0;
            case YES_NO -> target.signum() == 0 || target.compareTo(BigDecimal.ONE) == 0;
        };
    }

    /** Whichever asks more of the company. */
    BigDecimal stricter(BigDecimal one, BigDecimal other) {
        return ceiling ? one.min(other) : one.max(other);
    }

    /**
     * The line's uptime must be more than its target, all others reach theirs (rules, sections 6 to
     * 10).
     */
    public boolean isMet(BigDecimal value, BigDecimal target) {
        int order = value.compareTo(target);
        return ceiling ? order <= 0 : this == LINEA_DISPONIBILIDAD ? order > 0 : order >= 0;
    }

    public boolean isFined() {
        return kind != Kind.YES_NO && this != PLAZO_HORAS;
    }
}
