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
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.intake.RightEntryService;
import cl.soser.canal.right.intake.RightIntakeService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The officer sees on a case what was written to people, and whether it left. */
class RightMailsIT extends InContainer {

    @Inject Clock clock;
    @Inject RightIntakeService rightIntakeService;
    @Inject RightEntryService rightEntryService;
    @Inject RightMailService rightMailService;
    @Inject DataRightRepository dataRightRepository;

    private static OpenRightCommand wanted() {
        return new OpenRightCommand(
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
                Set.of());
    }

    private long id(String number) {
        return data.with(em -> dataRightRepository.find(number).orElseThrow().getId());
    }

    private long onPaper() throws Exception {
        return id(
                as(
                                with(Role.OPERADOR),
                                () ->
                                        rightEntryService.open(
                                                wanted(),
                                                RightChannel.PAPEL,
                                                LocalDate.now(clock),
                                                null))
                        .number());
    }

    @Test
    void theOfficerReadsTheReceiptOfACaseAndNobodyElseDoes() throws Exception {
        Known officer = with(Role.DATOS);
        long about = onPaper();
        List<Written> mails = as(officer, () -> rightMailService.ofCase(about));
        assertEquals(1, mails.size(), mails.toString());
        Written receipt = mails.get(0);
        assertTrue(receipt.recipient().startsWith("p…@"), receipt.recipient());
        String text = as(officer, () -> rightMailService.read(about, receipt.id()));
        assertTrue(text.contains("Antes de responder"), text);
        long other = onPaper();
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

    @Test
    void theCodeIsTheOnlyMailBeforeTheProofAndNobodyReadsIt() throws Exception {
        long about =
                id(
                        rightIntakeService
                                .open(wanted(), null, "it-" + SecretTokens.digits(9))
                                .number());
        Known officer = with(Role.DATOS);
        List<Written> mails = as(officer, () -> rightMailService.ofCase(about));
        assertEquals(1, mails.size(), mails.toString());
        assertTrue(mails.get(0).subject().contains("código"), mails.toString());
        assertThrows(
                NotAllowedException.class,
                () -> as(officer, () -> rightMailService.read(about, mails.get(0).id())));
    }
}
