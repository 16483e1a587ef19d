package cl.soser.canal.danger;

/**
 * The share of the classifier from which a message has a level: the more the words say of a danger,
 * the smaller a share is enough. Chosen by the cross-validation of the shipped messages alone
 * ({@link DangerMeasurement}).
 *
 * @param unnamed from which it is a possible risk although the words name nothing of a danger
 * @param restricted from which only named people may read it
 * @param area from which an area is proposed
 */
record Thresholds(Line alert, Line risk, double unnamed, Restriction restricted, double area) {

    static final Thresholds SHIPPED =
            new Thresholds(
                    new Line(0.56, 0.46, 0.38),
                    new Line(0.26, 0.17, 0.13),
                    0.45,
                    new Restriction(0.25, 0.15, 0.4),
                    0.3);

    /**
     * The smallest share of a restricted kind.
     *
     * @param stated where the words state such a danger for certain
     * @param beside where they tell of another, because what people did about it is not what they
     *     did to somebody, unless they state violence; and where they name none
     */
    record Restriction(double silent, double stated, double beside) {

        private boolean isReached(double share, WordReading said) {
            if (said.isOfAnotherDanger() || said.most() != DangerLevel.ALERTA) {
                return share >= (said.isViolent() ? silent : beside);
            }
            return share >= (said.isRestricted() ? stated : silent);
        }
    }

    /** The smallest share where the words say nothing, a possible risk, an alert. */
    record Line(double silent, double possible, double certain) {

        private boolean isReached(double share, DangerLevel words) {
            return share
                    >= switch (words) {
                        case NINGUNO -> silent;
                        case POSIBLE_RIESGO -> possible;
                        case ALERTA -> certain;
                    };
        }
    }

    DangerLevel level(double share, WordReading said) {
        return switch (said.most()) {
            case NINGUNO -> DangerLevel.NINGUNO;
            case POSIBLE_RIESGO ->
                    share >= unnamed ? DangerLevel.POSIBLE_RIESGO : DangerLevel.NINGUNO;
            case ALERTA -> named(share, said);
        };
    }

    private DangerLevel named(double share, WordReading said) {
        if (alert.isReached(share, said.level())) {
            return DangerLevel.ALERTA;
        }
        return said.isEnough() || risk.isReached(share, said.level())
                ? DangerLevel.POSIBLE_RIESGO
                : DangerLevel.NINGUNO;
    }

    boolean isRestricted(double share, WordReading said) {
        return restricted.isReached(share, said) && said.most() != DangerLevel.NINGUNO;
    }
}
