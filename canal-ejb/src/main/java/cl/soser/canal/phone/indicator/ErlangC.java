package cl.soser.canal.phone.indicator;

/**
 * How many operators a half hour needs: Erlang's formula for callers who wait in a queue and do not
 * hang up. The traffic is calls × seconds of each ÷ 1800; with n operators the chance to wait is
 * {@code C = n·B ÷ (n − a·(1 − B))}, B being Erlang's loss of n lines, and the share answered
 * within t seconds {@code 1 − C·e^(−(n−a)·t÷s)}.
 *
 * @param calls offered in the half hour
 * @param seconds each takes an operator, what is typed afterwards included
 */
public record ErlangC(double calls, double seconds) {

    private static final double HALF_HOUR = 1800;
    private static final int MOST = 500;

    public ErlangC {
        if (!(calls >= 0) || !(seconds > 0) || calls > 10_000 || seconds > 36_000) {
            throw new IllegalArgumentException("no traffic");
        }
    }

    /** In Erlangs: how many operators talk at once, on average. */
    public double traffic() {
        return calls * seconds / HALF_HOUR;
    }

    /** From 0 to 1; with no more operators than traffic everybody waits. */
    public double chanceToWait(int operators) {
        double a = traffic();
        if (a == 0) {
            return 0;
        }
        if (operators <= a) {
            return 1;
        }
        double loss = 1;
        for (int n = 1; n <= operators; n++) {
            loss = a * loss / (n + a * loss);
        }
        return operators * loss / (operators - a * (1 - loss));
    }

    /** The share that is answered within this number of seconds. */
    public double within(int operators, double wait) {
        if (traffic() > 0 && operators <= traffic()) {
            return 0;
        }
        return 1 - chanceToWait(operators) * Math.exp(-(operators - traffic()) * wait / seconds);
    }

    /** The smallest number of operators who answer that share within this number of seconds. */
    public int needed(double share, double wait) {
        int operators = 1;
        while (operators < MOST && within(operators, wait) < share) {
            operators++;
        }
        return operators;
    }
}
