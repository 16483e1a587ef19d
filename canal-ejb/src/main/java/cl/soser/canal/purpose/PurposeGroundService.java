package cl.soser.canal.purpose;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;

/** The grounds in force. The personal-data officer changes them; everybody may read them. */
@Stateless
public class PurposeGroundService {

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    @PermitAll
    @OpenToAll("The privacy page tells everybody what data are used for, and why so.")
    @TransactionAttribute(SUPPORTS)
    public List<PurposeGroundRow> all() {
        return em.createNamedQuery(PurposeGround.ALL, PurposeGround.class)
                .getResultStream()
                .map(
                        one ->
                                new PurposeGroundRow(
                                        one.getPurpose(),
                                        one.getVersion(),
                                        one.getGround(),
                                        one.getBasis()))
                .sorted(Comparator.comparing(PurposeGroundRow::purpose))
                .toList();
    }

    /**
     * @param basis what it rests on, in words for everybody
     * @param reason why it changes; for the history
     */
    @RolesAllowed(DATOS)
    public void change(
            @NotNull Purpose purpose,
            int version,
            @NotNull LegalGround ground,
            @NotBlank @Size(max = 300) String basis,
            @NotBlank @Size(max = 500) String reason) {
        PurposeGround found = em.find(PurposeGround.class, purpose);
        if (found == null) {
            throw new NotFoundException();
        }
        if (found.getVersion() != version) {
            throw new OptimisticLockException();
        }
        ConfigurationFields before = fields(found);
        found.restOn(ground, basis.strip());
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.FINALIDAD, purpose.name(), "{purpose." + purpose + "}"),
                before,
                fields(found).field("changeReason", reason.strip()));
    }

    private static ConfigurationFields fields(PurposeGround ground) {
        return ConfigurationFields.NONE
                .field("legalGround", "{legalGround." + ground.getGround() + "}")
                .field("groundBasis", ground.getBasis());
    }
}
