package cl.soser.canal.survey.result;

import cl.soser.canal.catalogue.Channel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;

/**
 * What figures are asked for; a null component narrows nothing.
 *
 * @param months their number, the present one included
 */
public record SatisfactionCriteria(
        @Min(1) @Max(24) int months, String area, String topic, Channel channel)
        implements Serializable {}
