/**
 * One history of every change of the configuration, and the configuration as a file.
 *
 * <p>A feature that changes its settings calls {@link ConfigurationChangeRepository} in the same
 * transaction: who, when, and each field before and after. The history is shown under each form and
 * at {@code /admin/cambios} ({@link ConfigurationHistoryQuery}).
 *
 * <p>{@code /admin/respaldo-configuracion} writes the configuration as one JSON file and reads it
 * back. Each feature supplies a {@link ConfigurationSection}: the shape of its rows ({@link
 * SectionSchema}), their key, and how to apply them. {@link ConfigurationFile} reads the file with
 * line numbers and rejects broken, too deep or duplicate input. {@link
 * ConfigurationTransferService} compares, tries everything in a transaction that is rolled back,
 * and shows additions, changes and retirements. It then applies exactly that, given the code of
 * what was shown. Only the owner of a part can load it.
 *
 * <p>{@link SettingService} edits the settings of {@code /admin/ajustes}, which {@link
 * cl.soser.canal.shared.setting.SettingDefinition} lists. This package knows no feature.
 */
package cl.soser.canal.configuration;
