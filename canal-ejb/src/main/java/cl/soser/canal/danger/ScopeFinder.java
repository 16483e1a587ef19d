package cl.soser.canal.danger;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what is stated from what is denied, asked, supposed, long past or elsewhere. A denial
 * reaches over a few words of its clause, and not beyond a word such as "pero" or "porque": to miss
 * a sick child is worse than to look once too often.
 */
final class ScopeFinder {

    private static final Set<String> DENIALS =
            Set.of(
                    "no",
                    "sin",
                    "ni",
                    "nunca",
                    "jamas",
                    "tampoco",
                    "nadie",
                    "ningun",
                    "ninguna",
                    "ninguno",
                    "cero",
                    "nao",
                    "pa",
                    "descarto",
                    "descartan",
                    "descarta",
                    "evitar",
                    "libre",
                    "tampoko");
    private static final Set<String> FAR_DENIALS =
            Set.of("nadie", "ningun", "ninguna", "ninguno", "nunca", "jamas", "sin", "ni");
    private static final int REACH = 4;
    private static final int FAR_REACH = 7;
    private static final int ACTIVATION = 3;
    private static final Set<String> ENDS_OF_DENIAL =
            Set.of(
                    "pero",
                    "sino",
                    "porque",
                    "aunque",
                    "hasta",
                    "cuando",
                    "mientras",
                    "que",
                    "y",
                    "e",
                    "i",
                    "si",
                    "por",
                    "despues",
                    "igual",
                    "mas",
                    "desde",
                    "solo",
                    "entonces");

    /** "No es que se enfermara, es que…" denies all of its clause; the next one turns it. */
    private static final List<List<String>> TURNING =
            Stream.of("no es que", "no se trata de que", "no digo que")
                    .map(words -> List.of(words.split(" ")))
                    .toList();

    /** "No sé si…", "no paran de…": words after a "no" that leave the rest stated. */
    private static final Set<String> NO_DENIAL_BEFORE =
            Set.of(
                    "se",
                    "sabemos",
                    "sabia",
                    "sabiamos",
                    "saben",
                    "puede",
                    "pueden",
                    "es",
                    "solo",
                    "aguanto",
                    "aguanta",
                    "para",
                    "paran",
                    "paraba",
                    "paro",
                    "deja",
                    "dejan",
                    "dejaba",
                    "podia",
                    "puedo",
                    "quiero",
                    "hicieron",
                    "hizo",
                    "hacen",
                    "hace",
                    "avisaron",
                    "aviso",
                    "avisan",
                    "respondieron",
                    "contestan",
                    "creo",
                    "entiendo",
                    "pudo",
                    "pudieron",
                    "pueda");

    private static final Set<String> SUPPOSING =
            Set.of(
                    "si",
                    "podria",
                    "podrian",
                    "ojala",
                    "quizas",
                    "supongamos",
                    "imaginense",
                    "imagine",
                    "evitar",
                    "prevenir",
                    "prevencion",
                    "simulacro",
                    "hipotetico",
                    "hipotetica",
                    "eventual",
                    "protocolo",
                    "rumor",
                    "rumores",
                    "hubiera",
                    "hubiese",
                    "tuviera",
                    "pudiera",
                    "fuera",
                    "llegara",
                    "caso",
                    "riesgo",
                    "peligro",
                    "capacitacion",
                    "charla",
                    "temo",
                    "pase");
    private static final Set<String> ENDS_OF_SUPPOSING =
            Set.of("pero", "porque", "xq", "aunque", "hoy", "ayer", "ahora");
    private static final Set<String> NO_SUPPOSING_BEFORE_SI =
            Set.of("se", "sabe", "sabemos", "sabia", "como", "que", "claro", "eso", "sabria");
    private static final Set<String> ASKING =
            Set.of(
                    "consulta",
                    "consultan",
                    "consulto",
                    "pregunta",
                    "preguntan",
                    "pregunto",
                    "quisiera",
                    "consultar",
                    "preguntar",
                    "saber");

    /** Questions that take for granted what they ask about: "¿por qué venía cruda?". */
    private static final List<List<String>> TAKING_FOR_GRANTED =
            Stream.of(
                            "por que",
                            "porque",
                            "hasta cuando",
                            "es normal que",
                            "es legal que",
                            "es correcto que",
                            "esta bien que",
                            "esta permitido que",
                            "les parece",
                            "encuentran normal",
                            "como es posible",
                            "como puede ser",
                            "como permiten",
                            "saben que",
                            "sabian que")
                    .map(words -> List.of(words.split(" ")))
                    .toList();

    private ScopeFinder() {}

    /** For each word of the text how it is spoken of, from the marks around it. */
    static Scope[] of(Wording wording, List<ConceptHit> hits) {
        List<Word> words = wording.words();
        Scope[] scopes = new Scope[words.size()];
        Arrays.fill(scopes, Scope.STATED);
        for (Wording.Sentence sentence : wording.sentences()) {
            if (sentence.asks() && !takesForGranted(words, sentence)) {
                mark(scopes, sentence.first(), sentence.end(), Scope.ASKED);
            }
        }
        for (ConceptHit hit : hits) {
            Wording.Sentence sentence = wording.sentences().get(words.get(hit.first()).sentence());
            if (hit.concept().equals("ANTES")) {
                mark(scopes, sentence.first(), sentence.end(), Scope.PAST);
            } else if (hit.concept().equals("LEJOS")) {
                markStated(scopes, sentence.first(), sentence.end(), Scope.ELSEWHERE);
            }
        }
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).folded();
            if (SUPPOSING.contains(word) && supposes(words, at)) {
                suppose(words, scopes, at);
            }
        }
        for (int at = 0; at < words.size(); at++) {
            int turning = turning(words, at);
            if (turning > 0) {
                denyClause(words, scopes, at + turning);
            } else if (DENIALS.contains(words.get(at).folded()) && denies(words, at)) {
                deny(words, scopes, at);
            }
        }
        return scopes;
    }

    private static boolean takesForGranted(List<Word> words, Wording.Sentence sentence) {
        List<String> said =
                words.subList(sentence.first(), sentence.end()).stream().map(Word::folded).toList();
        return TAKING_FOR_GRANTED.stream()
                .anyMatch(phrase -> Collections.indexOfSubList(said, phrase) >= 0);
    }

    /** How many words such a phrase has that begins here; 0 for none. */
    private static int turning(List<Word> words, int at) {
        if (!words.get(at).folded().equals("no")) {
            return 0;
        }
        return TURNING.stream()
                .filter(phrase -> at + phrase.size() <= words.size())
                .filter(
                        phrase ->
                                words.subList(at, at + phrase.size()).stream()
                                        .map(Word::folded)
                                        .toList()
                                        .equals(phrase))
                .mapToInt(List::size)
                .findFirst()
                .orElse(0);
    }

    private static void denyClause(List<Word> words, Scope[] scopes, int from) {
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (words.get(i).clause() != words.get(from).clause()
                    || Set.of("pero", "sino", "es").contains(word)) {
                return;
            }
            scopes[i] = Scope.DENIED;
        }
    }

    private static boolean denies(List<Word> words, int at) {
        boolean plain = words.get(at).folded().equals("no");
        return !plain
                || at + 1 >= words.size()
                || words.get(at + 1).clause() != words.get(at).clause()
                || !NO_DENIAL_BEFORE.contains(words.get(at + 1).folded())
                || words.get(at + 1).folded().equals("se") && !isKnowing(words, at + 2);
    }

    /** "No se si" and "no se que" know nothing; "no se enfermó" denies. */
    private static boolean isKnowing(List<Word> words, int at) {
        return at >= words.size()
                || Set.of("si", "que", "cual", "quien", "como", "donde", "porque", "por", "a")
                        .contains(words.get(at).folded());
    }

    private static void deny(List<Word> words, Scope[] scopes, int at) {
        Word denial = words.get(at);
        int reach = FAR_DENIALS.contains(denial.folded()) ? FAR_REACH : REACH;
        for (int i = at + 1; i < words.size() && i <= at + reach; i++) {
            Word word = words.get(i);
            if (word.clause() != denial.clause() || ENDS_OF_DENIAL.contains(word.folded())) {
                return;
            }
            scopes[i] = Scope.DENIED;
        }
    }

    private static boolean supposes(List<Word> words, int at) {
        String word = words.get(at).folded();
        if (word.equals("protocolo")) {
            return !isActivated(words, at);
        }
        if (word.equals("caso")) {
            return at > 0 && words.get(at - 1).folded().equals("en");
        }
        return !word.equals("si")
                || at == 0
                || !NO_SUPPOSING_BEFORE_SI.contains(words.get(at - 1).folded());
    }

    /** Who asks for a protocol to be activated has a case for it. */
    private static boolean isActivated(List<Word> words, int at) {
        return words.subList(Math.max(0, at - ACTIVATION), at).stream()
                .anyMatch(word -> word.folded().startsWith("activ"));
    }

    private static void suppose(List<Word> words, Scope[] scopes, int at) {
        for (int i = at + 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.clause() != words.get(at).clause()
                    || ENDS_OF_SUPPOSING.contains(word.folded())) {
                return;
            }
            scopes[i] = Scope.SUPPOSED;
        }
    }

    private static void mark(Scope[] scopes, int from, int until, Scope scope) {
        Arrays.fill(scopes, from, until, scope);
    }

    private static void markStated(Scope[] scopes, int from, int until, Scope scope) {
        for (int i = from; i < until; i++) {
            scopes[i] = scopes[i] == Scope.STATED ? scope : scopes[i];
        }
    }
}
