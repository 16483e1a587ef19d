/**
 * The database: {@link SchemaMigration} runs Flyway at start-up, before every other bean; {@link
 * UntimedDataSource} and {@link InstantColumn} keep instants free of time zones.
 */
package cl.soser.canal.shared.database;
