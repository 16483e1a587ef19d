package cl.soser.canal.reporting.answers;

/**
 * Whether the answers of a period were to the point. Counts what people wrote; an automatic answer
 * is no part of it.
 *
 * @param sent answers that left
 * @param confirmed of these, whose reviewer confirmed that each point is answered
 * @param sampled of these, in the sample of their month
 * @param judged of the sample, those that Operations audited
 * @param pertinent of the audited ones, found to the point
 */
public record QualityCounts(long sent, long confirmed, long sampled, long judged, long pertinent) {

    static final QualityCounts NONE = new QualityCounts(0, 0, 0, 0, 0);

    QualityCounts plus(QualityCounts other) {
        return new QualityCounts(
                sent + other.sent,
                confirmed + other.confirmed,
                sampled + other.sampled,
                judged + other.judged,
                pertinent + other.pertinent);
    }
}
