package cl.soser.canal.shared;

/** One criterion of a rule: a fact must have this value, or any value. */
public final class Criterion {

    private Criterion() {}

    /**
     * @param wanted null for any value
     * @param found null if the fact is unknown
     */
    public static boolean holds(Object wanted, Object found) {
        return wanted == null || wanted.equals(found);
    }
}
