package cl.soser.canal.it.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.InviteStaffCommand;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffDecision;
import cl.soser.canal.account.staff.StaffOutcome;
import cl.soser.canal.account.staff.StaffProposalRow;
import cl.soser.canal.account.staff.StaffProposalService;
import cl.soser.canal.account.staff.StaffRights;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody makes an approver, an informático or a data officer alone. */
class RolesByTwoIT extends InContainer {

    private static final StaffRights APPROVER =
            new StaffRights(Set.of(Role.OPERACIONES), Set.of(), null);
    private static final StaffRights OPERATOR =
            new StaffRights(Set.of(Role.OPERADOR), Set.of(), null);

    @Inject StaffAccountService staffAccountService;
    @Inject StaffProposalService staffProposalService;

    private static String address() {
        return "dos-" + UUID.randomUUID() + "@it.example";
    }

    /** Two of Operations, so that one alone no longer makes a third. */
    private Known manager(String who) {
        return accounts.account(
                "gerencia-" + who + "-dos@it.example", Set.of(Role.OPERACIONES), Set.of(), null);
    }

    private void twoOfOperations() {
        manager("una");
        manager("otra");
    }

    private Known administrator() {
        return with(Role.ADMINISTRADOR);
    }

    /** Of nobody else in any test. */
    private static String name(String email) {
        return "Olga " + email.substring(0, email.indexOf('@'));
    }

    private StaffDecision invite(String email, StaffRights rights) throws Exception {
        return as(
                administrator(),
                () ->
                        staffAccountService.invite(
                                new InviteStaffCommand(email, name(email), rights)));
    }

    private StaffProposalRow waiting(Known who, String email) throws Exception {
        return as(who, () -> staffProposalService.waiting()).stream()
                .filter(row -> row.email().equals(email))
                .findAny()
                .orElse(null);
    }

    private void confirm(Known who, StaffProposalRow row) throws Exception {
        as(who, () -> staffProposalService.confirm(row.id(), row.version()));
    }

    private void refused(String key, Step step) {
        assertEquals(key, assertThrows(NotAllowedException.class, step::run).getMessage());
    }

    private boolean exists(String email) {
        return data.with(
                em ->
                        !em.createQuery("SELECT a FROM Account a WHERE a.emailKey = :key")
                                .setParameter("key", email)
                                .getResultList()
                                .isEmpty());
    }

    private Set<String> roles(String email) {
        return data.with(
                em ->
                        Set.copyOf(
                                em.createQuery(
                                                "SELECT a FROM Account a WHERE a.emailKey = :key",
                                                Account.class)
                                        .setParameter("key", email)
                                        .getSingleResult()
                                        .getRoles()));
    }

    private long mails(String code, String words, String to) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE"
                                                + " m.templateCode = :code AND m.recipientAddress ="
                                                + " :to AND m.body LIKE :words",
                                        Long.class)
                                .setParameter("code", code)
                                .setParameter("to", to)
                                .setParameter("words", "%" + words + "%")
                                .getSingleResult());
    }

    @Test
    void anAdministratorAloneMakesNoApprover() throws Exception {
        twoOfOperations();
        String email = address();
        StaffDecision decision = invite(email, APPROVER);
        assertEquals(StaffOutcome.ESPERA, decision.outcome());
        assertFalse(exists(email), "no account, no link");
        StaffProposalRow row = waiting(administrator(), email);
        assertTrue(row.own());
        assertEquals(Set.of(Role.OPERACIONES), row.given());
        assertEquals(1, mails("funcion-por-decidir", name(email), manager("una").email()));
        Known other = accounts.account(address(), Set.of(Role.ADMINISTRADOR), Set.of(), null);
        refused("staff.proposal.notYours", () -> confirm(administrator(), row));
        refused("staff.proposal.notYours", () -> confirm(other, row));
        refused("staff.proposal.notYours", () -> confirm(with(Role.DATOS), row));
        refused("staff.proposal.waiting", () -> invite(email, APPROVER));
        confirm(manager("una"), row);
        assertEquals(Set.of(Role.OPERACIONES), roles(email));
        assertEquals(1, mails("funcion-dada", name(email), manager("otra").email()));
        refused("staff.emailTaken", () -> invite(email, APPROVER));
        assertThrows(EJBException.class, () -> confirm(manager("otra"), row), "once");
    }

    @Test
    void neitherByAChangeNorByReactivation() throws Exception {
        twoOfOperations();
        String email = address();
        long id = invite(email, OPERATOR).accountId();
        StaffRow row = as(administrator(), () -> staffAccountService.get(id));
        assertEquals(
                StaffOutcome.ESPERA,
                as(
                                administrator(),
                                () ->
                                        staffAccountService.change(
                                                id, row.version(), "Olga Títere", APPROVER))
                        .outcome());
        assertEquals(Set.of(Role.OPERADOR), roles(email));
        confirm(with(Role.TI), waiting(with(Role.TI), email));
        assertEquals(Set.of(Role.OPERACIONES), roles(email));
        as(administrator(), () -> staffAccountService.deactivate(id));
        assertEquals(
                StaffOutcome.ESPERA,
                as(administrator(), () -> staffAccountService.reactivate(id)).outcome());
        StaffProposalRow again = waiting(administrator(), email);
        as(administrator(), () -> staffProposalService.reject(again.id(), again.version()));
        assertEquals(null, waiting(administrator(), email), "withdrawn");
    }

    @Test
    void whoIsToHaveItConfirmsNothing() throws Exception {
        twoOfOperations();
        String email = address();
        Known officer = accounts.account(email, Set.of(Role.OPERACIONES), Set.of(), null);
        StaffRow row = as(with(Role.TI), () -> staffAccountService.get(officer.id()));
        accounts.account(address(), Set.of(Role.TI), Set.of(), null);
        with(Role.TI);
        as(
                with(Role.TI),
                () ->
                        staffAccountService.change(
                                officer.id(),
                                row.version(),
                                "Olga Títere",
                                new StaffRights(
                                        Set.of(Role.OPERACIONES, Role.TI), Set.of(), null)));
        StaffProposalRow waiting = waiting(officer, email);
        refused("staff.proposal.own", () -> confirm(officer, waiting));
        refused("staff.proposal.own", () -> confirm(with(Role.TI), waiting));
        confirm(manager("una"), waiting);
        assertEquals(Set.of(Role.OPERACIONES, Role.TI), roles(email));
    }

    @Test
    void othersSeeAndDecideNothing() {
        for (String role : List.of(Role.OPERADOR, Role.AREA, Role.TERRENO, Role.CIUDADANO)) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> staffProposalService.waiting()),
                    role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> staffProposalService.confirm(1, 0)),
                    role);
        }
    }

    /** Until a role has had two holders one person gives it; register and mail say so. */
    @Test
    void theFirstOfARoleIsGivenByOneAndThatIsKept() throws Exception {
        twoOfOperations();
        List<Long> officers = holders();
        String officer = address();
        try {
            close(officers);
            StaffDecision decision =
                    as(
                            with(Role.TI),
                            () ->
                                    staffAccountService.invite(
                                            new InviteStaffCommand(
                                                    officer,
                                                    "Olga Oficial",
                                                    new StaffRights(
                                                            Set.of(Role.DATOS), Set.of(), null))));
            assertEquals(StaffOutcome.SIN_SEGUNDA_PERSONA, decision.outcome());
            long kept =
                    data.with(
                            em ->
                                    em.createQuery(
                                                    "SELECT COUNT(e) FROM AuditEntry e WHERE"
                                                            + " e.actionCode = 'FUNCION_DADA' AND"
                                                            + " e.objectId = :id AND e.reason LIKE"
                                                            + " '%sin segunda persona%'",
                                                    Long.class)
                                            .setParameter("id", decision.accountId())
                                            .getSingleResult());
            assertEquals(1, kept);
        } finally {
            open(officers);
        }
    }

    private List<Long> holders() {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT a.id FROM Account a JOIN a.roles r WHERE r = 'DATOS'"
                                                + " AND a.state ="
                                                + " cl.soser.canal.account.AccountState.ACTIVA",
                                        Long.class)
                                .getResultList());
    }

    private void close(List<Long> accounts) {
        data.with(
                em ->
                        em.createNativeQuery("delete from role_guard where role_code = 'DATOS'")
                                .executeUpdate());
        accounts.forEach(
                id ->
                        data.with(
                                em ->
                                        em.createNativeQuery(
                                                        "update account set state = 'DESACTIVADA'"
                                                                + " where id = ?1")
                                                .setParameter(1, id)
                                                .executeUpdate()));
    }

    private void open(List<Long> accounts) {
        accounts.forEach(
                id ->
                        data.with(
                                em ->
                                        em.createNativeQuery(
                                                        "update account set state = 'ACTIVA' where"
                                                                + " id = ?1")
                                                .setParameter(1, id)
                                                .executeUpdate()));
    }
}
