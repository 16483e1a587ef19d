/**
 * The quality sample of a month ({@code /gestion/pertinencia}).
 *
 * <p>When a month is over, {@link QualitySampleWorker} draws the sample: one in twenty answers
 * written by people, at least ten ({@link SampleSizePolicy}). The month is the key of its row, so
 * two servers draw once. Operations judges each answer with a reason, never its own ({@link
 * QualitySampleService}).
 */
package cl.soser.canal.qualitysample;
