package cl.soser.canal.routing.trial;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule would have done to past tickets.
 *
 * @param all tickets of the period
 * @param matched those that match the rule
 * @param decided those whose area the rule would name
 * @param moves how many would have gone to another area, the largest first
 * @param looked of the matching tickets, those that an administrator judged
 * @param rightNow of these, those the present rules send where the administrator sent them
 * @param rightThen of these, those the rules with it would
 * @param samples the newest that would go another way, then the newest it is about
 * @param code of this trial, which saving requires
 */
public record RoutingTrial(
        int all,
        int matched,
        int decided,
        List<Move> moves,
        Gains gains,
        int looked,
        int rightNow,
        int rightThen,
        List<Sample> samples,
        String code)
        implements Serializable {

    public RoutingTrial {
        moves = List.copyOf(moves);
        samples = List.copyOf(samples);
    }

    /** From one area to another. */
    public record Move(String from, String to, int tickets) implements Serializable {}

    /** Besides the area: how many get more urgent, and how many less. */
    public record Gains(
            int graver,
            int milder,
            int alerted,
            int calmed,
            int hidden,
            int shown,
            int held,
            int freed)
            implements Serializable {

        public boolean isNone() {
            return graver + milder + alerted + calmed + hidden + shown + held + freed == 0;
        }
    }

    /**
     * @param from the area now; the same as {@code to} where it would stay
     * @param why the trace of the rules
     */
    public record Sample(String number, String subject, String from, String to, String why)
            implements Serializable {

        public boolean isMove() {
            return !from.equals(to);
        }
    }

    public boolean isSilent() {
        return matched == 0;
    }

    public boolean isAboutEverything() {
        return all > 0 && matched == all;
    }

    public int moved() {
        return moves.stream().mapToInt(Move::tickets).sum();
    }
}
