package cl.soser.canal.right.answer;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightState;
import cl.soser.canal.right.RightTermPolicy;
import cl.soser.canal.shared.privacy.MaskedText;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A case in the officer's list; who asks is shortened, its page shows it.
 *
 * @param late whether it was, or is, answered after its last day
 */
public record RightRow(
        long id,
        String number,
        RightKind kind,
        RightState state,
        RightChannel channel,
        String asker,
        Days days,
        boolean late)
        implements Serializable {

    /**
     * Its days.
     *
     * @param dueOn the last one, to hand it over or to answer
     */
    public record Days(
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean handOver,
            boolean extended,
            LocalDate answeredOn)
            implements Serializable {}

    static RightRow of(DataRightCase one, LocalDate today) {
        return new RightRow(
                one.getId(),
                one.getNumber(),
                one.getKind(),
                one.getState(),
                one.getChannel(),
                MaskedText.firstName(one.getAsker().name(), ""),
                new Days(
                        one.getReceivedOn(),
                        one.getActBy(),
                        !one.getActBy().equals(one.getDueOn()),
                        one.isExtended(),
                        one.getAnsweredOn()),
                RightTermPolicy.isLate(one.getActBy(), one.getAnsweredOn(), today));
    }
}
