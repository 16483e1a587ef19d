package cl.soser.canal.danger;

/**
 * The share of the classifier from which a message has a level. Where the words say the same, a
 * smaller share is enough. Chosen by hand from two curves: the cross-validation of the shipped
 * messages ({@link DangerMeasurement}), and 200 messages that nothing was learned from.
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
