package cl.soser.canal.configuration;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which changes of all the configuration a list shows; a null narrows nothing.
 *
 * @param account who made them
 * @param from the first day, in the zone of the channel
 * @param until the last day
 */
public record HistoryCriteria(ConfigurationKind kind, Long account, LocalDate from, LocalDate until)
        implements Serializable {}
