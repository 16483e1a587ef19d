package cl.soser.canal.personaldata;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.GeneratedFileRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.privacy.PersonalData;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Copies and erases all that is held of a person, by order of the personal-data officer, who has
 * made sure whose right it is.
 */
@Stateless
@RolesAllowed(DATOS)
public class PersonalDataService {

    private static final Logger LOG = Logger.getLogger(PersonalDataService.class.getName());
    private static final int SHOWN = 50;

    @PersistenceContext EntityManager em;
    @Inject DataSubjectFinder dataSubjectFinder;
    @Inject ErasureScopeFinder erasureScopeFinder;
    @Inject PersonalCopyReader personalCopyReader;
    @Inject PersonalRowReader personalRowReader;
    @Inject PersonalTaskWorker personalTaskWorker;
    @Inject PersonalTaskRunner personalTaskRunner;
    @Inject GeneratedFileRepository generatedFileRepository;
    @Inject Caller caller;

    /**
     * The rows of person behind a request.
     *
     * @throws NotFoundException there is no such request
     */
    @PersonalData(purpose = "DERECHOS")
    @TransactionAttribute(SUPPORTS)
    public SubjectKeys behind(@NotNull String number) {
        Set<Long> persons = dataSubjectFinder.behind(List.of(number));
        if (persons.isEmpty()) {
            throw new NotFoundException();
        }
        return SubjectKeys.ofPersons(persons, true);
    }

    /** What an erasure would take and what the law obliges to keep. Changes nothing. */
    @TransactionAttribute(SUPPORTS)
    public ErasurePlanDetails plan(@NotNull SubjectKeys keys) {
        ErasureScope scope = erasureScopeFinder.find(dataSubjectFinder.toErase(keys));
        List<String> goes = new ArrayList<>();
        if (!scope.subject().isEmpty()) {
            goes.addAll(personalCopyReader.counts(scope.subject()));
        }
        if (scope.subject().isNamedOnly() && !scope.subject().texts().isEmpty()) {
            goes.add(PersonalWords.word("title.others") + ": " + scope.subject().texts().size());
        }
        if (!scope.given().isEmpty()) {
            goes.addAll(personalRowReader.given(scope.given()));
        }
        return new ErasurePlanDetails(
                goes, new ArrayList<>(scope.kept()), scope.refusal(), scope.digest());
    }

    /**
     * Has a server make the copy.
     *
     * @param orderKey the same order is one copy
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public long orderCopy(@NotNull @Size(max = 60) String orderKey, @NotNull SubjectKeys keys) {
        return order(PersonalTaskKind.COPIA, orderKey, keys, null);
    }

    /**
     * Has a server erase what may go.
     *
     * @throws NotAllowedException nothing may
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public long orderErasure(@NotNull @Size(max = 60) String orderKey, @NotNull SubjectKeys keys) {
        return orderErasure(orderKey, keys, null, false);
    }

    /**
     * The same, of a plan that somebody saw: another is not done.
     *
     * @param seen digest of the plan; null to erase whatever may go
     * @param whole only if nothing stays
     * @throws NotAllowedException nothing may go, something must stay, or the plan is another now
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public long orderErasure(
            @NotNull @Size(max = 60) String orderKey,
            @NotNull SubjectKeys keys,
            @Size(max = 64) String seen,
            boolean whole) {
        if (!isUnderWay(orderKey)) {
            ErasureScope scope = erasureScopeFinder.find(dataSubjectFinder.toErase(keys));
            if (scope.refusal() != null) {
                throw new NotAllowedException("erasure.refused");
            }
            if (seen != null && !scope.isPlan(seen)) {
                throw new NotAllowedException("right.plan.changed");
            }
            if (whole && !scope.isWhole()) {
                throw new NotAllowedException("right.answer.kept");
            }
        }
        return order(PersonalTaskKind.SUPRESION, orderKey, keys, seen);
    }

    /** Once it began there is no way back, and what is left of its plan is less. */
    private boolean isUnderWay(String orderKey) {
        return em.createNamedQuery(PersonalTask.BY_KEY, PersonalTask.class)
                .setParameter("key", orderKey)
                .getResultStream()
                .anyMatch(task -> task.hasBegun());
    }

    private long order(PersonalTaskKind kind, String key, SubjectKeys keys, String seen) {
        Long me = caller.requireId();
        try {
            return personalTaskWorker.order(kind, key, keys, me, seen);
        } catch (EJBException another) {
            LOG.log(Level.FINE, another, () -> "ordered twice at one moment");
            return personalTaskWorker.order(kind, key, keys, me, seen);
        }
    }

    /** Does it now rather than with the next round; does nothing where a server is at it. */
    @TransactionAttribute(NOT_SUPPORTED)
    public PersonalTaskRow finish(long task) {
        personalTaskRunner.now(task);
        return look(task);
    }

    @TransactionAttribute(SUPPORTS)
    public PersonalTaskRow look(long task) {
        return PersonalTaskRow.of(find(task));
    }

    private PersonalTask find(long id) {
        PersonalTask task = em.find(PersonalTask.class, id);
        if (task == null) {
            throw new NotFoundException();
        }
        return task;
    }

    /** The newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<PersonalTaskRow> latest() {
        return em
                .createNamedQuery(PersonalTask.LATEST, PersonalTask.class)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(PersonalTaskRow::of)
                .toList();
    }

    /** The copy itself, for whoever hands it out. */
    @PersonalData(purpose = "DERECHOS", object = "DATOS")
    @TransactionAttribute(SUPPORTS)
    public InputStream open(long task) {
        PersonalTask copy = find(task);
        if (copy.getSha256() == null || copy.getState() != PersonalTaskState.LISTA) {
            throw new NotFoundException();
        }
        try {
            return generatedFileRepository.open(copy.getSha256());
        } catch (IOException gone) {
            LOG.log(Level.SEVERE, gone, () -> "the content of copy " + task + " is not there");
            throw new NotFoundException();
        }
    }

    /** The JSON Schema of copies. */
    @PermitAll
    @OpenToAll("It says how a copy is read, and holds nothing of anybody.")
    @TransactionAttribute(SUPPORTS)
    public String schema() {
        return PersonalCopyJson.schema();
    }
}
