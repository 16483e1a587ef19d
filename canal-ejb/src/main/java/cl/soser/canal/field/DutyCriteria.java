package cl.soser.canal.field;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which schools the board shows.
 *
 * @param region code, or null for all
 * @param comuna code, or null for all
 * @param account of the person who looks after them, or null for all
 * @param state null for all; FALTA and POR_INFORMAR are one
 */
public record DutyCriteria(
        LocalDate day, String region, String comuna, Long account, DutyState state)
        implements Serializable {}
