package cl.soser.canal.shared;

/** What a line of a table of rules asks of one fact: that it is this value, or nothing at all. */
public final class Criterion {

    private Criterion() {}

    /**
     * @param wanted null where the line does not look at the fact
     * @param found null where the fact is not known
     */
    public static boolean holds(Object wanted, Object found) {
        return wanted == null || wanted.equals(found);
    }
}
