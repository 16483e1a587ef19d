package cl.soser.canal.it.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.KnownAccounts.Known;
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
import cl.soser.canal.directory.NeighbouringSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.filing.AlikeRequestService;
import cl.soser.canal.filing.AlikeRequests;
import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.it.ActingAs;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Newcomer;
import cl.soser.canal.it.core.QuickHashes;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.proof.FactorNeededException;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.suite.PostgresqlSuite;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may enter, what proves it, and that nobody else can tell or use it. */
@Tag(DerbySuite.LONG)
class AccountsIT extends InContainer {

    private static final String PASSWORD = Newcomer.PASSWORD;
    private static final StaffRights OPERATOR =
            new StaffRights(Set.of(Role.OPERADOR), Set.of(), null);

    @Inject RegistrationService registrationService;
    @Inject SignInService signInService;
    @Inject PasswordIdentityStore store;
    @Inject PasswordResetService passwordResetService;
    @Inject InvitationService invitationService;
    @Inject StaffAccountService staff;
    @Inject OwnAccountService ownAccountService;
    @Inject FilingService filingService;
    @Inject AlikeRequestService alikeRequestService;
    @Inject NeighbouringSchools neighbours;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject WeakHashes hashes;

    private static String address() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@it.example";
    }

    private static RegistrationCommand form(String email, String password) {
        return Newcomer.of(email).choosing(password).form();
    }

    private String registered(String email) {
        registrationService.register(form(email, PASSWORD), address());
        return MailedTokens.last("verificacion", email).orElseThrow();
    }

    private String open(String email) {
        return registrationService.confirm(registered(email), PASSWORD);
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
        assertTrue(registrationService.isGood(token));
        assertTrue(registrationService.isGood(token), "looking uses nothing up");
        assertThrows(
                NotAllowedException.class,
                () -> registrationService.confirm(token, "another password"));
        assertEquals(email, registrationService.confirm(token, PASSWORD));
        assertTrue(enters(email.toUpperCase(), PASSWORD));
        assertFalse(registrationService.isGood(token), "once");
        assertThrows(NotAllowedException.class, () -> registrationService.confirm(token, PASSWORD));
    }

    @Test
    void aTokenIsExactAndEndsWithItsHour() {
        String token = registered(address());
        assertFalse(registrationService.isGood(token.substring(1)));
        assertFalse(registrationService.isGood(token.substring(0, 42)));
        assertFalse(registrationService.isGood(token + " "));
        assertFalse(registrationService.isGood(swapCase(token)));
        assertFalse(registrationService.isGood(""));
        assertFalse(registrationService.isGood(null));
        assertFalse(passwordResetService.isGood(token), "of another purpose");
        assertFalse(invitationService.isGood(token));
        time.advance(Duration.ofMinutes(59));
        assertTrue(registrationService.isGood(token));
        time.advance(Duration.ofMinutes(2));
        assertFalse(registrationService.isGood(token));
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
        assertDoesNotThrow(
                () -> registrationService.register(form(email, "otra clave distinta"), address()));
        assertTrue(MailedTokens.last("registrado", email).isPresent());
        assertEquals(before, hashOf(email), "nothing changed");
        String nobody = address();
        assertDoesNotThrow(() -> passwordResetService.request(nobody, address()));
        assertTrue(MailedTokens.last("clave", nobody).isEmpty());
    }

    @Tag(PostgresqlSuite.ALONE)
    @Test
    void timeDoesNotTellEither() {
        String known = address();
        open(known);
        assertSameTime(
                () -> registrationService.register(form(known, PASSWORD), address()),
                () -> registrationService.register(form(address(), PASSWORD), address()),
                10);
        assertSameTime(
                () -> passwordResetService.request(known, address()),
                () -> passwordResetService.request(address(), address()),
                10);
    }

    /** A password is hashed for every address, of an account or not, open or not. */
    @Test
    void norDoesTheTimeOfASignIn() {
        String known = address();
        open(known);
        String pending = address();
        registered(pending);
        int hash = iterationsFor(known);
        assertTrue(hash > 0);
        assertEquals(hash, iterationsFor(pending));
        assertEquals(hash, iterationsFor(address()));
    }

    private int iterationsFor(String email) {
        return QuickHashes.iterations(() -> assertFalse(enters(email, "no es esta")));
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

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void whoeverPreparesAnAccountForSomebodyGainsNothing() {
        String victim = address();
        registrationService.register(form(victim, "clave de quien engaña"), address());
        String token = MailedTokens.last("verificacion", victim).orElseThrow();
        assertThrows(NotAllowedException.class, () -> registrationService.confirm(token, PASSWORD));
        passwordResetService.request(victim, address());
        String own = MailedTokens.last("clave", victim).orElseThrow();
        passwordResetService.choose(new ResetPasswordCommand(own, "la verdadera dueña elige"));
        assertTrue(enters(victim, "la verdadera dueña elige"));
        assertFalse(enters(victim, "clave de quien engaña"));
        assertFalse(registrationService.isGood(token));
    }

    @Test
    void noCharacterOfAPasswordIsCutOff() {
        String email = address();
        String shared = "ñ".repeat(36) + "abcdefgh";
        registrationService.register(form(email, shared + "1"), address());
        String token = MailedTokens.last("verificacion", email).orElseThrow();
        assertThrows(
                NotAllowedException.class, () -> registrationService.confirm(token, shared + "2"));
        assertEquals(email, registrationService.confirm(token, shared + "1"));
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

    /** Names, document, telephone, mailbox and password; the rest beside a request, or never. */
    @Test
    void sixDataMakeAnAccountAndTheFirstRequestAsksForTheRest() throws Exception {
        String email = address();
        registrationService.register(Newcomer.of(email).inSix().form(), address());
        String token = MailedTokens.last("verificacion", email).orElseThrow();
        registrationService.confirm(token, PASSWORD);
        Known own = accounts.account(email, Set.of(Role.CIUDADANO), Set.of(), null);
        assertEquals(Set.of(), filingService.lacking(), "a visitor is asked anyway");
        Set<DraftField> all =
                Set.of(
                        DraftField.USER_TYPE,
                        DraftField.BIRTH_DATE,
                        DraftField.SEX,
                        DraftField.COMUNA);
        assertEquals(all, as(own, filingService::lacking));

        assertNotNull(as(own, () -> filed(Map.of())), "they may be skipped");
        assertEquals(all, as(own, filingService::lacking));
        assertNotNull(
                as(
                        own,
                        () ->
                                filed(
                                        Map.of(
                                                DraftField.USER_TYPE, "PROFESOR",
                                                DraftField.SEX, "NO_INDICADO"))));
        assertEquals(Set.of(DraftField.BIRTH_DATE), as(own, filingService::lacking));
        PersonDetails kept = as(own, ownAccountService::look).details();
        assertEquals(UserType.PROFESOR, kept.userType());
        assertEquals("13101", kept.contact().comunaCode(), "that of the place, which was shown");
        assertEquals("9 8765 4321", kept.contact().mobile().replace("+56 ", ""), "as it was");

        as(own, () -> filed(Map.of(DraftField.USER_TYPE, "OTRO")));
        assertEquals(
                UserType.PROFESOR,
                as(own, ownAccountService::look).details().userType(),
                "what is known changes on its own page alone");
    }

    /** With a link to it: she may add to that one, or send another. */
    @Test
    void aWriterIsToldOfHerOwnRequestOfTheLike() throws Exception {
        String email = address();
        open(email);
        Known own = accounts.account(email, Set.of(Role.CIUDADANO), Set.of(), null);
        School school = neighbours.island(1).get(0);
        Map<DraftField, String> place =
                Map.of(DraftField.SCHOOL, school.getScheme() + ":" + school.getCode());
        String number = as(own, () -> filed(place));
        DraftValues again =
                DraftValues.NOTHING
                        .with(place)
                        .with(
                                Map.of(
                                        DraftField.MOTIVE, "CONSULTA",
                                        DraftField.TOPIC, "BASICA_MEDIA"));
        AlikeRequests mine = as(own, () -> alikeRequestService.to(again, address()));
        assertEquals(number, mine.ownNumber());
        assertFalse(mine.several());
        assertFalse(mine.subject().isBlank());
        assertFalse(alikeRequestService.to(again, address()).isAny(), "nobody else learns of it");
        Known other = with(Role.CIUDADANO);
        assertFalse(as(other, () -> alikeRequestService.to(again, address())).isAny());
    }

    private String filed(Map<DraftField, String> told) {
        Map<DraftField, String> form = new EnumMap<>(DraftField.class);
        form.put(DraftField.MOTIVE, "CONSULTA");
        form.put(DraftField.SCHOOL_NOTE, "Escuela Los Copihues");
        form.put(DraftField.PLACE_COMUNA, "13101");
        form.put(DraftField.CONTEXT, "SERVICIO_REGULAR");
        form.put(DraftField.TOPIC, "BASICA_MEDIA");
        form.put(DraftField.URGENCY, "BAJA");
        form.put(DraftField.SUBJECT, "Una pregunta");
        form.put(DraftField.DETAIL, "¿Qué se sirve el lunes?");
        form.put(DraftField.COMUNA, "13101");
        form.putAll(told);
        String token = filingService.open(address());
        filingService.save(token, form);
        return filingService.submit(token, new Consent(false, null), address()).number();
    }

    @Test
    void childrenAreOfferedAnotherWay() {
        LocalDate fourteenYearsAgo = LocalDate.now().minusYears(14);
        Newcomer child = Newcomer.of(address()).born(fourteenYearsAgo.plusDays(2));
        ConstraintViolationException no =
                assertThrows(
                        ConstraintViolationException.class,
                        () -> registrationService.register(child.form(), address()));
        assertEquals(1, no.getConstraintViolations().size());
        no.getConstraintViolations()
                .forEach(why -> assertTrue(why.getMessage().contains("800 719 800")));
        Newcomer ofAge = Newcomer.of(address()).born(fourteenYearsAgo.minusDays(1));
        assertDoesNotThrow(() -> registrationService.register(ofAge.form(), address()));
    }

    @Test
    void theUseCaseItselfRefusesWhatIsOutOfOrder() {
        assertThrows(
                ConstraintViolationException.class,
                () -> registrationService.register(form(address(), "junaeb2026"), address()));
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        registrationService.register(
                                form("a@b.cl\nBcc: c@d.cl", PASSWORD), address()));
    }

    @Test
    void resettingServesOnceAndEndsSessions() {
        String email = address();
        open(email);
        SignInService.Opened session = signInService.open(idOf(email));
        assertTrue(signInService.rolesOf(session).isPresent());
        passwordResetService.request(email, address());
        String first = MailedTokens.last("clave", email).orElseThrow();
        passwordResetService.request(email, address());
        String token = MailedTokens.last("clave", email).orElseThrow();
        assertTrue(passwordResetService.isGood(first), "whoever asks again takes nothing away");
        passwordResetService.choose(new ResetPasswordCommand(token, "una clave muy nueva"));
        assertFalse(passwordResetService.isGood(first), "the password was chosen");
        assertTrue(enters(email, "una clave muy nueva"));
        assertFalse(enters(email, PASSWORD));
        assertTrue(signInService.rolesOf(session).isEmpty());
        assertThrows(
                NotAllowedException.class,
                () ->
                        passwordResetService.choose(
                                new ResetPasswordCommand(token, "y otra clave más")));
        assertTrue(MailedTokens.last("clave-cambiada", email).isPresent());
    }

    /** A stranger who asks for another's link again and again keeps nobody out. */
    @Test
    void whatOthersAskForKeepsNobodyFromALink() {
        time.set(Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS));
        String email = address();
        open(email);
        String stranger = address();
        passwordResetService.request(email, address());
        String mine = MailedTokens.last("clave", email).orElseThrow();
        for (int i = 0; i < 5; i++) {
            passwordResetService.request(email.replace("@", "+" + i + "@"), stranger);
        }
        assertThrows(
                TooManyRequestsException.class,
                () -> passwordResetService.request(email, stranger),
                "tags of one mailbox count together");
        assertDoesNotThrow(() -> passwordResetService.request(email, address()), "the owner");
        for (int i = 0; i < 8; i++) {
            passwordResetService.request(email, address());
        }
        String last = MailedTokens.last("clave", email).orElseThrow();
        passwordResetService.request(email, address());
        assertEquals(last, MailedTokens.last("clave", email).orElseThrow(), "five at one time");
        passwordResetService.choose(new ResetPasswordCommand(mine, "una clave muy nueva"));
        assertTrue(enters(email, "una clave muy nueva"));
    }

    @Test
    void guessingIsSlowedAndTheOwnerNotLockedOut() {
        String email = address();
        open(email);
        String attacker = address();
        for (int i = 0; i < 10; i++) {
            signInService.admit(email, attacker, null);
        }
        TooManyRequestsException no =
                assertThrows(
                        TooManyRequestsException.class,
                        () -> signInService.admit(email, attacker, null));
        assertTrue(no.retryAfterSeconds() > 0 && no.retryAfterSeconds() <= 900);
        assertDoesNotThrow(() -> signInService.admit(email, address(), null), "from elsewhere");
        String device = signInService.trustDevice(idOf(email));
        assertDoesNotThrow(
                () -> signInService.admit(email, attacker, device), "the owner's own device");
        assertThrows(
                TooManyRequestsException.class,
                () -> signInService.admit(email, attacker, "a device nobody knows"));
    }

    @Test
    void manyNetworksTogetherDoNotLockTheOwnersDeviceOut() {
        String email = address();
        open(email);
        String device = signInService.trustDevice(idOf(email));
        assertThrows(
                TooManyRequestsException.class,
                () -> {
                    for (int i = 0; i < 600; i++) {
                        signInService.admit(email, "botnet " + i, null);
                    }
                });
        assertDoesNotThrow(() -> signInService.admit(email, address(), device));
    }

    /** What is counted begins anew with the hour, so all of it happens in one. */
    @Test
    void harvestersAreStopped() {
        time.set(Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS));
        String network = address();
        assertThrows(
                TooManyRequestsException.class,
                () -> {
                    for (int i = 0; i < 21; i++) {
                        passwordResetService.request(address(), network);
                    }
                });
    }

    @Test
    void onlyAdministrationTouchesTheStaff() throws Exception {
        assertThrows(EJBAccessException.class, () -> staff.find("", null, null));
        for (String role :
                new String[] {
                    Role.CIUDADANO, Role.OPERADOR, Role.OPERACIONES, Role.TERRENO, Role.DATOS
                }) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> staff.find("", null, null)));
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
        Known administrator = with(Role.ADMINISTRADOR);
        assertFalse(as(administrator, () -> staff.find("", null, null)).isEmpty());
        var some = as(administrator, () -> staff.find("", Role.ADMINISTRADOR, AccountState.ACTIVA));
        assertTrue(some.stream().anyMatch(row -> row.id() == administrator.id()));
        assertTrue(some.stream().allMatch(row -> row.roles().contains(Role.ADMINISTRADOR)));
        assertTrue(some.stream().allMatch(row -> row.state() == AccountState.ACTIVA));
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
                                () -> staff.invite(new InviteStaffCommand(email, "Olga", OPERATOR)))
                        .accountId();
        String first = MailedTokens.last("invitacion", email).orElseThrow();
        as(with(Role.ADMINISTRADOR), () -> staff.inviteAgain(id));
        String token = MailedTokens.last("invitacion", email).orElseThrow();
        assertFalse(invitationService.isGood(first));
        time.advance(Duration.ofDays(7).plusMinutes(1));
        assertFalse(invitationService.isGood(token));
        assertThrows(
                NotAllowedException.class,
                () -> invitationService.accept(new ResetPasswordCommand(token, PASSWORD)));
        time.reset();
        assertEquals(email, invitationService.accept(new ResetPasswordCommand(token, PASSWORD)));
        assertTrue(enters(email, PASSWORD));
        assertThrows(
                NotAllowedException.class,
                () -> invitationService.accept(new ResetPasswordCommand(token, "otra clave más")));
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
            assertFalse(invitationService.isGood(other), other);
            assertThrows(
                    RuntimeException.class,
                    () -> invitationService.accept(new ResetPasswordCommand(other, PASSWORD)),
                    other);
        }
        assertFalse(enters(email, PASSWORD));
        assertEquals(email, invitationService.accept(new ResetPasswordCommand(token, PASSWORD)));
    }

    @Test
    void aRemovedRoleAndADisabledAccountHoldAtTheNextRequest() throws Exception {
        String email = address();
        long id =
                as(
                                with(Role.ADMINISTRADOR),
                                () -> staff.invite(new InviteStaffCommand(email, "Olga", OPERATOR)))
                        .accountId();
        invitationService.accept(
                new ResetPasswordCommand(
                        MailedTokens.last("invitacion", email).orElseThrow(), PASSWORD));
        SignInService.Opened session = signInService.open(id);
        assertEquals(Set.of(Role.OPERADOR), signInService.rolesOf(session).orElseThrow());
        StaffRow row = as(with(Role.ADMINISTRADOR), () -> staff.get(id));
        var field = new StaffRights(Set.of(Role.TERRENO), Set.of(), null);
        as(with(Role.ADMINISTRADOR), () -> staff.change(id, row.version(), "Olga", field));
        assertEquals(Set.of(Role.TERRENO), signInService.rolesOf(session).orElseThrow());
        as(with(Role.ADMINISTRADOR), () -> staff.endSessions(id));
        assertTrue(signInService.rolesOf(session).isEmpty());
        SignInService.Opened next = signInService.open(id);
        as(with(Role.ADMINISTRADOR), () -> staff.deactivate(id));
        assertTrue(signInService.rolesOf(next).isEmpty());
        assertFalse(enters(email, PASSWORD));
        as(with(Role.ADMINISTRADOR), () -> staff.reactivate(id));
        assertTrue(signInService.rolesOf(next).isEmpty(), "what was ended stays ended");
        assertTrue(enters(email, PASSWORD));
    }

    @Test
    void anOwnerNeedsThePresentPasswordForWhatWouldKeepTheAccount() throws Exception {
        String email = address();
        open(email);
        var own = accounts.account(email, Set.of(Role.CIUDADANO), Set.of(), null);
        SignInService.Opened elsewhere = signInService.open(own.id());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                own,
                                () ->
                                        ownAccountService.changePassword(
                                                new ChangePasswordCommand(
                                                        "mala", "una clave nueva"))));
        SignInService.Opened here =
                as(
                        own,
                        () ->
                                ownAccountService.changePassword(
                                        new ChangePasswordCommand(PASSWORD, "una clave nueva")));
        assertTrue(signInService.rolesOf(elsewhere).isEmpty());
        assertTrue(signInService.rolesOf(here).isPresent());
        assertNotEquals(here.stamp(), elsewhere.stamp());
        PersonDetails details = as(own, () -> ownAccountService.look()).details();
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
                NotAllowedException.class,
                () -> as(own, () -> ownAccountService.describe(moved, "otra")));
        assertThrows(
                FactorNeededException.class,
                () ->
                        ActingAs.call(
                                own,
                                () -> {
                                    ownAccountService.describe(moved, null);
                                    return null;
                                },
                                false));
        as(own, () -> ownAccountService.describe(moved, "una clave nueva"));
        PersonDetails child =
                new PersonDetails(
                        details.firstNames(),
                        details.lastNames(),
                        details.identity(),
                        LocalDate.now().minusYears(10),
                        details.sex(),
                        details.userType(),
                        moved.contact(),
                        details.institutionCode());
        assertThrows(
                NotAllowedException.class,
                () -> as(own, () -> ownAccountService.describe(child, "una clave nueva")));
        assertEquals(
                email,
                as(own, () -> ownAccountService.look()).details().contact().email(),
                "not by this way");
        assertThrows(EJBAccessException.class, () -> ownAccountService.look());
    }

    @Test
    void aMailboxMovesByProofAndTheOldOneHears() throws Exception {
        String email = address();
        String next = address();
        String taken = address();
        open(email);
        open(taken);
        var own = accounts.account(email, Set.of(Role.CIUDADANO), Set.of(), null);
        as(own, () -> ownAccountService.requestEmail(taken, PASSWORD));
        assertEquals("", MailedTokens.last("correo", taken).orElseThrow(), "no link to the taken");
        as(own, () -> ownAccountService.requestEmail(next, PASSWORD));
        assertTrue(MailedTokens.last("correo-aviso", email).isPresent());
        SignInService.Opened session = signInService.open(own.id());
        String token = MailedTokens.last("correo", next).orElseThrow();
        ownAccountService.confirmEmail(token);
        assertTrue(signInService.rolesOf(session).isEmpty());
        assertTrue(enters(next, PASSWORD));
        assertFalse(enters(email, PASSWORD));
        assertThrows(NotAllowedException.class, () -> ownAccountService.confirmEmail(token));
    }

    @Test
    void everyChangeOfARoleIsKeptWithWhoMadeItAndHowItWas() throws Exception {
        String email = address();
        long id =
                as(
                                with(Role.ADMINISTRADOR),
                                () -> staff.invite(new InviteStaffCommand(email, "Olga", OPERATOR)))
                        .accountId();
        int version = as(with(Role.ADMINISTRADOR), () -> staff.get(id)).version();
        var area = new StaffRights(Set.of(Role.AREA), Set.of("CALIDAD"), null);
        as(with(Role.ADMINISTRADOR), () -> staff.change(id, version, "Olga", area));
        List<ConfigurationEntry> kept =
                as(
                                with(Role.ADMINISTRADOR),
                                () ->
                                        configurationHistoryQuery.page(
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
