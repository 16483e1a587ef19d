package cl.soser.canal.danger;

import cl.soser.canal.catalogue.Urgency;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is known of the danger when a request enters: what its sender answered and chose, and what
 * the words say. The words may raise the level; they never lower it (rules, section 4).
 *
 * @param kind that decides area, copies and first aid; null where it is not known
 * @param source what raised the level; null where nothing did
 * @param restricted only named readers may see the text
 * @param answer to the question of the form; null where it was not answered
 */
public record Danger(
        DangerLevel level,
        DangerKind kind,
        DangerSource source,
        boolean restricted,
        DangerKind answer,
        DangerReading reading) {

    private static final DangerReading UNREAD =
            new DangerReading(
                    DangerLevel.NINGUNO, DangerKind.NINGUNO, null, List.of(), false, List.of());

    public static final Danger NONE = of(null, Urgency.BAJA, UNREAD);

    /**
     * @param answer null where the question was not answered
     */
    public static Danger of(DangerKind answer, Urgency urgency, DangerReading reading) {
        DangerKind kind = isDanger(answer) ? answer : reading.kind();
        boolean called = isDanger(answer) || urgency == Urgency.ALTA;
        DangerLevel level = called ? DangerLevel.ALERTA : reading.level();
        DangerSource source =
                isDanger(answer)
                        ? DangerSource.ANSWER
                        : urgency == Urgency.ALTA
                                ? DangerSource.URGENCY
                                : level == DangerLevel.NINGUNO ? null : source(reading);
        return new Danger(
                level,
                isDanger(kind) ? kind : null,
                source,
                reading.restricted() || isDanger(kind) && kind.isRestricted(),
                answer,
                reading);
    }

    /** As it is on record of a past request. */
    public static Danger kept(
            DangerLevel level, DangerKind kind, boolean restricted, String proposedArea) {
        List<String> areas = proposedArea == null ? List.of() : List.of(proposedArea);
        DangerReading reading = new DangerReading(level, kind, null, areas, restricted, List.of());
        return new Danger(level, kind, null, restricted, null, reading);
    }

    private static boolean isDanger(DangerKind kind) {
        return kind != null && kind != DangerKind.NINGUNO;
    }

    private static DangerSource source(DangerReading reading) {
        boolean said = reading.reasons().stream().anyMatch(reason -> reason.share() == null);
        return said || reading.reasons().isEmpty() ? DangerSource.WORDS : DangerSource.CLASSIFIER;
    }

    /** The same with those areas alone that receive requests today. */
    public Danger among(Predicate<String> area) {
        DangerReading known =
                new DangerReading(
                        reading.level(),
                        reading.kind(),
                        reading.cause(),
                        reading.areas().stream().filter(area).toList(),
                        reading.restricted(),
                        reading.reasons());
        return new Danger(level, kind, source, restricted, answer, known);
    }

    /**
     * The area that the reading proposes; null where it proposes none, or one that does not answer
     * for what the sender answered: then the words are about something else.
     */
    public String proposedArea() {
        return reading.areas().stream()
                .findFirst()
                .filter(area -> !isAnswered() || answer.mayBeAnsweredBy(area))
                .orElse(null);
    }

    /** Whether its kind is the sender's own answer. */
    public boolean isAnswered() {
        return isDanger(answer);
    }

    public boolean isAlert() {
        return level == DangerLevel.ALERTA;
    }

    public boolean isPossibleRisk() {
        return level == DangerLevel.POSIBLE_RIESGO;
    }

    public boolean isAny() {
        return level != DangerLevel.NINGUNO;
    }

    /** The same as an alert if there is any danger at all. */
    public Danger raised() {
        return isPossibleRisk()
                ? new Danger(DangerLevel.ALERTA, kind, source, restricted, answer, reading)
                : this;
    }

    /** Whether there is anything to keep of it. */
    public boolean isKnown() {
        return isAny() || answer != null;
    }

    /** The same as an alert, where a rule about something else demands one. */
    public Danger alerted() {
        return isAlert()
                ? this
                : new Danger(
                        DangerLevel.ALERTA, kind, DangerSource.RULE, restricted, answer, reading);
    }
}
