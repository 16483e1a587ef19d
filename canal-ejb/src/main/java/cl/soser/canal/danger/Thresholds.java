package cl.soser.canal.danger;

/**
 * From which share of the classifier on a message is what: less is needed where words say the same.
 * Chosen by cross-validation of the shipped messages, see {@link DangerMeasurement}.
 */
record Thresholds(
        double alert, double alertWithWords, double risk, double riskWithWords, double restricted) {

    static final Thresholds SHIPPED = new Thresholds(0.55, 0.4, 0.33, 0.2, 0.2);

    DangerLevel level(double share, DangerLevel words) {
        if (share >= alert || words == DangerLevel.ALERTA && share >= alertWithWords) {
            return DangerLevel.ALERTA;
        }
        boolean said = words != DangerLevel.NINGUNO;
        return share >= risk || said && share >= riskWithWords
                ? DangerLevel.POSIBLE_RIESGO
                : DangerLevel.NINGUNO;
    }
}
