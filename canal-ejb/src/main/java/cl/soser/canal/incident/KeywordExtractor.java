package cl.soser.canal.incident;

import cl.soser.canal.shared.Plain;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the words that say what a text is about, by their stem. Words that differ only in accents,
 * case, gender or number are the same word. Words that occur in every complaint are left out.
 */
final class KeywordExtractor {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final int SHORTEST = 3;

    private static final Set<String> SAY_NOTHING =
            stems(
                    """
                    a al algo alguien alguno ante antes aqui asi aun aunque bajo bien buen buena
                    cada casi como con contra cosa creo cual cuando cuanto cuyo dar de debe decir
                    del desde despues dice dicen dijo dijeron donde dos durante el ella ellos en
                    entonces entre era eran es esa ese eso esta estaba estaban estan estar este
                    esto estuvo favor fue fueron gracias ha haber habia hace hacer hacia han hasta
                    hay hola igual incluso ir la las le les lo los luego mal mas me menos mi mientras
                    mis mismo momento mucho muy nada nadie ni ninguno no nos nosotros nuestro nunca
                    o otra otro para parece pero poco poder por porque pude puede pueden pues que
                    quien quiero quisiera se sea segun ser si sido siempre sin sobre solo son su sus
                    tal tambien tampoco tan tanto te tener tenia tenian tiene tienen toda todavia
                    todo tres tu tuvo un una uno unos usted va van varios vez veces ver viene vino
                    y ya yo
                    ayer hoy manana dia dias semana mes ano hora lunes martes miercoles jueves
                    viernes tarde noche
                    escuela colegio liceo jardin establecimiento curso sala nino nina hijo hija
                    alumno alumna estudiante apoderado profesor profesora tia senora senor
                    reclamo solicitud consulta servicio pae junaeb junji integra soser
                    llego llegaron venia venian dieron dio daban entregaron""");

    private KeywordExtractor() {}

    /** The words as they occur in the text, in lower case, by their stem. */
    static Map<String, String> of(String... texts) {
        Map<String, String> words = new TreeMap<>();
        for (String text : texts) {
            if (text != null) {
                for (String word : NOT_A_WORD.split(text.toLowerCase(Locale.ROOT))) {
                    add(words, word);
                }
            }
        }
        return words;
    }

    private static void add(Map<String, String> words, String word) {
        String plain = Plain.fold(word);
        boolean figure = plain.chars().allMatch(Character::isDigit);
        String stem = stem(plain);
        if (plain.length() >= SHORTEST && !figure && !SAY_NOTHING.contains(stem)) {
            words.merge(stem, word, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /** "vencidas", "vencido" and "vencida" are one word. */
    private static String stem(String plain) {
        String stem = plain;
        if (stem.length() > SHORTEST && stem.endsWith("s")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        boolean ending =
                stem.length() > SHORTEST && "aeo".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return ending ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new HashSet<>();
        for (String word : words.strip().split("\\s+")) {
            stems.add(stem(word));
        }
        return stems;
    }
}
