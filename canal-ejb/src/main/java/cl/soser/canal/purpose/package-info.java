/**
 * What personal data are used for, and the ground of the law for each of these purposes.
 *
 * <p>No purpose that an answer needs rests on consent, so filing never waits for one. The
 * personal-data officer changes a ground with a reason ({@link
 * cl.soser.canal.purpose.PurposeGroundService}); each change is kept, and the privacy page shows
 * what is in force.
 */
package cl.soser.canal.purpose;
