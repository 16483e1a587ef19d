/**
 * What every feature uses: time, settings, errors, masking, limits, texts, PDF.
 *
 * <p>Errors of the business extend {@link CanalException}; the message is a key that web and API
 * translate. {@link NotFoundException} is thrown both for a missing object and for one that the
 * caller may not see. {@link ClockProducer} produces the injected {@code java.time.Clock}; no other
 * code reads the system time. {@link InstallationSettings} reads what {@code server-config}
 * configures; {@link SettingDefinition} lists the settings that people change at {@code
 * /admin/ajustes}. {@link ThrottleService} counts attempts in the database. {@link MaskedText} and
 * {@link TextMask} hide personal data in texts. {@link SchemaMigration} runs Flyway at start-up,
 * before every other bean. {@link PdfRenderer} renders XHTML as PDF.
 */
package cl.soser.canal.shared;
