/**
 * Schools, comunas, regions and institutions.
 *
 * <p>{@link DirectoryQuery} finds schools for forms and lists; it is open, because the data are
 * public. {@link TerritoryCache} keeps regions, comunas and institutions in memory; only a
 * migration changes them. {@link DirectoryImportService} applies a published file in two steps: it
 * shows the differences, then applies them. A school that the file no longer names is closed, never
 * deleted, because tickets refer to it. {@link SchoolSearchText} defines how a typed text finds a
 * school.
 */
package cl.soser.canal.directory;
