package cl.soser.canal.qualitysample;

import cl.soser.canal.oversight.SentAnswerRow;

/**
 * One answer of a sample.
 *
 * @param judge the name of the judge; null while it is not judged
 * @param judgeable whether the caller may judge it: not if the caller wrote, approved or sent it
 */
public record QualitySampleRow(
        QualitySampleCase one, SentAnswerRow answer, String judge, boolean judgeable) {}
