package cl.soser.canal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.signin.PasswordHasher;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.account.token.ApiToken;
import cl.soser.canal.person.TermsOfUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Account account = Account.registered("Ana@Correo.cl", "Ana", "hash", NOW);

    @Test
    void onlyAProvedMailboxOpensIt() {
        assertEquals(AccountState.PENDIENTE, account.getState());
        account.activate(NOW);
        assertTrue(account.isActive());
    }

    @Test
    void whatMustEndSessionsRenewsTheStamp() {
        String first = account.getSessionStamp();
        account.choosePassword("other", NOW);
        String second = account.getSessionStamp();
        account.moveTo("eva@correo.cl", NOW);
        String third = account.getSessionStamp();
        account.deactivate();
        assertEquals(4, Set.of(first, second, third, account.getSessionStamp()).size());
    }

    @Test
    void aStrongerHashOfTheSamePasswordDoesNot() {
        String stamp = account.getSessionStamp();
        account.strengthen("stronger");
        assertEquals(stamp, account.getSessionStamp());
    }

    @Test
    void anInvitationTakesNothingFromTheRegistrationItReplaces() {
        account.inviteInstead("Ana Soto", NOW);
        assertEquals(AccountState.INVITADA, account.getState());
        assertEquals(null, account.getPasswordHash());
        assertEquals(Set.of(), account.getRoles());
    }

    @Test
    void comingBackWithoutAPasswordMeansBeingInvited() {
        Account invited = Account.invited("eva@correo.cl", "Eva", NOW);
        invited.deactivate();
        invited.reactivate();
        assertEquals(AccountState.INVITADA, invited.getState());
    }

    @Test
    void aTokenServesOnceAndUntilItsHour() {
        AccountToken token =
                new AccountToken(account, TokenPurpose.VERIFICACION, "secret", null, NOW);
        Instant end = NOW.plus(Duration.ofHours(1));
        assertTrue(token.isGood(end.minusMillis(1)));
        assertFalse(token.isGood(end));
        token.use(NOW);
        assertFalse(token.isGood(NOW));
        assertThrows(IllegalStateException.class, () -> token.use(NOW));
    }

    @Test
    void aProgramsScopesAreItsRoles() {
        var reader = new ApiToken("x", "a", "JUNAEB", Set.of(ApiScope.LECTURA), null, NOW);
        var exchange = new ApiToken("x", "b", null, Set.of(ApiScope.TELEFONIA), NOW, NOW);
        assertEquals(Set.of(Role.INSTITUCION), reader.roles());
        assertEquals(Set.of(Role.CENTRAL), exchange.roles());
        assertTrue(reader.isGood(NOW));
        assertFalse(exchange.isGood(NOW));
        reader.revoke(NOW);
        assertFalse(reader.isGood(NOW));
    }

    @Test
    void aHashOfOtherParametersIsOutdated() {
        assertTrue(PasswordHasher.isOutdated("PBKDF2WithHmacSHA256:2048:c2FsdA==:aGFzaA=="));
        assertTrue(PasswordHasher.isOutdated("PBKDF2WithHmacSHA512:210000:c2FsdA==:aGFzaA=="));
        assertFalse(PasswordHasher.isOutdated("PBKDF2WithHmacSHA512:220000:c2FsdA==:aGFzaA=="));
        assertNotEquals("", TermsOfUse.current().hash());
    }
}
