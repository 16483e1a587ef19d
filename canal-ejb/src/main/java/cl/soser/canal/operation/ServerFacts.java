package cl.soser.canal.operation;

import cl.soser.canal.shared.health.NeedState;
import java.io.Serializable;
import java.time.Duration;

/**
 * What is known of this server.
 *
 * @param timersSilent how long ago a timer last ran
 */
public record ServerFacts(
        NeedState database, NeedState files, Duration timersSilent, GatheredFacts gathered)
        implements Serializable {}
