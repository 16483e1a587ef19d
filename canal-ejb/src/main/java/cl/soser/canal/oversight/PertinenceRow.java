package cl.soser.canal.oversight;

/**
 * One answer of a sample.
 *
 * @param judge the name of whoever judged it; null while nobody has
 * @param judgeable whether the caller may judge it: nobody judges what they wrote, approved or sent
 */
public record PertinenceRow(PertinenceCase one, SentRow answer, String judge, boolean judgeable) {}
