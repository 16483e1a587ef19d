package cl.soser.canal.right.answer;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.person.ValidEmail;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightState;
import cl.soser.canal.shared.NotAllowedException;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the officer sets: where she is reached, and for which contracts the institution answers. */
@Stateless
public class DataOfficeService {

    @PersistenceContext EntityManager em;
    @Inject ContractQuery contractQuery;
    @Inject HandOverQuery handOverQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    @PermitAll
    @OpenToAll("The public pages say who answers for the data, and where.")
    @TransactionAttribute(SUPPORTS)
    public DataOfficeContent office() {
        return em.find(DataOffice.class, DataOffice.ONLY).content();
    }

    @RolesAllowed(DATOS)
    @TransactionAttribute(SUPPORTS)
    public int version() {
        return em.find(DataOffice.class, DataOffice.ONLY).getVersion();
    }

    @RolesAllowed(DATOS)
    public void change(int version, @NotNull @Valid DataOfficeContent content) {
        DataOffice office = em.find(DataOffice.class, DataOffice.ONLY);
        if (office.getVersion() != version) {
            throw new OptimisticLockException();
        }
        ConfigurationFields before = fields(office.content());
        office.change(content);
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.DERECHOS, "contacto", "{rightOffice.title}"),
                before,
                fields(office.content()));
    }

    private static ConfigurationFields fields(DataOfficeContent one) {
        return ConfigurationFields.NONE
                .field("officeResponsible", one.responsible())
                .field("officeEmail", one.email())
                .field("officePhone", one.phone())
                .field("officeAddress", one.address());
    }

    /** Every contract, and who answers for it. */
    @RolesAllowed(DATOS)
    @TransactionAttribute(SUPPORTS)
    public List<ContractDataRoleRow> contracts() {
        Map<String, ContractDataRole> set =
                em.createNamedQuery(ContractDataRole.ALL, ContractDataRole.class)
                        .getResultStream()
                        .collect(Collectors.toMap(ContractDataRole::getContract, one -> one));
        return contractQuery.labels().entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), set.get(one.getKey())))
                .toList();
    }

    private static ContractDataRoleRow row(String code, String label, ContractDataRole set) {
        return set == null
                ? new ContractDataRoleRow(code, label, RightHandling.RESPONDE, null, -1)
                : new ContractDataRoleRow(
                        code, label, set.getHandling(), set.getEmail(), set.getVersion());
    }

    /**
     * @param version -1 where nothing was set
     */
    @RolesAllowed(DATOS)
    public void change(
            @NotBlank String contract,
            int version,
            @NotNull RightHandling handling,
            @ValidEmail @Size(max = 254) String email) {
        if (!contractQuery.isKnown(contract)) {
            throw new NotFoundException();
        }
        String mailbox = email == null || email.isBlank() ? null : email.strip();
        if (handling == RightHandling.DERIVA && mailbox == null) {
            throw new NotAllowedException("right.handling.mailbox");
        }
        ContractDataRole role = em.find(ContractDataRole.class, contract);
        if ((role == null ? -1 : role.getVersion()) != version) {
            throw new OptimisticLockException();
        }
        ConfigurationFields before = role == null ? ConfigurationFields.NONE : fields(role);
        if (role == null) {
            role = new ContractDataRole(contract);
            em.persist(role);
        }
        role.change(handling, mailbox);
        em.flush();
        em.createNamedQuery(DataRightCase.OPEN, DataRightCase.class)
                .setParameter("states", RightState.OPEN)
                .getResultStream()
                .forEach(one -> one.handOverBy(handOverQuery.lastDay(one)));
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.DERECHOS, contract, contract),
                before,
                fields(role));
    }

    private static ConfigurationFields fields(ContractDataRole role) {
        return ConfigurationFields.NONE
                .field("rightHandling", "{rightHandling." + role.getHandling() + "}")
                .field("institutionEmail", role.getEmail());
    }
}
