/**
 * Settings: {@link InstallationSettings} reads what {@code server-config} configures; {@link
 * SettingDefinition} lists those that people change at {@code /admin/ajustes}, and {@link
 * SettingRepository} keeps them.
 */
package cl.soser.canal.shared.setting;
