package cl.soser.canal.inbound.parsing;

import cl.soser.canal.shared.Plain;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words by which people ask for their rights over their data (Ley 21.719, articles 5 to 11) where
 * no form asks which it is. A hint for whoever reads it, so one too many does no harm.
 */
public final class RightWords {

    /** Enough by themselves, in a text without accents. */
    private static final List<String> NAMED =
            List.of(
                    "21 719",
                    "21719",
                    "19 628",
                    "19628",
                    "derechos arco",
                    "derecho de acceso",
                    "derecho de rectificacion",
                    "derecho de supresion",
                    "derecho de oposicion",
                    "derecho al olvido",
                    "portabilidad de mis datos");

    /** What may be done with data... */
    private static final Pattern ACT =
            Pattern.compile(
                    "\\b(?:elimin|borr|suprim|supresion|bloque|rectific|correg|corrij|acced|acceso|copia|"
                            + "entreg|oponerme|opongo|dej[ae]n? de usar|porta)");

    /** ...and whose. */
    private static final Pattern OWN_DATA =
            Pattern.compile(
                    "\\b(?:mis|sus|nuestros) datos\\b|\\bdatos (?:personales|de mi hij[oa])\\b"
                            + "|\\binformacion (?:mia|personal)\\b");

    private RightWords() {}

    /** Whether somebody seems to ask for one. */
    public static boolean areIn(String subject, String text) {
        String plain = Plain.fold(subject + " " + text).replaceAll("[^a-z0-9]+", " ");
        return NAMED.stream().anyMatch(plain::contains)
                || OWN_DATA.matcher(plain).find() && ACT.matcher(plain).find();
    }
}
