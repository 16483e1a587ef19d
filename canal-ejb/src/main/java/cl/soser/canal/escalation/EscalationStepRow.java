package cl.soser.canal.escalation;

import java.io.Serializable;

/** A step as the page shows it, with its version. */
public record EscalationStepRow(long id, int version, EscalationStepContent text)
        implements Serializable {}
