package cl.soser.canal.directory;

import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Adds, corrects and closes single establishments between two files of the directory. The next file
 * that names one speaks for it again; one that no file has named yet stays as it is.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.TI})
public class SchoolService {

    @PersistenceContext EntityManager em;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /**
     * A new one.
     *
     * @return its key
     * @throws NotAllowedException {@code directory.school.known} where the directory has that code
     */
    public Long add(@NotNull @Valid SaveSchoolCommand one) {
        SchoolFacts facts = facts(one, null);
        directoryQuery
                .school(facts.scheme(), facts.code())
                .ifPresent(
                        known -> {
                            throw new NotAllowedException(
                                    "directory.school.known", known.getTitle());
                        });
        School school =
                new School(
                                facts,
                                comuna(facts),
                                em.getReference(
                                        Institution.class, facts.scheme().institutionCode()))
                        .byHand();
        em.persist(school);
        changed(school, ConfigurationFields.NONE);
        return school.getId();
    }

    /**
     * Corrects it; its scheme and code stay.
     *
     * @param seen the version that the change was decided on
     * @throws OptimisticLockException where it has changed since
     */
    public void correct(@NotNull Long id, int seen, @NotNull @Valid SaveSchoolCommand one) {
        directoryQuery.school(id);
        School school = em.find(School.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (school.getVersion() != seen) {
            throw new OptimisticLockException();
        }
        SchoolFacts facts = facts(one, school.getTeaching());
        ConfigurationFields before = fields(school);
        if (school.getStatus() == SchoolStatus.CERRADO && facts.status() != SchoolStatus.CERRADO) {
            school.byHand();
        }
        school.correct(facts, comuna(facts));
        changed(school, before);
    }

    private SchoolFacts facts(SaveSchoolCommand one, String teaching) {
        if (directoryQuery.comuna(one.comunaCode()).isEmpty()) {
            throw new NotAllowedException("directory.school.comuna");
        }
        if ((one.latitude() == null) != (one.longitude() == null)) {
            throw new NotAllowedException("directory.school.halfPlace");
        }
        return one.facts(teaching);
    }

    private Comuna comuna(SchoolFacts facts) {
        return em.getReference(Comuna.class, facts.comunaCode());
    }

    private void changed(School school, ConfigurationFields before) {
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.ESTABLECIMIENTO,
                        String.valueOf(school.getId()),
                        school.getScheme() + " " + school.getFullCode() + " " + school.getName()),
                before,
                fields(school));
    }

    private ConfigurationFields fields(School school) {
        return ConfigurationFields.NONE
                .field("schoolCode", school.getScheme() + " " + school.getFullCode())
                .field("name", school.getName())
                .field("schoolComuna", school.getComuna().getName())
                .field("schoolStatus", school.getStatus())
                .field("schoolRural", school.isRural())
                .field(
                        "schoolPlace",
                        school.getLatitude() == null
                                ? null
                                : school.getLatitude() + " " + school.getLongitude())
                .field("schoolEnrolment", school.getEnrolment());
    }
}
