package cl.soser.canal.radar;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import cl.soser.canal.shared.Plain;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the signs of a report: what it says of food, harm, product and lot. */
final class SignReader {

    /** Concepts of the danger reader that are narrower than the kinds of danger. */
    static final Set<String> SYMPTOMS =
            Set.of(
                    "VOMITO",
                    "DIARREA",
                    "GUATA",
                    "FIEBRE",
                    "INTOXICACION",
                    "RONCHAS",
                    "HINCHAZON",
                    "OBJETO",
                    "BICHO",
                    "PODRIDO",
                    "VENCIDO",
                    "CRUDO",
                    "ROEDOR");

    /** The kinds that several schools may share because they ate or were served the same. */
    static final Set<DangerKind> HARMS =
            EnumSet.of(
                    DangerKind.ENFERMEDAD,
                    DangerKind.ALERGIA,
                    DangerKind.ATRAGANTAMIENTO,
                    DangerKind.CUERPO_EXTRANO,
                    DangerKind.DESCOMPUESTO,
                    DangerKind.PLAGA);

    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 3;

    private final Function<String, Set<String>> foods;

    /**
     * @param foods which foods a text speaks of
     */
    SignReader(Function<String, Set<String>> foods) {
        this.foods = foods;
    }

    /**
     * What a report says.
     *
     * @param complaint whether it complains; another tells of food only beside a danger
     * @param alert whether it is one: rarer, and so a sign of its own beside all that may be a risk
     * @param kind of the danger; NINGUNO or null where there is none
     * @param reading of its words
     * @param product as it was typed; may be null
     * @param lotKey as lots are compared; may be null
     */
    record ReportText(
            boolean complaint,
            boolean alert,
            DangerKind kind,
            DangerReading reading,
            String text,
            String product,
            String lotKey) {

        boolean isDangerous() {
            return !kinds().isEmpty();
        }

        /** The kind in force, and others that the words tell of as well. */
        Set<DangerKind> kinds() {
            Set<DangerKind> kinds = EnumSet.noneOf(DangerKind.class);
            if (kind != null && kind != DangerKind.NINGUNO) {
                kinds.add(kind);
                reading.reasons().forEach(reason -> kinds.add(reason.kind()));
                kinds.retainAll(HARMS);
            }
            return kinds;
        }
    }

    Set<Sign> read(ReportText told) {
        Set<Sign> signs = new TreeSet<>();
        if (!told.complaint() && !told.isDangerous()) {
            return signs;
        }
        Set<String> named = foods.apply(told.product());
        Set<String> eaten = new TreeSet<>(foods.apply(told.text()));
        eaten.addAll(named);
        eaten.forEach(food -> signs.add(new Sign(SignKind.ALIMENTO, food)));
        products(told.product(), named)
                .forEach(product -> signs.add(new Sign(SignKind.PRODUCTO, product)));
        if (told.lotKey() != null) {
            signs.add(new Sign(SignKind.LOTE, told.lotKey()));
        }
        if (told.isDangerous()) {
            for (DangerKind kind : told.kinds()) {
                signs.add(new Sign(SignKind.SINTOMA, kind.name() + SignLabels.POSSIBLE));
                if (told.alert()) {
                    signs.add(new Sign(SignKind.SINTOMA, kind.name()));
                }
                eaten.forEach(food -> signs.add(Sign.after(kind.name(), food)));
            }
            told.reading().reasons().stream()
                    .flatMap(reason -> reason.concepts().stream())
                    .filter(SYMPTOMS::contains)
                    .forEach(symptom -> signs.add(new Sign(SignKind.SINTOMA, symptom)));
        }
        return signs;
    }

    /** The foods that it names; its longer words where it names none. */
    private static Set<String> products(String product, Set<String> named) {
        if (!named.isEmpty() || product == null) {
            return named;
        }
        Set<String> words = new TreeSet<>();
        for (String word : Plain.words(product)) {
            boolean letters = word.chars().allMatch(Character::isLetter);
            if (letters && word.length() >= SHORTEST && words.size() < MOST_WORDS) {
                words.add(word.length() <= Sign.LONGEST ? word : word.substring(0, Sign.LONGEST));
            }
        }
        return words;
    }
}
