/**
 * Files that people send: received, stored by their content, and given out to those who may read
 * them.
 *
 * <p>A file waits in a {@link Basket} until the form it belongs to is filed. Its sender holds a
 * token; the database holds only the token's hash. {@link FileStore} stores each content once,
 * named by its SHA-256; {@link StoredFile} registers it. {@link AttachmentCleanupJob} deletes what
 * was never filed and what has no owner.
 *
 * <p>The owner of a file is a pair (kind, id), see {@link OwnerKind}, that only the feature above
 * understands. Each feature with owners supplies an {@link AttachmentAccess}, which decides who may
 * read its files. Without one, access is denied.
 */
package cl.soser.canal.attachment;
