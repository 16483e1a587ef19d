/**
 * What every feature uses: errors, events that several features fire, masking of numbers, texts and
 * days.
 *
 * <p>Errors of the business extend {@link CanalException}; the message is a key that web and API
 * translate. {@link NotFoundException} is thrown both for a missing object and for one that the
 * caller may not see. {@link ClockProducer} produces the injected {@code java.time.Clock}; no other
 * code reads the system time.
 */
package cl.soser.canal.shared;
