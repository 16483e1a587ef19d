package cl.soser.canal.configuration;

import java.io.Serializable;

/**
 * The subject of a change.
 *
 * @param key its permanent key among its kind: code or id
 * @param label how people call it at the time of the change; for what has no name of its own a key
 *     of the bundle in braces
 */
public record ConfigurationSubject(ConfigurationKind kind, String key, String label)
        implements Serializable {}
