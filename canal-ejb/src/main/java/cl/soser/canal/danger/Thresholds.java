package cl.soser.canal.danger;

/**
 * The share of the classifier from which a message has a level: the more the words say of a danger,
 * the smaller a share is enough. Chosen by the cross-validation of the shipped messages alone
 * ({@link DangerMeasurement}).
 */
record Thresholds(Line alert, Line risk, double restricted) {

    static final Thresholds SHIPPED =
            new Thresholds(new Line(0.62, 0.54, 0.48), new Line(0.32, 0.22, 0.18), 0.2);

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
        DangerLevel level = DangerLevel.NINGUNO;
        if (alert.isReached(share, said.level())) {
            level = DangerLevel.ALERTA;
        } else if (said.isIronic() || risk.isReached(share, said.level())) {
            level = DangerLevel.POSIBLE_RIESGO;
        }
        return level.compareTo(said.most()) <= 0 ? level : said.most();
    }
}
