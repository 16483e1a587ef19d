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
public class AnswerVersionRepository {

    /** The version of a page with a first draft, which started from none. */
    private static final int NONE = -1;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** The newest first. */
    public List<EarlierAnswerContent> of(Answer answer) {
        return em.createNamedQuery(AnswerVersion.OF_ANSWER, AnswerVersion.class)
                .setParameter("answer", answer)
                .getResultStream()
                .map(AnswerVersion::read)
                .toList();
    }

    /** Called before that text overwrites it. */
    public void keepOfAnother(Answer answer, AnswerContent text, long writer) {
        if (!Objects.equals(answer.getTextBy(), writer)) {
            keep(answer, text, writer);
        }
    }

    /** Of two conflicting texts: each that is not exactly the chosen one. */
    public void keepBoth(
            Answer answer, Integer seen, AnswerContent mine, AnswerContent chosen, long writer) {
        aside(answer, seen, writer).ifPresent(em::remove);
        keep(answer, chosen, writer);
        if (!chosen.equals(mine) && !mine.isBlank()) {
            em.persist(new AnswerVersion(answer, mine, writer, writer, clock.instant()));
        }
    }

    /** The late text of a page, stored once per page and updated. */
    public void putAside(Answer answer, Integer seen, AnswerContent text, long writer) {
        if (text.isBlank()) {
            return;
        }
        aside(answer, seen, writer).ifPresent(em::remove);
        em.persist(
                new AnswerVersion(answer, text, writer, answer.getTextBy(), clock.instant())
                        .stillOn(screen(seen)));
    }

    private void keep(Answer answer, AnswerContent next, long writer) {
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
