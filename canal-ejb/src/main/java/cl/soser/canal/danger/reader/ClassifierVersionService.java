package cl.soser.canal.danger.reader;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The classifiers for the administrator: one learns when a person asks for it, and reads when a
 * person who saw its figures switches it on.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class ClassifierVersionService {

    private static final String KEY = "clasificador";

    @PersistenceContext EntityManager em;
    @Inject CorrectedMessages correctedMessages;
    @Inject DangerQuery dangerQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject StaffRepository staff;
    @Inject Caller caller;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public ClassifierDetails look() {
        ClassifierVersion chosen = chosen();
        return new ClassifierDetails(
                chosen.getNumber(),
                chosen.getTurn(),
                correctedMessages.count(),
                underWay().isPresent(),
                dangerQuery.state());
    }

    private ClassifierVersion chosen() {
        return em.createNamedQuery(ClassifierVersion.IN_FORCE, ClassifierVersion.class)
                .setMaxResults(1)
                .getSingleResult();
    }

    private Optional<ClassifierVersion> underWay() {
        return em.createNamedQuery(ClassifierVersion.UNDER_WAY, ClassifierVersion.class)
                .getResultStream()
                .findAny();
    }

    /**
     * The newest first, the shipped one last.
     *
     * @param below those before this one; null for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<ClassifierRow> page(Integer below, @Min(1) @Max(50) int size) {
        List<ClassifierVersion> versions =
                em.createNamedQuery(ClassifierVersion.NEWEST, ClassifierVersion.class)
                        .setParameter("below", below == null ? Integer.MAX_VALUE : below)
                        .setMaxResults(size + 1)
                        .getResultList();
        Map<Long, String> names =
                staff.names(
                        versions.stream()
                                .map(ClassifierVersion::getAskedBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return Slice.of(versions.stream().map(one -> row(one, names)).toList(), size);
    }

    private static ClassifierRow row(ClassifierVersion one, Map<Long, String> names) {
        return new ClassifierRow(
                one.getNumber(),
                one.getState(),
                new ClassifierRow.Asked(names.get(one.getAskedBy()), one.getAskedAt()),
                one.getStepsDone(),
                new ClassifierRow.Learned(
                        one.getMessages(), one.getCorrections(), one.getEndedAt(), one.getSha256()),
                one.figures(false),
                one.figures(true),
                one.getErrorCode());
    }

    /** A server begins within seconds; one at a time learns. */
    public void learn() {
        if (correctedMessages.count() == 0) {
            throw new NotAllowedException("classifier.nothing");
        }
        if (underWay().isPresent()) {
            throw new NotAllowedException("classifier.underWay");
        }
        em.persist(new ClassifierVersion(caller.requireId(), clock.instant()));
        try {
            em.flush();
        } catch (PersistenceException another) {
            throw new NotAllowedException("classifier.underWay");
        }
    }

    /**
     * It is read with from now on.
     *
     * @param number 0 for the shipped one
     * @param turn as the page showed it
     */
    public void switchOn(@Min(0) int number, int turn) {
        ClassifierVersion before = chosen();
        if (before.getTurn() != turn) {
            throw new OptimisticLockException();
        }
        ClassifierVersion next = em.find(ClassifierVersion.class, number);
        if (next == null || !next.isReady() || next.equals(before)) {
            throw new NotFoundException();
        }
        next.takeTurn(turn + 1);
        try {
            em.flush();
        } catch (PersistenceException another) {
            throw new OptimisticLockException(another);
        }
        ConfigurationFields none = ConfigurationFields.NONE;
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.LECTOR, KEY, "{configured.classifier}"),
                none.field("classifierVersion", before.getNumber()),
                none.field("classifierVersion", number));
    }
}
