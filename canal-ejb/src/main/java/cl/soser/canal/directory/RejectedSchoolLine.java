package cl.soser.canal.directory;

import java.io.Serializable;

/**
 * A line of a directory file that was left out. Its establishment stays as it was.
 *
 * @param line its number in the file, the header being 1
 * @param reason why, for the bundle
 * @param content what was found there, shortened
 */
public record RejectedSchoolLine(long line, Reason reason, String content) implements Serializable {

    private static final int LONGEST = 80;

    public RejectedSchoolLine {
        content = content == null ? "" : content.strip();
        content = content.length() <= LONGEST ? content : content.substring(0, LONGEST) + "…";
    }

    /** Why a line cannot be used. */
    public enum Reason {
        COLUMNAS,
        ESQUEMA,
        CODIGO,
        REPETIDO,
        NOMBRE,
        COMUNA,
        ESTADO
    }
}
