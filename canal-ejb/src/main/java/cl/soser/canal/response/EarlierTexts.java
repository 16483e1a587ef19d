package cl.soser.canal.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps overwritten texts of an answer. If another person edits the text, the words of the first
 * stay readable; a person's own edits leave no such copy.
 */
@ApplicationScoped
class EarlierTexts {

    /** Stands for the screen of a first draft, which began from no version. */
    private static final int NONE = -1;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** The newest first. */
    List<EarlierText> of(Answer answer) {
        return em.createNamedQuery(AnswerVersion.OF_ANSWER, AnswerVersion.class)
                .setParameter("answer", answer)
                .getResultStream()
                .map(AnswerVersion::read)
                .toList();
    }

    /** Before somebody writes that text into it. */
    void keepOfAnother(Answer answer, AnswerText text, long writer) {
        if (!Objects.equals(answer.getTextBy(), writer)) {
            keep(answer, text, writer);
        }
    }

    /** Of two texts that met: each that is not exactly the one chosen. */
    void keepBoth(Answer answer, Integer seen, AnswerText mine, AnswerText chosen, long writer) {
        aside(answer, seen, writer).ifPresent(em::remove);
        keep(answer, chosen, writer);
        if (!chosen.equals(mine) && !mine.isBlank()) {
            em.persist(new AnswerVersion(answer, mine, writer, writer, clock.instant()));
        }
    }

    /** What came too late, once for each screen, as it is by now. */
    void putAside(Answer answer, Integer seen, AnswerText text, long writer) {
        if (text.isBlank()) {
            return;
        }
        aside(answer, seen, writer).ifPresent(em::remove);
        em.persist(
                new AnswerVersion(answer, text, writer, answer.getTextBy(), clock.instant())
                        .stillOn(screen(seen)));
    }

    private void keep(Answer answer, AnswerText next, long writer) {
        if (!answer.text().equals(next) && !answer.text().isBlank()) {
            em.persist(new AnswerVersion(answer, writer));
        }
    }

    private Optional<AnswerVersion> aside(Answer answer, Integer seen, long writer) {
        return em.createNamedQuery(AnswerVersion.ASIDE, AnswerVersion.class)
                .setParameter("answer", answer)
                .setParameter("author", writer)
                .setParameter("seen", screen(seen))
                .getResultStream()
                .findFirst();
    }

    private static int screen(Integer seen) {
        return seen == null ? NONE : seen;
    }
}
