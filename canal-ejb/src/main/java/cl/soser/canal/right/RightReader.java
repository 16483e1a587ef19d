package cl.soser.canal.right;

/** Knows which visitor may read the answer of a case. */
public interface RightReader {

    /**
     * @param pass the grant of a person without an account, or null
     */
    boolean mayReadAnswer(DataRightCase about, String pass);
}
