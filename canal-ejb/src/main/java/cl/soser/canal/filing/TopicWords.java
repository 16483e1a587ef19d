package cl.soser.canal.filing;

import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.Plain;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The words by which a message names its topic, or the part of a topic. Whoever files may leave
 * both to the form, which proposes them by this table; the page hands it to the browser, so that a
 * person sees what is proposed while they type. An administrator corrects a wrong topic like any
 * other. Nothing here decides about danger.
 *
 * @param code the topic, or the subtopic
 * @param topic that the subtopic belongs to; null for a topic
 * @param beginnings what one of the folded words of the message begins with
 */
public record TopicWords(String code, String topic, List<String> beginnings) {

    /** Of what nothing in the words names: the daily service of schools. */
    public static final String DAILY = "BASICA_MEDIA";

    /** Of what happened at a kindergarten and nothing in the words names. */
    public static final String NURSERY = "KINDER_PREKINDER";

    /** Of the food that is taken home; what happened then is of no daily service. */
    public static final String BASKETS = "CANASTAS";

    private static final String BIOMETRIC = "BIOMETRICO";

    /** In the order in which they are looked for; the first that is named counts. */
    public static final List<TopicWords> ALL =
            List.of(
                    new TopicWords("CELIACO", null, List.of("celiac", "gluten")),
                    new TopicWords(BIOMETRIC, null, List.of("biometri", "huella")),
                    new TopicWords(BASKETS, null, List.of("canasta")),
                    new TopicWords("VACACIONES", null, List.of("vacacion")),
                    new TopicWords(
                            NURSERY, null, List.of("kinder", "prekinder", "parvul", "jardin")),
                    new TopicWords(
                            "VENCIDO_DEFECTUOSO",
                            BASKETS,
                            List.of("vencid", "defect", "podrid", "hongo", "rot", "abiert")),
                    new TopicWords("INCOMPLETA", BASKETS, List.of("falt", "incomplet", "menos")),
                    new TopicWords("CAMBIO_PRODUCTOS", BASKETS, List.of("cambi", "reempla")),
                    new TopicWords(
                            "FECHA_ENTREGA",
                            BASKETS,
                            List.of("cuando", "fecha", "entreg", "lleg", "atras", "recib")),
                    new TopicWords(
                            "AUTORIZACION",
                            BIOMETRIC,
                            List.of("autoriz", "permiso", "consent", "firm")),
                    new TopicWords("RECLAMO_BIOMETRICO", BIOMETRIC, List.of("")));

    /**
     * The topic that a message names; empty where the one proposed is not offered.
     *
     * @param scheme of the establishment; null while there is none
     */
    static Optional<String> topic(String message, SchoolScheme scheme, Predicate<String> offered) {
        String other = scheme == null || scheme == SchoolScheme.RBD ? DAILY : NURSERY;
        return Optional.of(named(message, null).orElse(other)).filter(offered);
    }

    /** The part of that topic; empty where the words name none of those offered. */
    static Optional<String> subtopic(String message, String topic, List<String> offered) {
        return named(message, topic).filter(offered::contains);
    }

    private static Optional<String> named(String message, String topic) {
        List<String> words = Plain.words(message);
        return ALL.stream()
                .filter(one -> topic == null ? one.topic == null : topic.equals(one.topic))
                .filter(one -> words.stream().anyMatch(one::isBegunBy))
                .map(TopicWords::code)
                .findFirst();
    }

    private boolean isBegunBy(String word) {
        return beginnings.stream().anyMatch(word::startsWith);
    }
}
