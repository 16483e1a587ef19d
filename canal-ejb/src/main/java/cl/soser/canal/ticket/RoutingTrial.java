package cl.soser.canal.ticket;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule would have done to past tickets.
 *
 * @param all tickets of the period
 * @param spoken those the rule is about
 * @param decided those whose area it names
 * @param moves to which other area how many would have gone, the largest first
 * @param looked of the tickets it is about, as it was or would be, those an administrator judged
 * @param rightNow of these, those the present rules send where the administrator sent them
 * @param rightThen of these, those the rules with it would
 * @param samples the newest that would go another way, then the newest it is about
 * @param code of what was tried, which saving asks for
 */
public record RoutingTrial(
        int all,
        int spoken,
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

    /** Beside the area: how many get more, and how many less, of what makes people hurry. */
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
     * @param why what the rules would say
     */
    public record Sample(String number, String subject, String from, String to, String why)
            implements Serializable {

        public boolean isMove() {
            return !from.equals(to);
        }
    }

    public boolean isSilent() {
        return spoken == 0;
    }

    public boolean isAboutEverything() {
        return all > 0 && spoken == all;
    }

    public int moved() {
        return moves.stream().mapToInt(Move::tickets).sum();
    }
}
