package cl.soser.canal.phone.imports;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A line of a calls file that was left out; it stops nothing.
 *
 * @param line its number in the file, from 1, the header of a list included
 * @param detail what was found there, shortened; null where the reason says it all
 */
public record CallLineError(int line, Reason reason, String detail) implements Serializable {

    private static final int LONGEST = 60;
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(
                    "cl.soser.canal.phone.imports.rejected", new Locale("es", "CL"));

    public CallLineError {
        detail =
                detail == null || detail.length() <= LONGEST
                        ? detail
                        : detail.substring(0, LONGEST) + "…";
    }

    /** The reason in Spanish, for people and programs alike. */
    public String words() {
        return MessageFormat.format(WORDS.getString(reason.name()), detail == null ? "" : detail);
    }

    /** Why a line cannot be used. */
    public enum Reason {
        INCOMPLETA,
        ILEGIBLE,
        CELDAS,
        IDENTIFICADOR,
        FECHA,
        FUTURA,
        OTRA_COLA,
        EVENTO,
        DATOS,
        NEGATIVA,
        ESPERA,
        RESULTADO,
        NUMERO,
        AGENTE
    }
}
