package cl.soser.canal.right.intake;

import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightState;
import java.io.Serializable;
import java.time.LocalDate;

/** A case in the list of its account. */
public record CitizenRightRow(
        String number, RightKind kind, RightState state, LocalDate receivedOn, LocalDate dueOn)
        implements Serializable {}
