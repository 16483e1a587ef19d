package cl.soser.canal.qualitysample;

import cl.soser.canal.response.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Samples judged at past instants, to fill a history. Callers must have checked authorisation. */
@ApplicationScoped
public class PastQualitySamples {

    @PersistenceContext EntityManager em;
    @Inject QualitySampleWorker qualitySampleWorker;

    /** Draws every month that is over and has no sample. */
    public void draw() {
        qualitySampleWorker.owed().forEach(qualitySampleWorker::draw);
    }

    /** Not judged yet, and not theirs; those of the older months first. */
    public List<QualitySampleCase> open(long by) {
        return em.createQuery(
                        """
                        SELECT c FROM QualitySampleCase c
                        WHERE c.pertinent IS NULL ORDER BY c.month, c.place""",
                        QualitySampleCase.class)
                .getResultStream()
                .filter(one -> !isOwn(em.find(Answer.class, one.getAnswer()), by))
                .toList();
    }

    private static boolean isOwn(Answer answer, long by) {
        return answer.isWrittenBy(by) || Long.valueOf(by).equals(answer.getApprovedBy());
    }

    public void judge(QualitySampleCase one, boolean pertinent, String why, long by, Instant at) {
        one.judge(pertinent, why, by, at);
    }
}
