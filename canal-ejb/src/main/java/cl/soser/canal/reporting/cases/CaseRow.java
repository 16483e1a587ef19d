package cl.soser.canal.reporting.cases;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Timeliness;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One request as reports show it: no text but its subject, no person.
 *
 * @param subject null where the caller may count it and not read it
 * @param school its code in its scheme; null where the request names none of the directory
 * @param place the school's name, or what the citizen called it
 * @param countedMotive the one under which figures count it: where a term was missed, the one it
 *     had then
 * @param chosenMotive as the citizen chose it
 * @param dueAt end of the contract's term; null where there is none
 * @param alert somebody may be in danger; of a restricted one that is not told
 * @param danger of what kind; null where it is no alert, or nobody said
 */
public record CaseRow(
        long id,
        String number,
        Channel channel,
        Context context,
        String contract,
        String motive,
        String countedMotive,
        String chosenMotive,
        String topic,
        String subtopic,
        Urgency urgency,
        Urgency operativeUrgency,
        TicketStatus status,
        boolean restricted,
        String subject,
        String institution,
        SchoolScheme scheme,
        String school,
        String place,
        String comuna,
        String region,
        String area,
        Instant enteredAt,
        Instant dueAt,
        Instant firstAnswerAt,
        Instant closedAt,
        Instant changedAt,
        boolean alert,
        DangerKind danger)
        implements Serializable {

    public CaseRow {
        danger = !alert || danger == null || danger.isRestricted() ? null : danger;
    }

    /** As the figures count it; null for one without a term or annulled. */
    public Timeliness timeliness(Instant now) {
        return Timeliness.of(status, firstAnswerAt, dueAt, now);
    }

    /** How long after its term it was answered, or has waited; null for one that is not late. */
    public Duration delay(Instant now) {
        Timeliness timeliness = timeliness(now);
        return timeliness != Timeliness.FUERA_DE_PLAZO && timeliness != Timeliness.ABIERTO_VENCIDO
                ? null
                : Duration.between(dueAt, firstAnswerAt == null ? now : firstAnswerAt);
    }

    /** The elapsed hours of its term; null where there is none. */
    public Long termHours() {
        return dueAt == null ? null : Duration.between(enteredAt, dueAt).toHours();
    }

    /**
     * Nor with a place that the person told in words: people write names there; nor with what may
     * be the matter.
     */
    CaseRow withoutSubject() {
        return told(words -> null, words -> null, false);
    }

    CaseRow masked(CaseMask mask) {
        return told(mask::subject, mask::place, alert);
    }

    /** Its subject, and a place that no directory has, as a reader may see them. */
    private CaseRow told(
            UnaryOperator<String> subjects, UnaryOperator<String> places, boolean asAlert) {
        return new CaseRow(
                id,
                number,
                channel,
                context,
                contract,
                motive,
                countedMotive,
                chosenMotive,
                topic,
                subtopic,
                urgency,
                operativeUrgency,
                status,
                restricted,
                subjects.apply(subject),
                institution,
                scheme,
                school,
                school == null ? places.apply(place) : place,
                comuna,
                region,
                area,
                enteredAt,
                dueAt,
                firstAnswerAt,
                closedAt,
                changedAt,
                asAlert,
                danger);
    }
}
