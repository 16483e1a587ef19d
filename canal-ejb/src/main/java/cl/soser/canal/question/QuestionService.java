package cl.soser.canal.question;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The questions for the administrator. What is written waits in an edition of its own until it is
 * published whole; what was ever asked is retired and never taken away, so that old tickets read as
 * they were asked.
 */
@Stateless
@RolesAllowed("ADMINISTRADOR")
public class QuestionService {

    @PersistenceContext EntityManager em;
    @Inject QuestionRepository questionRepository;
    @Inject QuestionValidator questionValidator;
    @Inject QuestionCache questionCache;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Caller caller;

    @TransactionAttribute(SUPPORTS)
    public QuestionnaireDetails look() {
        QuestionEdition last = questionRepository.last().orElse(null);
        if (last == null) {
            return new QuestionnaireDetails(0, null, null, 0, 0, List.of());
        }
        int asked = last.isPublished() ? last.getNumber() : last.getNumber() - 1;
        QuestionEdition inForce = last.isPublished() ? last : em.find(QuestionEdition.class, asked);
        Questionnaire before = questionCache.edition(asked);
        Set<String> published = questionRepository.published();
        List<QuestionRow> rows = new ArrayList<>();
        for (Question question : questionRepository.of(last)) {
            boolean same =
                    before.find(question.getCode()).filter(question.asked()::equals).isPresent();
            rows.add(
                    new QuestionRow(
                            question.getCode(),
                            last.getNumber(),
                            question.getVersion(),
                            rows.size() + 1,
                            question.text(),
                            question.isRetired(),
                            !published.contains(question.getCode()),
                            !last.isPublished() && !same));
        }
        return new QuestionnaireDetails(
                asked,
                inForce == null ? null : inForce.getPublishedAt(),
                name(inForce).orElse(null),
                last.getNumber(),
                last.getVersion(),
                rows);
    }

    private Optional<String> name(QuestionEdition edition) {
        return Optional.ofNullable(edition)
                .map(QuestionEdition::getPublishedBy)
                .map(id -> em.find(Account.class, id))
                .map(Account::getDisplayName);
    }

    /** A new one, last in the order; its code is made of its words and stays. */
    public String add(@NotNull @Valid QuestionContent text) {
        return questionRepository.add(questionRepository.toWrite(), text).getCode();
    }

    /**
     * @param edition in which the question was seen, and
     * @param version of its row there
     */
    public void change(
            @NotNull String code, int edition, int version, @NotNull @Valid QuestionContent text) {
        Seen seen = seen(code, edition, version);
        boolean published = questionRepository.published().contains(code);
        QuestionContent before = seen.question.text();
        if (published && before.kind() != text.kind()) {
            throw new NotAllowedException("question.kind.fixed");
        }
        List<OfferedChoice> asked =
                questionCache
                        .inForce()
                        .find(code)
                        .map(one -> one.text().choices())
                        .orElse(List.of());
        QuestionContent coded = QuestionRepository.coded(text, asked);
        questionValidator.check(coded);
        seen.question.apply(coded);
        done(seen);
    }

    /** One place up or down; at the end nothing happens. */
    public void move(@NotNull String code, int edition, int version, boolean up) {
        Seen seen = seen(code, edition, version);
        List<Question> all = questionRepository.of(seen.edition);
        int at = all.indexOf(seen.question);
        int target = up ? at - 1 : at + 1;
        if (target < 0 || target >= all.size()) {
            return;
        }
        all = new ArrayList<>(all);
        all.set(at, all.get(target));
        all.set(target, seen.question);
        for (int place = 0; place < all.size(); place++) {
            all.get(place).moveTo(place + 1);
        }
        done(seen);
    }

    /** Retires it from the next publication on. */
    public void retire(@NotNull String code, int edition, int version) {
        Seen seen = seen(code, edition, version);
        seen.question.retire();
        done(seen);
    }

    public void askAgain(@NotNull String code, int edition, int version) {
        Seen seen = seen(code, edition, version);
        seen.question.askAgain();
        done(seen);
    }

    /** Only one that was never asked. */
    public void remove(@NotNull String code, int edition, int version) {
        Seen seen = seen(code, edition, version);
        if (questionRepository.published().contains(code)) {
            throw new NotAllowedException("question.used");
        }
        em.remove(seen.question);
        em.flush();
        QuestionValidator.check(questionRepository.asked(seen.edition));
        questionRepository.recordChange(seen.question, seen.before, ConfigurationFields.NONE);
    }

    /**
     * What is written is asked from now on, exactly as it was seen.
     *
     * @param edition seen, and
     * @param version it had
     */
    public void publish(int edition, int version) {
        QuestionEdition written = written(edition, version);
        QuestionValidator.check(questionRepository.asked(written));
        questionRepository.publish(written, caller.requireId());
    }

    /** What is written since the last publication is thrown away; its history stays. */
    public void discard(int edition, int version) {
        QuestionEdition written = written(edition, version);
        questionRepository.of(written).forEach(em::remove);
        em.flush();
        em.remove(written);
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.CUESTIONARIO,
                        QuestionRepository.SET,
                        "{configured.questions}"),
                ConfigurationFields.NONE.field("questionDraft", edition),
                ConfigurationFields.NONE.field("questionDraft", "{question.discarded}"));
    }

    private QuestionEdition written(int edition, int version) {
        QuestionEdition last = questionRepository.last().orElseThrow(NotFoundException::new);
        if (last.isPublished() || last.getNumber() != edition || last.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return last;
    }

    /** A question about to change, and how it was. */
    private record Seen(QuestionEdition edition, Question question, ConfigurationFields before) {}

    /** Begins an edition where none is being written; refuses when others wrote since. */
    private Seen seen(String code, int edition, int version) {
        QuestionEdition last = questionRepository.last().orElseThrow(NotFoundException::new);
        Question shown = find(last, code);
        if (last.getNumber() != edition || shown.getVersion() != version) {
            throw new OptimisticLockException();
        }
        QuestionEdition written = questionRepository.toWrite();
        Question question = written.equals(last) ? shown : find(written, code);
        return new Seen(
                written,
                question,
                questionRepository.fields(questionRepository.asked(written), question));
    }

    private Question find(QuestionEdition edition, String code) {
        return questionRepository.of(edition).stream()
                .filter(question -> question.getCode().equals(code))
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    private void done(Seen seen) {
        em.flush();
        List<AskedQuestion> now = questionRepository.asked(seen.edition);
        QuestionValidator.check(now);
        questionRepository.recordChange(
                seen.question, seen.before, questionRepository.fields(now, seen.question));
    }
}
