package cl.soser.canal.it.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.WeakHashes;
import cl.soser.canal.account.signin.ChangePasswordCommand;
import cl.soser.canal.account.signin.InvitationService;
import cl.soser.canal.account.signin.MailedTokens;
import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.account.signin.PasswordIdentityStore;
import cl.soser.canal.account.signin.PasswordResetService;
import cl.soser.canal.account.signin.RegistrationCommand;
import cl.soser.canal.account.signin.RegistrationService;
import cl.soser.canal.account.signin.ResetPasswordCommand;
import cl.soser.canal.account.signin.SignInService;
import cl.soser.canal.account.staff.InviteStaffCommand;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffRights;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Newcomer;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may enter, what proves it, and that nobody else can tell or use it. */
class AccountsIT extends InContainer {

    private static final String PASSWORD = Newcomer.PASSWORD;
    private static final StaffRights OPERATOR =
            new StaffRights(Set.of(Role.OPERADOR), Set.of(), null);

    @Inject RegistrationService signUp;
    @Inject SignInService signIn;
    @Inject PasswordIdentityStore store;
    @Inject PasswordResetService reset;
    @Inject InvitationService invitations;
    @Inject StaffAccountService staff;
    @Inject OwnAccountService myAccount;
    @Inject ConfigurationHistoryQuery history;
    @Inject WeakHashes hashes;

    private static String address() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@it.example";
    }

    private static RegistrationCommand form(String email, String password) {
        return Newcomer.of(email).choosing(password).form();
    }

    private String registered(String email) {
        signUp.register(form(email, PASSWORD), address());
        return MailedTokens.last("verificacion", email).orElseThrow();
    }

    private String open(String email) {
        return signUp.confirm(registered(email), PASSWORD);
    }

    private boolean enters(String email, String password) {
        return store.validate(new UsernamePasswordCredential(email, password)).getStatus()
                == Status.VALID;
    }

    private long idOf(String email) {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "select id from account where email_key = ?1")
                                                .setParameter(1, email)
                                                .getSingleResult())
                                .longValue());
    }

    private String hashOf(String email) {
        return data.with(
                em ->
                        (String)
                                em.createNativeQuery(
                                                "select password_hash from account where email_key ="
                                                        + " ?1")
                                        .setParameter(1, email)
                                        .getSingleResult());
    }

    @Test
    void anAccountOpensByItsMailboxAndItsPassword() {
        String email = address();
        String token = registered(email);
        assertFalse(enters(email, PASSWORD), "not before the mailbox is proved");
        assertTrue(signUp.isGood(token));
        assertTrue(signUp.isGood(token), "looking uses nothing up");
        assertThrows(NotAllowedException.class, () -> signUp.confirm(token, "another password"));
        assertEquals(email, signUp.confirm(token, PASSWORD));
        assertTrue(enters(email.toUpperCase(), PASSWORD));
        assertFalse(signUp.isGood(token), "once");
        assertThrows(NotAllowedException.class, () -> signUp.confirm(token, PASSWORD));
    }

    @Test
    void aTokenIsExactAndEndsWithItsHour() {
        String token = registered(address());
        assertFalse(signUp.isGood(token.substring(1)));
        assertFalse(signUp.isGood(token.substring(0, 42)));
        assertFalse(signUp.isGood(token + " "));
        assertFalse(signUp.isGood(swapCase(token)));
        assertFalse(signUp.isGood(""));
        assertFalse(signUp.isGood(null));
        assertFalse(reset.isGood(token), "of another purpose");
        assertFalse(invitations.isGood(token));
        time.advance(Duration.ofMinutes(59));
        assertTrue(signUp.isGood(token));
        time.advance(Duration.ofMinutes(2));
        assertFalse(signUp.isGood(token));
    }

    private static String swapCase(String text) {
        return text.chars()
                .map(
                        c ->
                                Character.isUpperCase(c)
                                        ? Character.toLowerCase(c)
                                        : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void onlyTheMailboxLearnsThatItHasAnAccount() {
        String email = address();
        open(email);
        String before = hashOf(email);
        assertDoesNotThrow(() -> signUp.register(form(email, "otra clave distinta"), address()));
        assertTrue(MailedTokens.last("registrado", email).isPresent());
        assertEquals(before, hashOf(email), "nothing changed");
        String nobody = address();
        assertDoesNotThrow(() -> reset.request(nobody, address()));
        assertTrue(MailedTokens.last("clave", nobody).isEmpty());
    }

    @Test
    void timeDoesNotTellEither() {
        String known = address();
        open(known);
        assertSameTime(
                () -> signUp.register(form(known, PASSWORD), address()),
                () -> signUp.register(form(address(), PASSWORD), address()),
                10);
        assertSameTime(
                () -> reset.request(known, address()),
                () -> reset.request(address(), address()),
                10);
    }

    /** A password is hashed for every address, of an account or not, open or not. */
    @Test
    void norDoesTheTimeOfASignIn() {
        String known = address();
        open(known);
        String pending = address();
        registered(pending);
        double hash = median(() -> enters(known, "no es esta"), 5);
        assertTrue(hash > 20, "a hash of " + hash + " ms would hide behind any noise");
        for (String email : List.of(known, pending)) {
            assertSameTime(
                    () -> enters(email, "no es esta"),
                    () -> enters(address(), "no es esta"),
                    hash / 2);
        }
    }

    /** A busy machine makes one round differ; a difference that tells would be there in each. */
    private void assertSameTime(Runnable one, Runnable other, double noise) {
        double smallest = Double.MAX_VALUE;
        for (int round = 0; round < 4 && smallest >= noise; round++) {
            time.advance(Duration.ofHours(1)); // past the limit on one address
            smallest = Math.min(smallest, gap(one, other, 5));
        }
        assertTrue(smallest < noise, "medians differ by " + smallest + " ms");
    }

    /** Of the medians, in milliseconds. */
    private static double gap(Runnable one, Runnable other, int tries) {
        double[][] taken = new double[2][tries];
        for (int i = 0; i < tries; i++) {
            taken[0][i] = millis(one);
            taken[1][i] = millis(other);
        }
        Arrays.sort(taken[0]);
        Arrays.sort(taken[1]);
        return Math.abs(taken[0][tries / 2] - taken[1][tries / 2]);
    }

    private static double median(Runnable work, int tries) {
        return IntStream.range(0, tries)
                .mapToDouble(i -> millis(work))
                .sorted()
                .skip(tries / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void whoeverPreparesAnAccountForSomebodyGainsNothing() {
        String victim = address();
        signUp.register(form(victim, "clave de quien engaña"), address());
        String token = MailedTokens.last("verificacion", victim).orElseThrow();
        assertThrows(NotAllowedException.class, () -> signUp.confirm(token, PASSWORD));
        reset.request(victim, address());
        String own = MailedTokens.last("clave", victim).orElseThrow();
        reset.choose(new ResetPasswordCommand(own, "la verdadera dueña elige"));
        assertTrue(enters(victim, "la verdadera dueña elige"));
        assertFalse(enters(victim, "clave de quien engaña"));
        assertFalse(signUp.isGood(token));
    }

    @Test
    void noCharacterOfAPasswordIsCutOff() {
        String email = address();
        String shared = "ñ".repeat(36) + "abcdefgh";
        signUp.register(form(email, shared + "1"), address());
        String token = MailedTokens.last("verificacion", email).orElseThrow();
        assertThrows(NotAllowedException.class, () -> signUp.confirm(token, shared + "2"));
        assertEquals(email, signUp.confirm(token, shared + "1"));
    }

    @Test
    void aHashOfOtherParametersIsRenewedAtSignIn() {
        String email = address();
        open(email);
        String strong = hashOf(email);
        assertTrue(strong.startsWith("PBKDF2WithHmacSHA512:220000:"), strong);
        assertTrue(enters(email, PASSWORD));
        assertEquals(strong, hashOf(email), "a strong one stays");
        String weak = hashes.weak(PASSWORD);
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update account set password_hash = ?1 where email_key = ?2")
                                .setParameter(1, weak)
                                .setParameter(2, email)
                                .executeUpdate());
        assertFalse(enters(email, "otra clave"));
        assertEquals(weak, hashOf(email), "only the owner's sign-in renews it");
        assertTrue(enters(email, PASSWORD));
        assertTrue(hashOf(email).startsWith("PBKDF2WithHmacSHA512:220000:"));
        assertTrue(enters(email, PASSWORD));
    }

    @Test
    void whatWasFiledFromAMailboxJoinsAndASharedRutDoesNot() {
        String email = address();
        Long before = person(email);
        Long other = person(address());
        open(email);
        assertEquals(idOf(email), accountOf(before));
        assertEquals(null, accountOf(other), "the same RUT proves nothing");
    }

    private Long person(String email) {
        return data.with(
                em -> {
                    Person person =
                            new Person(
                                    new PersonDetails(
                                            "Ana",
                                            "Soto",
                                            new Identity(DocumentType.RUT, "11.111.111-1"),
                                            null,
                                            null,
                                            UserType.APODERADO,
                                            ContactDetails.mail(email),
                                            null),
                                    Instant.now());
                    em.persist(person);
                    return person.getId();
                });
    }

    private Long accountOf(Long person) {
        return data.with(em -> em.find(Person.class, person).getAccountId().orElse(null));
    }

    @Test
    void childrenAreOfferedAnotherWay() {
        LocalDate fourteenYearsAgo = LocalDate.now().minusYears(14);
        Newcomer child = Newcomer.of(address()).born(fourteenYearsAgo.plusDays(2));
        ConstraintViolationException no =
                assertThrows(
                        ConstraintViolationException.class,
                        () -> signUp.register(child.form(), address()));
        assertEquals(1, no.getConstraintViolations().size());
        no.getConstraintViolations()
                .forEach(why -> assertTrue(why.getMessage().contains("800 719 800")));
        Newcomer ofAge = Newcomer.of(address()).born(fourteenYearsAgo.minusDays(1));
        assertDoesNotThrow(() -> signUp.register(ofAge.form(), address()));
    }

    @Test
    void theUseCaseItselfRefusesWhatIsOutOfOrder() {
        assertThrows(
                ConstraintViolationException.class,
                () -> signUp.register(form(address(), "junaeb2026"), address()));
        assertThrows(
                ConstraintViolationException.class,
                () -> signUp.register(form("a@b.cl\nBcc: c@d.cl", PASSWORD), address()));
    }

    @Test
    void resettingServesOnceAndEndsSessions() {
        String email = address();
        open(email);
        SignInService.Opened session = signIn.open(idOf(email));
        assertTrue(signIn.rolesOf(session).isPresent());
        reset.request(email, address());
        String first = MailedTokens.last("clave", email).orElseThrow();
        reset.request(email, address());
        String token = MailedTokens.last("clave", email).orElseThrow();
        assertFalse(reset.isGood(first), "a newer one replaces it");
        reset.choose(new ResetPasswordCommand(token, "una clave muy nueva"));
        assertTrue(enters(email, "una clave muy nueva"));
        assertFalse(enters(email, PASSWORD));
        assertTrue(signIn.rolesOf(session).isEmpty());
        assertThrows(
                NotAllowedException.class,
                () -> reset.choose(new ResetPasswordCommand(token, "y otra clave más")));
        assertTrue(MailedTokens.last("clave-cambiada", email).isPresent());
    }

    @Test
    void guessingIsSlowedAndTheOwnerNotLockedOut() {
        String email = address();
        open(email);
        String attacker = address();
        for (int i = 0; i < 10; i++) {
            signIn.admit(email, attacker, null);
        }
        TooManyRequestsException no =
                assertThrows(
                        TooManyRequestsException.class, () -> signIn.admit(email, attacker, null));
        assertTrue(no.retryAfterSeconds() > 0 && no.retryAfterSeconds() <= 900);
        assertDoesNotThrow(() -> signIn.admit(email, address(), null), "from elsewhere");
        String device = signIn.trustDevice(idOf(email));
        assertDoesNotThrow(() -> signIn.admit(email, attacker, device), "the owner's own device");
        assertThrows(
                TooManyRequestsException.class,
                () -> signIn.admit(email, attacker, "a device nobody knows"));
    }

    @Test
    void manyNetworksTogetherDoNotLockTheOwnersDeviceOut() {
        String email = address();
        open(email);
        String device = signIn.trustDevice(idOf(email));
        assertThrows(
                TooManyRequestsException.class,
                () -> {
                    for (int i = 0; i < 600; i++) {
                        signIn.admit(email, "botnet " + i, null);
                    }
                });
        assertDoesNotThrow(() -> signIn.admit(email, address(), device));
    }

    @Test
    void harvestersAreStopped() {
        String network = address();
        assertThrows(
                TooManyRequestsException.class,
                () -> {
                    for (int i = 0; i < 21; i++) {
                        reset.request(address(), network);
                    }
                });
    }

    @Test
    void onlyAdministrationTouchesTheStaff() throws Exception {
        assertThrows(EJBAccessException.class, () -> staff.find(""));
        for (String role :
                new String[] {
                    Role.CIUDADANO, Role.OPERADOR, Role.OPERACIONES, Role.TERRENO, Role.DATOS
                }) {
            assertThrows(EJBAccessException.class, () -> as(with(role), () -> staff.find("")));
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    with(role),
                                    () ->
                                            staff.invite(
                                                    new InviteStaffCommand(
                                                            address(), "X", OPERATOR))));
        }
        assertFalse(as(with(Role.ADMINISTRADOR), () -> staff.find("")).isEmpty());
    }

    @Test
    void runningTheChannelDoesNotGrowIntoRunningTheSystem() throws Exception {
        var system = new StaffRights(Set.of(Role.TI), Set.of(), null);
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        with(Role.ADMINISTRADOR),
                                        () ->
                                                staff.invite(
                                                        new InviteStaffCommand(
                                                                address(), "X", system))));
        assertEquals("staff.onlyTi", no.getMessage());
        long ti = with(Role.TI).id();
        assertThrows(
                NotAllowedException.class,
                () -> as(with(Role.ADMINISTRADOR), () -> staff.deactivate(ti)));
        assertThrows(
                NotAllowedException.class, () -> as(with(Role.TI), () -> staff.deactivate(ti)));
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        as(
                                with(Role.TI),
                                () ->
                                        staff.invite(
                                                new InviteStaffCommand(
                                                        address(),
                                                        "X",
                                                        new StaffRights(
                                                                Set.of("ROOT"), Set.of(), null)))));
    }

    @Test
    void citizensAreNoStaffToBeFoundOrChanged() throws Exception {
        String email = address();
        open(email);
        long id = idOf(email);
        assertThrows(NotFoundException.class, () -> as(with(Role.TI), () -> staff.get(id)));
        assertThrows(NotFoundException.class, () -> as(with(Role.TI), () -> staff.deactivate(id)));
        assertThrows(NotFoundException.class, () -> as(with(Role.TI), () -> staff.get(-1)));
    }

    @Test
    void anInvitationServesOnceForSevenDays() throws Exception {
        String email = address();
        long id =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> staff.invite(new InviteStaffCommand(email, "Olga", OPERATOR)));
        String first = MailedTokens.last("invitacion", email).orElseThrow();
        as(with(Role.ADMINISTRADOR), () -> staff.inviteAgain(id));
        String token = MailedTokens.last("invitacion", email).orElseThrow();
        assertFalse(invitations.isGood(first));
        time.advance(Duration.ofDays(7).plusMinutes(1));
        assertFalse(invitations.isGood(token));
        assertThrows(
                NotAllowedException.class,
                () -> invitations.accept(new ResetPasswordCommand(token, PASSWORD)));
        time.reset();
        assertEquals(email, invitations.accept(new ResetPasswordCommand(token, PASSWORD)));
        assertTrue(enters(email, PASSWORD));
        assertThrows(
                NotAllowedException.class,
                () -> invitations.accept(new ResetPasswordCommand(token, "otra clave más")));
    }

    @Test
    void anInvitationIsExact() throws Exception {
        String email = address();
        as(
                with(Role.ADMINISTRADOR),
                () -> staff.invite(new InviteStaffCommand(email, "Olga", OPERATOR)));
        String token = MailedTokens.last("invitacion", email).orElseThrow();
        for (String other :
                new String[] {
                    "",
                    " ",
                    token.substring(1),
                    token.substring(0, 42),
                    token + "A",
                    " " + token,
                    swapCase(token),
                    token.toLowerCase(Locale.ROOT),
                    token + "%00",
                    "null"
                }) {
            assertFalse(invitations.isGood(other), other);
            assertThrows(
                    RuntimeException.class,
                    () -> invitations.accept(new ResetPasswordCommand(other, PASSWORD)),
                    other);
        }
        assertFalse(enters(email, PASSWORD));
        assertEquals(email, invitations.accept(new ResetPasswordCommand(token, PASSWORD)));
    }

    @Test
    void aRemovedRoleAndADisabledAccountHoldAtTheNextRequest() throws Exception {
        String email = address();
        long id =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> staff.invite(new InviteStaffCommand(email, "Olga", OPERATOR)));
        invitations.accept(
                new ResetPasswordCommand(
                        MailedTokens.last("invitacion", email).orElseThrow(), PASSWORD));
        SignInService.Opened session = signIn.open(id);
        assertEquals(Set.of(Role.OPERADOR), signIn.rolesOf(session).orElseThrow());
        StaffRow row = as(with(Role.ADMINISTRADOR), () -> staff.get(id));
        var field = new StaffRights(Set.of(Role.TERRENO), Set.of(), null);
        as(with(Role.ADMINISTRADOR), () -> staff.change(id, row.version(), "Olga", field));
        assertEquals(Set.of(Role.TERRENO), signIn.rolesOf(session).orElseThrow());
        as(with(Role.ADMINISTRADOR), () -> staff.endSessions(id));
        assertTrue(signIn.rolesOf(session).isEmpty());
        SignInService.Opened next = signIn.open(id);
        as(with(Role.ADMINISTRADOR), () -> staff.deactivate(id));
        assertTrue(signIn.rolesOf(next).isEmpty());
        assertFalse(enters(email, PASSWORD));
        as(with(Role.ADMINISTRADOR), () -> staff.reactivate(id));
        assertTrue(signIn.rolesOf(next).isEmpty(), "what was ended stays ended");
        assertTrue(enters(email, PASSWORD));
    }

    @Test
    void anOwnerNeedsThePresentPasswordForWhatWouldKeepTheAccount() throws Exception {
        String email = address();
        open(email);
        var own = accounts.account(email, Set.of(Role.CIUDADANO), Set.of(), null);
        SignInService.Opened elsewhere = signIn.open(own.id());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                own,
                                () ->
                                        myAccount.changePassword(
                                                new ChangePasswordCommand(
                                                        "mala", "una clave nueva"))));
        SignInService.Opened here =
                as(
                        own,
                        () ->
                                myAccount.changePassword(
                                        new ChangePasswordCommand(PASSWORD, "una clave nueva")));
        assertTrue(signIn.rolesOf(elsewhere).isEmpty());
        assertTrue(signIn.rolesOf(here).isPresent());
        assertNotEquals(here.stamp(), elsewhere.stamp());
        PersonDetails details = as(own, () -> myAccount.look()).details();
        PersonDetails moved =
                new PersonDetails(
                        details.firstNames(),
                        details.lastNames(),
                        details.identity(),
                        details.birthDate(),
                        details.sex(),
                        details.userType(),
                        new ContactDetails(
                                "9 1111 2222",
                                null,
                                details.contact().comunaCode(),
                                "quien.sea@otra.example",
                                details.contact().answerChannel(),
                                null),
                        details.institutionCode());
        assertThrows(
                NotAllowedException.class, () -> as(own, () -> myAccount.describe(moved, null)));
        as(own, () -> myAccount.describe(moved, "una clave nueva"));
        assertEquals(
                email,
                as(own, () -> myAccount.look()).details().contact().email(),
                "not by this way");
        assertThrows(EJBAccessException.class, () -> myAccount.look());
    }

    @Test
    void aMailboxMovesByProofAndTheOldOneHears() throws Exception {
        String email = address();
        String next = address();
        String taken = address();
        open(email);
        open(taken);
        var own = accounts.account(email, Set.of(Role.CIUDADANO), Set.of(), null);
        as(own, () -> myAccount.requestEmail(taken, PASSWORD));
        assertEquals("", MailedTokens.last("correo", taken).orElseThrow(), "no link to the taken");
        as(own, () -> myAccount.requestEmail(next, PASSWORD));
        assertTrue(MailedTokens.last("correo-aviso", email).isPresent());
        SignInService.Opened session = signIn.open(own.id());
        String token = MailedTokens.last("correo", next).orElseThrow();
        myAccount.confirmEmail(token);
        assertTrue(signIn.rolesOf(session).isEmpty());
        assertTrue(enters(next, PASSWORD));
        assertFalse(enters(email, PASSWORD));
        assertThrows(NotAllowedException.class, () -> myAccount.confirmEmail(token));
    }

    @Test
    void everyChangeOfARoleIsKeptWithWhoMadeItAndHowItWas() throws Exception {
        String email = address();
        long id =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> staff.invite(new InviteStaffCommand(email, "Olga", OPERATOR)));
        int version = as(with(Role.ADMINISTRADOR), () -> staff.get(id)).version();
        var area = new StaffRights(Set.of(Role.AREA), Set.of("CALIDAD"), null);
        as(with(Role.ADMINISTRADOR), () -> staff.change(id, version, "Olga", area));
        List<ConfigurationEntry> kept =
                as(
                                with(Role.ADMINISTRADOR),
                                () ->
                                        history.page(
                                                Set.of(ConfigurationKind.CUENTA),
                                                String.valueOf(id),
                                                null,
                                                9))
                        .rows();
        assertEquals(2, kept.size());
        assertEquals(
                List.of(
                        new FieldChange("accountRoles", "{role.OPERADOR}", "{role.AREA}"),
                        new FieldChange("accountAreas", null, "Calidad")),
                kept.get(0).fields());
    }

    @Test
    void nobodySendsAndApproves() {
        var both = new StaffRights(Set.of(Role.ADMINISTRADOR, Role.OPERACIONES), Set.of(), null);
        assertEquals(
                "staff.sendsAndApproves",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                with(Role.ADMINISTRADOR),
                                                () ->
                                                        staff.invite(
                                                                new InviteStaffCommand(
                                                                        address(), "Olga", both))))
                        .getMessage());
    }
}
