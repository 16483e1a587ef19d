package cl.soser.canal.it.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.notification.outbox.RightMailService;
import cl.soser.canal.notification.outbox.RightMailService.Written;
import cl.soser.canal.right.DataRightRepository;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.intake.RightIntakeService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The officer sees on a case what was written to people, and whether it left. */
class RightMailsIT extends InContainer {

    @Inject RightIntakeService rightIntakeService;
    @Inject RightMailService rightMailService;
    @Inject DataRightRepository dataRightRepository;

    private long asked() {
        String number =
                rightIntakeService
                        .open(
                                new OpenRightCommand(
                                        SecretTokens.random(),
                                        RightKind.ACCESO,
                                        new RightAsker(
                                                "Pía Titular",
                                                null,
                                                "pia-" + SecretTokens.digits(12) + "@it.example",
                                                null,
                                                null),
                                        RightHolder.SELF,
                                        null,
                                        Map.of(),
                                        Set.of()),
                                null,
                                "it-" + SecretTokens.digits(9))
                        .number();
        return data.with(em -> dataRightRepository.find(number).orElseThrow().getId());
    }

    @Test
    void theOfficerReadsReceiptAndCodeOfACaseAndNobodyElseDoes() throws Exception {
        Known officer = with(Role.DATOS);
        long about = asked();
        List<Written> mails = as(officer, () -> rightMailService.ofCase(about));
        assertEquals(2, mails.size(), mails.toString());
        Written receipt =
                mails.stream()
                        .filter(mail -> mail.subject().contains("Recibimos"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(receipt.recipient().startsWith("p…@"), receipt.recipient());
        String text = as(officer, () -> rightMailService.read(about, receipt.id()));
        assertTrue(text.contains("Antes de responder"), text);
        long other = asked();
        assertThrows(
                NotFoundException.class,
                () -> as(officer, () -> rightMailService.read(other, receipt.id())));
        for (String role : List.of(Role.ADMINISTRADOR, Role.OPERADOR, Role.TI)) {
            Known somebody = with(role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(somebody, () -> rightMailService.ofCase(about)),
                    role);
        }
    }
}
