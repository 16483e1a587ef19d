package cl.soser.canal.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A question people often ask, and its answer.
 *
 * @param topic code of the topic it is about; null for all
 * @param keywords other words by which it is found; null for none
 * @param onHome also on the first page
 */
public record FaqContent(
        String topic,
        @NotBlank @Size(max = 200) String question,
        @NotBlank @Size(max = 2000) String answer,
        @Size(max = 300) String keywords,
        boolean onHome)
        implements Serializable {}
