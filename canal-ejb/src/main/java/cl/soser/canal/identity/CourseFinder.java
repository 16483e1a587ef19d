package cl.soser.canal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds courses: "1°B", "primero básico", "kínder A", "2do medio", "NT2". */
final class CourseFinder {

    private static final String ORDINAL =
            "(?i:(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]"
                    + "|octav[oa])s?)";

    private static final String SHORT_ORDINAL = "[1-8](?i:ro|er|ero|do|to|vo|mo|no|tos|vos)";

    private static final String LEVEL =
            "(?i:(?:a[ñn]o\\s+)?(?:b[aá]sic[oa]s?|de\\s+b[aá]sica|medi[oa]s?(?!\\s+hora)"
                    + "|de\\s+(?:la\\s+)?media|grado|de\\s+primaria|de\\s+secundaria))";

    /** The letter of the course, in quotation marks or not, and only if it is one. */
    private static final String LETTER =
            "(?:\\s*-?\\s*[\"“”'«]\\s?[A-Ka-k]\\s?[\"”'»]|\\s*-?\\s*[A-K](?![\\p{L}\\p{N}])"
                    + "|-?[a-k](?![\\p{L}\\p{N}])|\\s+letra\\s+[\"“]?[A-Ka-k](?!\\p{L})[\"”]?)";

    /** The same behind the name of a level: "kínder A". */
    private static final String CAPITAL = "(?:\\s?[A-K](?!\\p{L}))";

    /** "3° piso", "1° de junio", "a 4°C": what else is counted so. */
    private static final String COUNTED =
            "(?!\\s*(?:piso|d[ií]as?|semanas?|vez|veces|semestre|trimestre|turno|lugar|entrega"
                    + "|llamad|reclamo|plato|bloque|ciclo|hora|servicio|de\\s+(?:enero|febrero"
                    + "|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic)|grados))"
                    + "(?!(?<=\\b(?:a|entre|bajo|hasta|sobre|y)\\s[1-8]\\s?[°º])\\s?C\\b)";

    private static final List<String> WAYS =
            List.of(
                    // 1°, 1° B, 1° básico B
                    "(?![1-8]\\s°C\\b)[1-8]\\s?[°ºª]"
                            + COUNTED
                            + "(?:\\s*"
                            + LEVEL
                            + ")?"
                            + LETTER
                            + "?",
                    // 1ro básico, 2 medio A
                    "(?:" + SHORT_ORDINAL + "|[1-8])\\s+" + LEVEL + LETTER + "?",
                    // 7mo B, 4to b
                    SHORT_ORDINAL
                            + "(?:\\s?[A-K]|\\s?[bcdfgh]|\\s?[\"“][A-Ka-k][\"”])(?![\\p{L}\\p{N}])",
                    // 3A, but no lot or street
                    "(?<!\\b(?i:lote|bus|bloque|calle|pasaje|depto|casa|talla|caja)\\s)"
                            + "[1-8][A-H](?![\\p{L}\\p{N}])",
                    // primero básico, segundo medio C
                    ORDINAL + "\\s+" + LEVEL + LETTER + "?",
                    // octavo A, séptimo b
                    ORDINAL + "\\s+(?:[A-K]|[bcdfgh]|[\"“'][A-Ka-k][\"”'])(?![\\p{L}\\p{N}])",
                    // kínder, pre-kínder B, NT2, PK A
                    "(?i:(?:pre[\\s-]?)?k[ií]nder(?:garten)?)(?:\\s[bcd](?!\\p{L})|"
                            + LETTER
                            + ")?",
                    "(?i:nt|tr)\\s?[12]" + CAPITAL + "?",
                    "(?i:pre-?k|pk)" + CAPITAL + "?",
                    // sala cuna menor, nivel medio mayor
                    "(?i:(?:primer|segundo)\\s+nivel\\s+(?:de\\s+)?transici[oó]n)" + CAPITAL + "?",
                    "(?i:(?:nivel\\s+)?(?:sala\\s+cuna|medio|transici[oó]n)\\s+"
                            + "(?:mayor|menor|[12](?!\\p{N})))"
                            + CAPITAL
                            + "?",
                    // II°B, III medio
                    "(?:I{1,3}|IV)\\s?(?:[°ºª]\\s?(?i:medio)?|(?i:medio))" + CAPITAL + "?");

    private static final Pattern COURSE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,/-])(?:" + String.join("|", WAYS) + ")(?!\\p{L})");

    /** "3B", "del 4-A": only a course after such words. */
    private static final Pattern AFTER_WORD =
            Pattern.compile(
                    "(?i:\\b(?:cursos?|del|al|en|el|de|los|y|alumn\\p{L}+\\s+de|profe\\p{L}*\\s+de))"
                            + "\\s+(?<course>[1-8]\\s?-?\\s?[A-H]|[1-8]-?[a-h])(?![\\p{L}\\p{N}°])");

    /** "va en quinto", "mi hijo de primero". */
    private static final Pattern GOES_TO =
            Pattern.compile(
                    "(?i:\\b(?:va(?:n)?\\s+(?:en|a|al)|cursa|cursando|est[aá]\\s+en|pas[oó]\\s+a"
                            + "|curso|(?:alumn|ni[ñn]|hij|niet|sobrin|estudiant|compa[ñn]er)\\p{L}*"
                            + "\\s+(?:de|del))\\s+(?<course>"
                            + ORDINAL
                            + "|"
                            + SHORT_ORDINAL
                            + "|[1-8](?=\\s+(?:de\\s+)?(?:b[aá]s|med))))"
                            + "(?![\\p{L}\\p{N}]|\\s+(?:lugar|piso|turno|plato|vez|d[ií]a))");

    /** "la Vale del octavo": the noun is the person before. */
    private static final Pattern OF_COURSE =
            Pattern.compile(
                    "(?i:\\bdel\\s+(?<course>"
                            + ORDINAL
                            + "|"
                            + SHORT_ORDINAL
                            + ")(?=\\s*(?:[.,;:)!?]|$|\\s(?:se|y|que|no|le|les|con|en|fue|tiene"
                            + "|est[aá]|va|era|lo|la|me)\\b)))");

    List<IdentitySpan> find(String text) {
        List<IdentitySpan> found = new ArrayList<>();
        Matcher course = COURSE.matcher(text);
        while (course.find()) {
            found.add(new IdentitySpan(IdentityKind.CURSO, course.start(), course.end()));
        }
        named(AFTER_WORD.matcher(text), found);
        named(GOES_TO.matcher(text), found);
        named(OF_COURSE.matcher(text), found);
        return found;
    }

    private static void named(Matcher course, List<IdentitySpan> found) {
        while (course.find()) {
            found.add(
                    new IdentitySpan(
                            IdentityKind.CURSO, course.start("course"), course.end("course")));
        }
    }
}
