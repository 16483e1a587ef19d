package cl.soser.canal.configuration;

import java.time.Instant;

/** Somebody changed how the channel works; told in the transaction of the change. */
public record ConfigurationChanged(long change, Configured what, Instant at) {}
