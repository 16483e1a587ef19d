package cl.soser.canal.filing;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.School;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What the form answers for its writer where they chose nothing: who reports spoiled food should
 * not have to sort it first. All of it is shown and may be changed before it is sent. The motive is
 * not among it, since another motive has other duties.
 */
public final class ProposalPolicy {

    private static final int SUBJECT_LENGTH = 80;

    private static final Set<String> COMPLETED =
            Set.of(
                    DraftField.CONTEXT.key(),
                    DraftField.TOPIC.key(),
                    DraftField.URGENCY.key(),
                    DraftField.SUBJECT.key(),
                    DraftField.COMUNA.key());

    private ProposalPolicy() {}

    /** Whether an empty answer to it is completed, and so is no error of its writer. */
    public static boolean completes(String field) {
        return field != null && COMPLETED.contains(field);
    }

    /**
     * The answers that are missing, as far as the others name them; nothing before it is told what
     * happened.
     *
     * @param school that the draft means; null while there is none
     */
    static Map<DraftField, String> missing(
            DraftValues typed, School school, DraftPolicy.Vocabulary vocabulary) {
        Map<DraftField, String> proposed = new EnumMap<>(DraftField.class);
        if (!typed.has(DraftField.DETAIL)) {
            return proposed;
        }
        String message = typed.get(DraftField.SUBJECT) + " " + typed.get(DraftField.DETAIL);
        if (!typed.has(DraftField.SUBJECT)) {
            proposed.put(DraftField.SUBJECT, subject(typed.get(DraftField.DETAIL)));
        }
        String topic = typed.get(DraftField.TOPIC);
        if (topic.isEmpty()) {
            topic =
                    TopicWords.topic(
                                    message,
                                    school == null ? null : school.getScheme(),
                                    vocabulary::hasTopic)
                            .orElse("");
            proposed.put(DraftField.TOPIC, topic);
        }
        if (!typed.has(DraftField.SUBTOPIC)) {
            TopicWords.subtopic(message, topic, vocabulary.subtopics(topic))
                    .ifPresent(part -> proposed.put(DraftField.SUBTOPIC, part));
        }
        if (!typed.has(DraftField.CONTEXT)) {
            proposed.put(DraftField.CONTEXT, context(topic).name());
        }
        if (!typed.has(DraftField.URGENCY) && !typed.isThanks()) {
            proposed.put(DraftField.URGENCY, urgency(typed).name());
        }
        if (!typed.has(DraftField.COMUNA)) {
            proposed.put(
                    DraftField.COMUNA,
                    school == null
                            ? typed.get(DraftField.PLACE_COMUNA)
                            : school.getComuna().getCode());
        }
        return proposed;
    }

    private static Context context(String topic) {
        return topic.equals(TopicWords.BASKETS)
                ? Context.ENTREGA_CANASTAS
                : Context.SERVICIO_REGULAR;
    }

    /** A complaint says that the service suffers; what is dangerous was marked as such. */
    private static Urgency urgency(DraftValues typed) {
        if (typed.isOfDanger()) {
            return Urgency.ALTA;
        }
        return "RECLAMO".equals(typed.get(DraftField.MOTIVE)) ? Urgency.MEDIA : Urgency.BAJA;
    }

    /** The first sentence, or its whole words as far as a title holds them. */
    static String subject(String detail) {
        String line = detail.strip().lines().findFirst().orElse("").strip();
        String first = line.split("(?<=[.!?])\\s", 2)[0];
        if (first.length() <= SUBJECT_LENGTH) {
            return first.endsWith(".") && !first.endsWith("..")
                    ? first.substring(0, first.length() - 1)
                    : first;
        }
        int end = first.lastIndexOf(' ', SUBJECT_LENGTH);
        return first.substring(0, end > 0 ? end : SUBJECT_LENGTH) + "…";
    }
}
