package cl.soser.canal.phone.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Input: an outage.
 *
 * @param endedAt null while it lasts
 */
public record RecordOutageCommand(
        @NotNull Instant startedAt,
        Instant endedAt,
        @NotNull OutageCause cause,
        boolean planned,
        @Size(max = 500) String note) {}
