package cl.soser.canal.phone;

import java.io.Serializable;

/**
 * How the indicators of a month are made of its calls (rules, section 8). The contract says
 * "promedio mensual" only, so both readings are kept and the one in force is named wherever a
 * figure is shown.
 */
public record LineFormula(Averaging averaging, Base base) implements Serializable {

    /** How the days make a month. */
    public enum Averaging {

        /** The mean of the days' own shares; days without calls say nothing. */
        PROMEDIO_DIARIO,

        /** All calls of the month together. */
        CONJUNTO
    }

    /** What the service level is a share of; abandonment is always of those offered. */
    public enum Base {
        OFRECIDAS,

        /** Without those who hung up in the first five seconds, from both figures. */
        SIN_ABANDONO_CORTO,

        ATENDIDAS
    }
}
