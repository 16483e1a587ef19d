package cl.soser.canal.escalation;

import java.io.Serializable;

/** A rung as the page shows it, with the version it was read at. */
public record EscalationStepRow(long id, int version, EscalationStepContent text)
        implements Serializable {}
