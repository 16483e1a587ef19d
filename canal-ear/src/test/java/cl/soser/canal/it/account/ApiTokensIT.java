package cl.soser.canal.it.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.token.ApiTokenRow;
import cl.soser.canal.account.token.ApiTokenService;
import cl.soser.canal.account.token.BearerCredential;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The tokens of programs: shown once, renewed without a gap, withdrawn at once, and their use seen.
 */
class ApiTokensIT extends InContainer {

    @Inject ApiTokenService apiTokenService;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private final String label = "Tablero " + UUID.randomUUID();

    private Known ti() {
        return with(Role.TI);
    }

    private String issue(int days) throws Exception {
        return as(ti(), () -> apiTokenService.issue(label, "JUNAEB", Set.of("lectura"), days));
    }

    private List<ApiTokenRow> mine() throws Exception {
        return as(ti(), () -> apiTokenService.all()).stream()
                .filter(row -> row.label().equals(label))
                .toList();
    }

    private boolean isGood(String token) {
        return apiTokenService.find(new BearerCredential(token)).isPresent();
    }

    private void refused(String key, String institution, Set<String> scopes) {
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        ti(),
                                        () ->
                                                apiTokenService.issue(
                                                        label, institution, scopes, 30)));
        assertEquals(key, no.getMessage());
    }

    @Test
    void aTokenIsGoodUntilItsEndAndItsSecretIsNowhere() throws Exception {
        String token = issue(30);
        assertTrue(isGood(token));
        ApiTokenRow row = mine().get(0);
        assertEquals(ApiTokenRow.State.VIGENTE, row.state());
        assertFalse(row.toString().contains(token));
        time.advance(Duration.ofDays(20));
        assertEquals(ApiTokenRow.State.POR_VENCER, mine().get(0).state());
        time.advance(Duration.ofDays(11));
        assertFalse(isGood(token));
        assertEquals(ApiTokenRow.State.VENCIDA, mine().get(0).state());
        assertFalse(
                as(
                                ti(),
                                () ->
                                        configurationHistoryQuery.page(
                                                Set.of(ConfigurationKind.PROGRAMA), null, null, 50))
                        .toString()
                        .contains(token));
    }

    @Test
    void itsUseIsNotedToTheMinute() throws Exception {
        String token = issue(365);
        assertNull(row().lastUsedAt());
        int version = row().version();
        isGood(token);
        var first = mine().get(0).lastUsedAt();
        time.advance(Duration.ofSeconds(20));
        isGood(token);
        assertEquals(first, mine().get(0).lastUsedAt());
        time.advance(Duration.ofMinutes(2));
        isGood(token);
        assertNotEquals(first, mine().get(0).lastUsedAt());
        assertEquals(version, row().version(), "using is no change");
    }

    private ApiTokenRow row() throws Exception {
        return mine().get(0);
    }

    @Test
    void onceWithdrawnItIsUnknownAtTheNextCall() throws Exception {
        String token = issue(365);
        as(ti(), () -> apiTokenService.revoke(row().id(), row().version()));
        assertFalse(isGood(token));
        assertEquals(
                List.of(new FieldChange("revoked", "{yesNo.false}", "{yesNo.true}")),
                as(
                                ti(),
                                () ->
                                        configurationHistoryQuery.page(
                                                Set.of(ConfigurationKind.PROGRAMA),
                                                String.valueOf(row().id()),
                                                null,
                                                1))
                        .rows()
                        .get(0)
                        .fields());
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(ti(), () -> apiTokenService.rotate(row().id(), row().version())));
        assertEquals("apiTokens.ended", no.getMessage());
    }

    @Test
    void aRenewedOneWorksForADayBesideTheNew() throws Exception {
        String old = issue(90);
        ApiTokenRow seen = row();
        String next = as(ti(), () -> apiTokenService.rotate(seen.id(), seen.version()));
        assertTrue(isGood(old));
        assertTrue(isGood(next));
        assertThrows(
                EJBException.class,
                () -> as(ti(), () -> apiTokenService.rotate(seen.id(), seen.version())),
                "somebody who still sees the old row");
        time.advance(Duration.ofHours(25));
        assertFalse(isGood(old));
        assertTrue(isGood(next));
        assertEquals(2, mine().size());
    }

    @Test
    void whoWithdrawsTheNewOneIsToldThatTheOldOneStillWorks() throws Exception {
        String old = issue(90);
        ApiTokenRow seen = row();
        as(ti(), () -> apiTokenService.rotate(seen.id(), seen.version()));
        ApiTokenRow fresh =
                mine().stream().filter(one -> one.id() != seen.id()).findAny().orElseThrow();
        Instant end =
                as(ti(), () -> apiTokenService.revoke(fresh.id(), fresh.version())).orElseThrow();
        assertEquals(end, find(seen.id()).expiresAt());
        assertTrue(isGood(old));
        time.advance(Duration.ofHours(25));
        assertFalse(isGood(old));
    }

    private ApiTokenRow find(long id) throws Exception {
        return mine().stream().filter(one -> one.id() == id).findAny().orElseThrow();
    }

    @Test
    void noneIsGoodForLongerThanTwoYears() {
        for (int days : new int[] {0, 732}) {
            assertThrows(ConstraintViolationException.class, () -> issue(days));
        }
    }

    @Test
    void rightsThatDoNotGoTogetherAreRefusedInWords() {
        refused("apiTokens.unknownScope", "JUNAEB", Set.of("todo"));
        refused("apiTokens.readFirst", "JUNAEB", Set.of("textos"));
        refused("apiTokens.institutionNeeded", null, Set.of("lectura"));
        refused("apiTokens.exchangeAlone", "JUNAEB", Set.of("telefonia"));
        refused("apiTokens.exchangeAlone", "JUNAEB", Set.of("lectura", "telefonia"));
    }

    @Test
    void onlyInformaticsGivesThem() {
        for (Known other :
                List.of(
                        with(Role.ADMINISTRADOR),
                        with(Role.OPERACIONES),
                        area("CALIDAD"),
                        institution("JUNAEB"))) {
            assertThrows(EJBAccessException.class, () -> as(other, () -> apiTokenService.all()));
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    other,
                                    () ->
                                            apiTokenService.issue(
                                                    label, "JUNAEB", Set.of("lectura"), 1)));
            assertThrows(
                    EJBAccessException.class, () -> as(other, () -> apiTokenService.revoke(1, 0)));
        }
    }
}
