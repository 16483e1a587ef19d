package cl.soser.canal.configuration;

import java.time.Instant;

/** Fired in the transaction of a configuration change. */
public record ConfigurationChanged(long change, ConfigurationSubject what, Instant at) {}
