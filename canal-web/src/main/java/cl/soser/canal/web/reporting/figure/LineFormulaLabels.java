package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.LineFormula.Averaging;
import cl.soser.canal.phone.LineFormula.Base;
import cl.soser.canal.web.shared.language.Bundles;

/** How a figure of the line is made, named wherever it is shown (rules, section 8). */
final class LineFormulaLabels {

    private LineFormulaLabels() {}

    /**
     * "Promedio de los días, sobre las ofrecidas".
     *
     * @param abandonment a share of the calls offered, whatever the base of the service level
     */
    static String of(LineFormula formula, boolean abandonment) {
        Base base =
                abandonment && formula.base() == Base.ATENDIDAS ? Base.OFRECIDAS : formula.base();
        return Bundles.text(
                "line.formula.name",
                Bundles.text("line.averaging." + formula.averaging()),
                Bundles.text("line.base." + base));
    }

    static boolean isMean(LineFormula formula) {
        return formula.averaging() == Averaging.PROMEDIO_DIARIO;
    }
}
