package cl.soser.canal.question;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The editions: the first change after a publication begins a new one with all that is asked, and
 * everything else is written there. Within the transaction of a use case.
 */
@ApplicationScoped
class QuestionRepository {

    static final String SET = "preguntas";
    private static final int MOST = 80;

    @PersistenceContext EntityManager em;
    @Inject QuestionValidator questionValidator;
    @Inject QuestionHistoryFields questionHistoryFields;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /** The one being written, else the one in force. */
    Optional<QuestionEdition> last() {
        return em.createNamedQuery(QuestionEdition.LAST, QuestionEdition.class)
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    List<Question> of(QuestionEdition edition) {
        return em.createNamedQuery(Question.OF_EDITION, Question.class)
                .setParameter("edition", edition.getNumber())
                .getResultList();
    }

    /** Codes that were ever asked. */
    Set<String> published() {
        return new HashSet<>(em.createNamedQuery(Question.PUBLISHED, String.class).getResultList());
    }

    /**
     * The edition that is not published yet, created if there is none. It is locked, so that the
     * second of two changes starts from the result of the first.
     */
    QuestionEdition toWrite() {
        QuestionEdition last = last().orElse(null);
        if (last != null && !last.isPublished()) {
            em.lock(last, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            return last;
        }
        QuestionEdition next = new QuestionEdition(last == null ? 1 : last.getNumber() + 1);
        em.persist(next);
        if (last != null) {
            of(last).forEach(question -> em.persist(question.in(next.getNumber())));
        }
        try {
            em.flush();
        } catch (PersistenceException begunByAnother) {
            throw new OptimisticLockException(begunByAnother);
        }
        return next;
    }

    Question add(QuestionEdition edition, QuestionContent written) {
        QuestionContent text = coded(written, List.of());
        questionValidator.check(text);
        List<Question> all = of(edition);
        if (all.size() >= MOST) {
            throw new NotAllowedException("question.many", MOST);
        }
        Set<String> taken = published();
        all.forEach(question -> taken.add(question.getCode()));
        int last = all.stream().mapToInt(Question::getOrdinal).max().orElse(0);
        Question question =
                new Question(
                        edition.getNumber(),
                        QuestionCodes.of(text.wording(), "PREGUNTA", taken::contains),
                        last + 1,
                        text);
        em.persist(question);
        em.flush();
        List<AskedQuestion> now = asked(edition);
        QuestionValidator.check(now);
        recordChange(question, ConfigurationFields.NONE, fields(now, question));
        return question;
    }

    /**
     * New choices get their codes; those that were ever asked stay, offered or not. An effect knows
     * a new one by its label until then.
     */
    static QuestionContent coded(QuestionContent text, List<OfferedChoice> asked) {
        List<OfferedChoice> coded = new ArrayList<>();
        List<String> followed = new ArrayList<>(text.effectAnswers());
        Set<String> taken = new HashSet<>();
        asked.forEach(choice -> taken.add(choice.code()));
        text.choices().forEach(choice -> taken.add(choice.code()));
        for (OfferedChoice choice : text.choices()) {
            String code =
                    choice.code() == null
                            ? QuestionCodes.of(choice.label(), "OPCION", taken::contains)
                            : choice.code();
            taken.add(code);
            if (choice.code() == null) {
                followed.replaceAll(answer -> answer.equals(choice.label()) ? code : answer);
            }
            coded.add(choice.as(code, choice.retired()));
        }
        for (OfferedChoice choice : asked) {
            if (coded.stream().noneMatch(one -> one.code().equals(choice.code()))) {
                coded.add(choice.as(choice.code(), true));
            }
        }
        return text.with(coded, followed);
    }

    List<AskedQuestion> asked(QuestionEdition edition) {
        return of(edition).stream().map(Question::asked).toList();
    }

    ConfigurationFields fields(List<AskedQuestion> all, Question question) {
        return questionHistoryFields.of(
                all,
                all.stream()
                        .filter(one -> one.code().equals(question.getCode()))
                        .findAny()
                        .orElseThrow());
    }

    void recordChange(Question question, ConfigurationFields before, ConfigurationFields after) {
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.PREGUNTA, question.getCode(), question.getWording()),
                before,
                after);
    }

    /** From this transaction's commit on it is what is asked. */
    void publish(QuestionEdition edition, Long account) {
        int before = edition.getNumber() - 1;
        edition.publish(account, clock.instant());
        ConfigurationFields none =
                before == 0
                        ? ConfigurationFields.NONE
                        : ConfigurationFields.NONE.field("questionEdition", before);
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.CUESTIONARIO, SET, "{configured.questions}"),
                none,
                ConfigurationFields.NONE.field("questionEdition", edition.getNumber()));
    }
}
